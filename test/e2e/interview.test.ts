import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFolder, greenroom } from '../helpers/greenroom.ts';

interface StoredSession {
  id: string;
  status: string;
  session_name: string;
  interview_type: string;
  requested_num_questions: number;
  actual_num_questions: number | null;
  started_at: string | null;
  completed_at: string | null;
  interview_questions: {
    question_text: string;
    question_order: number;
    question_type_tag: string;
    interview_answers: { answer_transcript_text: string | null; skip_reason: string | null }[];
  }[];
  ai_feedback: { overall_score: number | null; overall_summary: string; strengths_feedback: string } | null;
}

const jobDescription = `# Backend Engineer

Requirements:
- You have built services in Go and PostgreSQL.
- You must know Kubernetes.

Nice to have: Kafka.`;

const answers = [
  'I have worked on payment services for four years, mostly in Go, and I owned the ledger service.',
  'Our checkout was slow. I profiled the query, added an index on the orders table and cut the p95 from 900 ms to 120 ms.',
  'I was on call when a deploy failed. I rolled it back within five minutes, wrote the review and added a canary step; since then no deploy has failed that way.',
];

describe('an interview answered by a file', () => {
  const home = aFolder();
  beforeAll(() => {
    writeFileSync(join(home, 'job.md'), jobDescription);
    writeFileSync(join(home, 'three.json'), JSON.stringify(answers));
    writeFileSync(join(home, 'three.yaml'), answers.map((answer) => `- "${answer}"\n`).join(''));
    writeFileSync(join(home, 'one.txt'), answers[0] ?? '');
    writeFileSync(join(home, 'five.txt'), [...answers, 'four', 'five'].join('\n---\n'));
  });

  it('is stored whole, with feedback that quotes the answers', async () => {
    const run = await greenroom(home, [
      'interview',
      'start',
      '--jd',
      'job.md',
      '--answers',
      'three.json',
      '--questions',
      '3',
      '--seed',
      '4',
      '--json',
    ]);
    expect(run.stderr).not.toContain('Error');
    expect(run.code).toBe(0);
    const session = run.json<StoredSession>();
    expect(session).toMatchObject({
      status: 'completed',
      requested_num_questions: 3,
      actual_num_questions: 3,
      interview_type: 'Mixed',
    });
    expect(session.session_name).toMatch(/^Backend Engineer – Mixed – \d{4}-\d\d-\d\d$/);
    expect([session.started_at, session.completed_at].every(Boolean)).toBe(true);
    const said = session.interview_questions.map(
      (question) => question.interview_answers[0]?.answer_transcript_text,
    );
    expect(said).toEqual(answers);
    const questions = session.interview_questions.map(({ question_text }) => question_text).join(' ');
    expect(questions).toMatch(/Go\b|PostgreSQL|Kubernetes/);
    expect(session.ai_feedback?.overall_score).toBeGreaterThan(1);
    const quotes = (session.ai_feedback?.strengths_feedback ?? '')
      .split('\n')
      .filter((line) => line.startsWith('> '));
    expect(quotes.length).toBeGreaterThan(0);
    const unescaped = quotes.map((line) => line.slice(2).replace(/\\(.)/g, '$1'));
    for (const quote of unescaped) expect(answers.some((answer) => answer.includes(quote))).toBe(true);
  });

  it('shows the same in later runs, in each format', async () => {
    const shown = await greenroom(home, ['interview', 'show', '--json']);
    const { id } = shown.json<StoredSession>();
    const byPrefix = await greenroom(home, ['interview', 'show', id.slice(0, 8), '--json']);
    expect(byPrefix.json()).toEqual(shown.json());
    const list = await greenroom(home, ['interview', 'list', '--json']);
    expect(list.json<StoredSession[]>()[0]).toMatchObject({ id, status: 'completed' });
    const markdown = await greenroom(home, ['feedback', 'show', '--format', 'markdown']);
    expect(markdown.stdout).toMatch(/^# Backend Engineer/);
    const plain = await greenroom(home, ['feedback', 'show', id]);
    expect(plain.stdout).toContain('What to change');
    expect(plain.stdout).not.toContain('\u001b');
    const json = await greenroom(home, ['feedback', 'show', '--json']);
    expect(json.json<{ session_id: string }>().session_id).toBe(id);
    const feedback = await greenroom(home, ['feedback', 'list', '--json']);
    expect(feedback.json<unknown[]>()).toHaveLength(1);
  });

  it('stays open when the answers run out, and is resumed at the next question', async () => {
    const first = await greenroom(home, [
      'interview',
      'start',
      '--jd',
      'job.md',
      '--answers',
      'one.txt',
      '--questions',
      '3',
      '--seed',
      '9',
    ]);
    expect(first.code).toBe(1);
    expect(first.stderr).toContain('The answers ran out before the questions did.');
    const id = /greenroom interview resume (\w+)/.exec(first.stderr)?.[1] ?? '';
    const open = (await greenroom(home, ['interview', 'show', id, '--json'])).json<StoredSession>();
    expect(open).toMatchObject({ status: 'in_progress', actual_num_questions: null, completed_at: null });
    const second = await greenroom(home, ['interview', 'resume', id, '--answers', 'three.yaml', '--json']);
    expect(second.code).toBe(0);
    const done = second.json<StoredSession>();
    expect(done.id).toBe(open.id);
    expect(done.status).toBe('completed');
    expect(done.interview_questions.map((question) => question.interview_answers.length)).toEqual([1, 1, 1]);
    const again = await greenroom(home, ['interview', 'resume', id, '--answers', 'three.json']);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('This interview is completed')]);
  });

  it('warns of answers that are not used', async () => {
    const run = await greenroom(home, [
      'interview',
      'start',
      '--answers',
      'five.txt',
      '--questions',
      '3',
      '--no-feedback',
    ]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('There are 5 answers for 3 questions');
    const feedback = await greenroom(home, ['feedback', 'show', 'latest']);
    expect([feedback.code, feedback.stderr]).toEqual([
      1,
      expect.stringContaining('greenroom feedback generate latest'),
    ]);
    expect((await greenroom(home, ['feedback', 'generate'])).code).toBe(0);
    expect((await greenroom(home, ['feedback', 'show', 'latest'])).code).toBe(0);
  });

  it('reads answers from stdin, in text and in JSON', async () => {
    for (const input of [answers.join('\n---\n'), JSON.stringify(answers)]) {
      const run = await greenroom(home, ['interview', 'start', '--questions', '3', '--json'], { input });
      expect(run.code).toBe(0);
      const texts = run
        .json<StoredSession>()
        .interview_questions.map((one) => one.interview_answers[0]?.answer_transcript_text);
      expect(texts).toEqual(answers);
    }
  });

  it('keeps what the flags name free of control characters', async () => {
    const args = [
      '--name',
      'a\u001b[31mred\nb',
      '--skill',
      '',
      'Go\u0007',
      '--answers',
      'one.txt',
      '--questions',
      '1',
      '--json',
    ];
    const session = (await greenroom(home, ['interview', 'start', ...args])).json<StoredSession>();
    expect(session).toMatchObject({ session_name: 'ared b', key_skills_focused: ['Go'] });
  });

  it('is not asked the same again', async () => {
    const plan = (
      await greenroom(home, ['interview', 'plan', '--jd', 'job.md', '--seed', '4', '--json'])
    ).json<StoredSession>();
    const before = (await greenroom(home, ['interview', 'list', '--json'])).json<StoredSession[]>();
    const asked = new Set<string>();
    for (const { id } of before) {
      const session = (await greenroom(home, ['interview', 'show', id, '--json'])).json<StoredSession>();
      for (const { question_text } of session.interview_questions) asked.add(question_text);
    }
    expect(plan.interview_questions.filter(({ question_text }) => asked.has(question_text))).toEqual([]);
  });

  it('can be aborted and removed', async () => {
    const open = await greenroom(home, ['interview', 'start', '--answers', 'one.txt', '--questions', '2']);
    const id = /resume (\w+)/.exec(open.stderr)?.[1] ?? '';
    const aborted = await greenroom(home, ['interview', 'abort', '--json']);
    expect(aborted.json<StoredSession>()).toMatchObject({ status: 'aborted', actual_num_questions: 1 });
    expect((await greenroom(home, ['interview', 'abort', id])).code).toBe(1);
    const asked = await greenroom(home, ['interview', 'rm', id]);
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('--yes')]);
    expect((await greenroom(home, ['interview', 'rm', id, '--yes'])).code).toBe(0);
    expect((await greenroom(home, ['interview', 'show', id])).code).toBe(1);
  });
});

describe('input that cannot be used', () => {
  const home = aFolder();
  beforeAll(() => {
    writeFileSync(join(home, 'empty.md'), ' \n');
    writeFileSync(join(home, 'binary.md'), Buffer.from([0, 1, 2, 3, 255]));
    writeFileSync(join(home, 'job.md'), jobDescription);
    writeFileSync(join(home, 'bad.json'), '{"a": 1}');
    writeFileSync(join(home, 'cv.pdf'), '%PDF-1.7 not really');
    mkdirSync(join(home, 'folder'));
  });

  it.each([
    [['interview', 'start', '--jd', 'empty.md'], 'The job description in empty.md is empty.'],
    [['interview', 'start', '--jd', 'binary.md'], 'no text'],
    [['interview', 'start', '--jd', 'cv.pdf'], 'is a PDF'],
    [['interview', 'start', '--answers', 'binary.md'], 'no text'],
    [['intervew', 'start'], 'Did you mean interview?'],
    [['interview', 'start', '--jd', 'jobb.md'], 'Cannot read jobb.md: there is no such file.'],
    [['interview', 'start', '--jd', './folder'], 'is a folder'],
    [['interview', 'start', '--jd', '-', '--answers', '-'], 'cannot both come from stdin'],
    [['interview', 'start', '--questions', '0'], 'whole number from 1 to 20'],
    [['interview', 'start', '--questions', '99'], 'whole number from 1 to 20'],
    [['interview', 'start', '--questions', 'x'], 'whole number from 1 to 20'],
    [['interview', 'start', '--type', 'funny'], 'Allowed choices'],
    [['interview', 'start', '--answers', 'none.txt'], 'there is no such file'],
    [['interview', 'start', '--answers', 'bad.json'], 'not a list'],
    [['interview', 'start'], 'There are no answers in stdin.'],
    [['interview', 'strat'], 'Did you mean start?'],
    [['interview', 'start', '--jdd', 'x'], 'Did you mean --jd?'],
    [['profile', 'edit', '--years', '81'], 'whole number from 0 to 80'],
    [['profile', 'edit'], 'There is nothing to change.'],
    [['--context', '../x', 'whoami'], 'no name of a context'],
  ])('%j: says so, exits 2, and stores nothing', async (args, message) => {
    const run = await greenroom(home, args, { input: args.includes('-') ? 'text' : '' });
    expect(run.stderr).toContain(message);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(2);
    expect((await greenroom(home, ['interview', 'list'])).code).toBe(4);
  });

  it('on stdin is checked as a file is', async () => {
    const pdf = await greenroom(home, ['interview', 'plan', '--jd', '-'], { input: '%PDF-1.7 not really' });
    expect([pdf.code, pdf.stderr]).toEqual([2, expect.stringContaining('is a PDF')]);
    const huge = await greenroom(home, ['interview', 'plan', '--jd', '-'], {
      input: 'word '.repeat(100_000),
    });
    expect([huge.code, huge.stderr]).toEqual([1, expect.stringContaining('at most 200 kB')]);
  });

  it('is one line of JSON with --json, whoever found it', async () => {
    for (const args of [
      ['interview', 'start', '--questions', 'x'],
      ['intervew'],
      ['whoami'],
      ['interview', 'plan', '--jd', 'none.md'],
    ]) {
      const run = await greenroom(home, [...args, '--json']);
      expect(run.stdout).toBe('');
      const { error } = JSON.parse(run.stderr) as { error: { code: string; message: string } };
      expect(error).toMatchObject({
        code: expect.stringMatching(/^[a-z_]+$/),
        message: expect.stringMatching(/\w/),
      });
    }
  });

  it('says which ids are unknown, and which are no ids', async () => {
    await greenroom(home, ['login', '--local']);
    for (const args of [
      ['interview', 'show', 'abcd'],
      ['interview', 'resume', 'abcd'],
      ['interview', 'rm', 'abcd', '--yes'],
      ['feedback', 'show', 'abcd'],
      ['feedback', 'generate', 'latest'],
      ['interview', 'abort'],
    ]) {
      const run = await greenroom(home, args);
      expect([args.join(' '), run.code]).toEqual([args.join(' '), 1]);
      expect(run.stderr).toMatch(/^Error: There is no .*interview/);
    }
    for (const id of ['abc', '%%%%', 'zzzz']) {
      expect((await greenroom(home, ['interview', 'show', id])).code).toBe(2);
    }
  });

  it('keeps quiet lists empty', async () => {
    expect((await greenroom(home, ['interview', 'list', '--json'])).stdout).toBe('[]\n');
    const list = await greenroom(home, ['feedback', 'list']);
    expect([list.code, list.stdout]).toEqual([0, '']);
  });
});

describe('where the program cannot run', () => {
  it('names the folder that it cannot write, and what to do', async () => {
    const home = aFolder();
    writeFileSync(join(home, 'file'), '');
    const run = await greenroom(home, ['login', '--local'], { env: { GREENROOM_HOME: join(home, 'file') } });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^Error: .*file/);
    expect(run.stderr).toContain('GREENROOM_HOME');
    expect(run.stderr).not.toContain('    at ');
  });

  it('refuses an old Node with a sentence', async () => {
    const home = aFolder();
    writeFileSync(
      join(home, 'old-node.cjs'),
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } });",
    );
    const run = await greenroom(home, ['--help'], { node: ['--require', join(home, 'old-node.cjs')] });
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('Node 18.19.0 is too old; Node 20.19 or newer is needed.');
  });

  it('leaves nothing of the password or the tokens in what it prints', async () => {
    const home = aFolder();
    await greenroom(home, ['login', '--local']);
    const session = readFileSync(join(home, 'greenroom', 'contexts', 'local', 'session.json'), 'utf8');
    const secrets = session.match(/[A-Za-z0-9_-]{20,}\.?/g) ?? [];
    expect(secrets.length).toBeGreaterThan(2);
    for (const args of [
      ['whoami', '--debug'],
      ['interview', 'show', 'abcd', '--debug'],
      ['profile', 'show', '--debug', '--json'],
    ]) {
      const run = await greenroom(home, args);
      for (const secret of secrets) expect(run.stdout + run.stderr).not.toContain(secret);
    }
  });
});
