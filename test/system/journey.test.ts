import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { greenroom, root } from '../helpers/greenroom.ts';
import { openTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeEach(async () => {
  terminal = await openTerminal();
});
afterEach(() => terminal.close());

function run(line: string): void {
  terminal.type(line);
  terminal.keys('Enter');
}

/** The program as npm starts it, without npm's own lines. */
const start = 'clear; node bin/greenroom.js interview start --demo-without-terminal --questions 2 --seed 3';

async function answer(question: RegExp, text: string): Promise<void> {
  await terminal.sees(question);
  terminal.type(text);
  terminal.keys('Enter', 'Enter');
}

describe('a newcomer at a terminal', () => {
  it('answers two optional questions, sits the interview, reads feedback, and is offered a CV after it', async () => {
    copyFileSync(join(root, 'examples', 'cv.pdf'), join(terminal.home, 'cv.pdf'));
    run(start);
    await terminal.sees(/Greenroom, a practice interview/);
    await terminal.sees(/Which role/);
    terminal.type('Backend Engineer');
    terminal.keys('Enter');
    await terminal.sees(/A job description\?/);
    terminal.paste(
      '# Backend Engineer\n\nRequirements:\n\n- You must know PostgreSQL.\n- Experience with Kafka.\n',
    );
    terminal.keys('Enter', 'Enter');
    const first = await terminal.sees(/Question 1 of 2/);
    expect(first).not.toMatch(/Your CV/);
    await answer(
      /^> ?$/m,
      'I tuned PostgreSQL at a bank: I added an index and the report went from 40 s to 2 s.',
    );
    await answer(/Question 2 of 2[\s\S]*^> ?$/m, 'I want to own a service and to halve its on-call load.');
    const feedback = await terminal.sees(/Your CV \(a PDF or text file\)/);
    expect(feedback).toMatch(/Drill:/);
    terminal.type(join(terminal.home, 'cv.pdf'));
    terminal.keys('Enter');
    await terminal.sees(/Stored cv\.pdf/);
    await terminal.sees(/Years of experience/);
    terminal.type('6');
    terminal.keys('Enter');
    await terminal.sees(/^\$ ?$/m);
    expect(await terminal.exitCode()).toBe(0);
    const profile = (await greenroom(terminal.home, ['profile', '--json'])).json<Record<string, unknown>>();
    expect(profile.years_of_experience).toBe(6);
    expect(String(profile.cv_text_content)).toContain('Nora Lindqvist');
    const session = (await greenroom(terminal.home, ['interview', 'show', '--json'])).json<
      Record<string, unknown>
    >();
    expect(session).toMatchObject({ status: 'completed', target_role: 'Backend Engineer' });
    expect(session.job_description_context).toContain('Experience with Kafka.');
  });

  it('goes on with Enter alone, and is asked again for a path that leads nowhere', async () => {
    writeFileSync(join(terminal.home, 'job.txt'), 'Nurse\n\nYou must know wound care.');
    run(start);
    await terminal.sees(/Which role/);
    terminal.keys('Enter');
    await terminal.sees(/A job description\?/);
    terminal.type('./no-such-file.md');
    terminal.keys('Enter');
    await terminal.sees(/there is no such file[\s\S]*Give another/);
    terminal.type(join(terminal.home, 'job.txt'));
    terminal.keys('Enter');
    await terminal.sees(/Question 1 of 2/);
    terminal.keys('C-c');
    await terminal.sees(/greenroom interview resume/);
    expect(await terminal.exitCode()).toBe(130);
    const session = (await greenroom(terminal.home, ['interview', 'show', '--json'])).json<
      Record<string, unknown>
    >();
    expect(session).toMatchObject({ target_role: 'Nurse', status: 'in_progress' });
  });

  it('is not asked anything with --no-input or in CI', async () => {
    run('clear; node bin/greenroom.js interview start --role Nurse --no-input');
    await terminal.sees(/nobody at this terminal[\s\S]*--answers FILE/);
    expect(await terminal.exitCode()).toBe(2);
    run('clear; CI=1 node bin/greenroom.js profile edit');
    await terminal.sees(/There is nothing to change/);
    expect(await terminal.exitCode()).toBe(2);
  });
});

describe('with --screen-reader', () => {
  it('nothing is redrawn: no control sequence but the shell’s own', async () => {
    run(
      `script -qec "node bin/greenroom.js interview start --questions 1 --screen-reader" ${join(terminal.home, 'log')}`,
    );
    await terminal.sees(/Which role/);
    terminal.keys('Enter');
    await terminal.sees(/A job description\?/);
    terminal.keys('Enter');
    await terminal.sees(/Question 1 of 1/);
    terminal.type('I cook for two hundred people a day.');
    terminal.keys('Enter', 'Enter');
    await terminal.sees(/Your CV/);
    terminal.keys('C-d');
    await terminal.sees(/^\$ ?$/m);
    const log = readFileSync(join(terminal.home, 'log'), 'utf8');
    expect(log).toContain('I cook for two hundred');
    // Colour and bold are looks; anything that moves or erases is not allowed.
    const sequences = log.split('\u001b').slice(1);
    expect(sequences.filter((rest) => !/^\[[0-9;]*m/.test(rest))).toEqual([]);
  });
});

describe('Ctrl-C', () => {
  it.each([
    ['at the role', /Which role/],
    ['at the job description', /A job description\?/],
  ])('%s leaves with 130 and nothing half-written', async (_where, prompt) => {
    run(start);
    await terminal.sees(/Which role/);
    if (!/Which role/.test(String(prompt))) terminal.keys('Enter');
    await terminal.sees(prompt);
    terminal.keys('C-c');
    await terminal.sees(/Stopped\./);
    expect(await terminal.exitCode()).toBe(130);
    expect((await greenroom(terminal.home, ['interview', 'list', '--json'])).stdout).toBe('[]\n');
    await sane();
  });

  it('in an answer keeps the answers before, and resume goes on at the same question', async () => {
    run(`${start} --role Engineer`);
    await answer(/Question 1 of 2[\s\S]*^> ?$/m, 'The first answer.');
    await terminal.sees(/Question 2 of 2[\s\S]*^> ?$/m);
    terminal.type('Half of the second');
    terminal.keys('C-c');
    await terminal.sees(
      /What you were typing was not sent\.\s+The answers you sent are kept\.\s+Go on: greenroom\s+interview resume/,
    );
    expect(await terminal.exitCode()).toBe(130);
    await sane();
    run('clear; node bin/greenroom.js interview resume --no-feedback');
    await answer(/Question 2 of 2[\s\S]*^> ?$/m, 'The second answer.');
    await terminal.sees(/The interview is kept/);
    expect(await terminal.exitCode()).toBe(0);
    const shown = await greenroom(terminal.home, ['interview', 'show']);
    expect(shown.stdout).toContain('The first answer.');
    expect(shown.stdout).toContain('The second answer.');
  });

  it('at the confirmation of a removal removes nothing', async () => {
    await greenroom(terminal.home, ['interview', 'start', '--role', 'Cook', '--questions', '1'], {
      input: 'I cook.',
    });
    run('clear; node bin/greenroom.js interview rm latest');
    await terminal.sees(/Remove "Cook/);
    terminal.keys('C-c');
    await terminal.sees(/Stopped\./);
    expect(await terminal.exitCode()).toBe(130);
    expect((await greenroom(terminal.home, ['interview', 'show', 'latest'])).code).toBe(0);
  });
});

describe('a second terminal', () => {
  it('is told after five seconds that the folder is in use, and works again afterwards', async () => {
    run(`${start} --role Engineer`);
    await terminal.sees(/Question 1 of 2[\s\S]*^> ?$/m);
    const busy = await greenroom(terminal.home, ['interview', 'list']);
    expect([busy.code, busy.stdout]).toEqual([1, '']);
    expect(busy.stderr).toMatch(/^Error: .*another/im);
    terminal.keys('C-c');
    await terminal.sees(/The answers you sent are kept/);
    expect((await greenroom(terminal.home, ['interview', 'list'])).code).toBe(0);
  });
});

describe('the end of input', () => {
  it('in an interview leaves it open, and says how to go on', async () => {
    run(`${start} --role Engineer`);
    await terminal.sees(/Question 1 of 2[\s\S]*^> ?$/m);
    terminal.keys('C-d');
    await terminal.sees(/The input ended before the interview did\.\s+The answers you sent are kept\. Go on/);
    expect(await terminal.exitCode()).toBe(1);
    await sane();
  });
});

describe('the commands of an interview', () => {
  it('skip, explain, repeat, and end after asking', async () => {
    run(`${start} --role Engineer`);
    await terminal.sees(/Question 1 of 2[\s\S]*^> ?$/m);
    run('/why');
    await terminal.sees(/You are asked this/);
    run('/nonsense');
    await terminal.sees(/There is no command \/nonsense/);
    run('/skip no idea');
    await terminal.sees(/Question 2 of 2/);
    run('/end');
    await terminal.sees(/Type \/end again/);
    run('/end');
    await terminal.sees(/Your CV \(a PDF or text file\)/);
    terminal.keys('C-c');
    await terminal.sees(/The interview and its feedback are kept/);
    expect(await terminal.exitCode()).toBe(130);
    const session = (await greenroom(terminal.home, ['interview', 'show', '--json'])).json<{
      status: string;
      actual_num_questions: number;
    }>();
    expect(session).toMatchObject({ status: 'completed', actual_num_questions: 1 });
  });
});

/** Echo, line mode and no bracketed paste: as the shell had it. */
async function sane(): Promise<void> {
  run('clear; stty -a | tr " ;" "\\n\\n" | grep -xE "\\-?(icanon|echo|isig)" | tr "\\n" ,; echo .');
  expect(await terminal.sees(/^-?isig,-?icanon,-?echo,\.$/m)).toMatch(/^isig,icanon,echo,\.$/m);
}
