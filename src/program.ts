import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CoachFlags } from './commands/coach-flags.ts';
import type { StartFlags } from './commands/interview/start.ts';
import type { Context } from './context.ts';
import { coachNames, interviewTypes, maxQuestions, maxRepeats, maxYears } from './interview/limits.ts';
import { canonicalTag } from './text/language-tag.ts';

/** Gives a command its context, and closes it after the work. */
export type Run = (command: Command, work: (context: Context) => Promise<void>) => Promise<void>;

/** The whole command tree. Each command's code is loaded when it runs. */
export function addCommands(program: Command, run: Run): void {
  program
    .description('An interview coach in the terminal: practise for one job, and read honest feedback.')
    .version(version(), '-V, --version')
    .option('--json', 'print the result as JSON')
    .option('--no-input', 'never ask; a missing answer is an error that names its flag')
    .option('-y, --yes', 'answer yes to every confirmation')
    .option('-q, --quiet', 'print the result alone')
    .option('--debug', 'print the details of an error')
    .option('--no-color', 'print without colour')
    .option('--screen-reader', 'plain lines, nothing redrawn')
    .option('--context <name>', 'use another account and its data (default: local)')
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .helpCommand('help [command]', 'show the help of a command');
  examples(program, [
    ['greenroom interview start', 'practise now; two questions first, both optional'],
    ['greenroom interview start --role "Data Engineer" --jd job.md', 'practise for one job'],
    ['greenroom feedback show', 'read the feedback of the last interview'],
    ['greenroom demo', 'watch a whole interview, answered by a script'],
  ]);
  addInterview(program, run);
  addFeedback(program, run);
  addCv(program, run);
  addProfile(program, run);
  addAccount(program, run);
  program
    .command('demo')
    .description('run a whole interview in front of you, answered by a script, with data of its own')
    .action((_flags: object, command: Command) =>
      run(command, async (context) => (await import('./commands/demo/demo.ts')).demo(context)),
    );
}

function addInterview(program: Command, run: Run): void {
  const interview = program.command('interview').description('sit an interview, go on with one, look back');

  const start = withPlanFlags(interview.command('start'))
    .description('start an interview')
    .option('--name <text>', 'a name for this session')
    .option('--follow-ups <n>', 'most follow-up questions for one question, 0 to 3', wholeNumber(0, 3), 1)
    .option('--no-feedback', 'end without a review; "greenroom feedback generate" makes it later')
    .addOption(new Option('--demo-without-terminal').hideHelp());
  withCoachFlags(withLanguageFlag(withAnswerFlags(start))).action(
    (flags: StartFlags & DemoFlag, command: Command) =>
      run(command, async (context) => {
        const noTerminal = !context.terminal.interactive && flags.answers === undefined;
        if (flags.demoWithoutTerminal && noTerminal) {
          context.output.note('There is no terminal to type in here, so this is the demo.\n');
          return (await import('./commands/demo/demo.ts')).demo(context);
        }
        return (await import('./commands/interview/start.ts')).startInterview(context, flags);
      }),
  );
  examples(start, [
    ['greenroom interview start --jd job.md --questions 3', 'three questions for this job'],
    ['greenroom interview start --role Nurse --answers answers.yaml', 'answered by a file'],
    ['greenroom interview start --jd job.md < answers.txt', 'answers on stdin, parted by lines of ---'],
  ]);

  const plan = withPlanFlags(interview.command('plan')).description(
    'show the questions and why each is asked; stores nothing',
  );
  withCoachFlags(withLanguageFlag(plan)).action((flags: StartFlags, command: Command) =>
    run(command, async (context) =>
      (await import('./commands/interview/plan.ts')).planInterview(context, flags),
    ),
  );
  examples(plan, [['greenroom interview plan --jd job.md --type technical --json', 'the plan as JSON']]);

  const resume = interview
    .command('resume [id]')
    .description('go on with an interview (default: the last unfinished one)')
    .option('--no-feedback', 'end without a review');
  withCoachFlags(withAnswerFlags(resume)).action(
    (id: string | undefined, flags: StartFlags, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/interview/resume.ts')).resumeInterview(context, id, flags),
      ),
  );

  interview
    .command('list')
    .description('your interviews, newest first')
    .option('--limit <n>', 'how many', wholeNumber(1, 1000), 20)
    .action((flags: { limit: number }, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/interview/list.ts')).listInterviews(context, flags),
      ),
    );
  interview
    .command('show [id]')
    .description('the questions and answers of an interview (default: the last one)')
    .action((id: string | undefined, _flags: object, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/interview/show.ts')).showInterview(context, id ?? 'latest'),
      ),
    );
  interview
    .command('abort [id]')
    .description('end an unfinished interview for good; its answers stay')
    .action((id: string | undefined, _flags: object, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/interview/abort.ts')).abortInterview(context, id),
      ),
    );
  interview
    .command('rm <id>')
    .description('remove an interview with its answers, feedback and recordings')
    .action((id: string, _flags: object, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/interview/rm.ts')).removeInterview(context, id),
      ),
    );
}

function addFeedback(program: Command, run: Run): void {
  const feedback = program.command('feedback').description('read and make feedback');
  feedback
    .command('show [id]')
    .description('the feedback of an interview (default: the newest)')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['terminal', 'markdown', 'json', 'plain']),
    )
    .action((id: string | undefined, flags: { format?: string }, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/feedback/show.ts')).showFeedback(context, id, flags),
      ),
    );
  const generate = feedback
    .command('generate [id]')
    .description('review the answers of an interview, again if need be (default: the last one)');
  withCoachFlags(generate).action((id: string | undefined, flags: CoachFlags, command: Command) =>
    run(command, async (context) =>
      (await import('./commands/feedback/generate.ts')).makeFeedback(context, id ?? 'latest', flags),
    ),
  );
  feedback
    .command('list')
    .description('your feedback, newest first')
    .option('--limit <n>', 'how many', wholeNumber(1, 1000), 20)
    .action((flags: { limit: number }, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/feedback/list.ts')).listFeedback(context, flags),
      ),
    );
}

function addCv(program: Command, run: Run): void {
  const cv = program.command('cv').description('your CV: questions are made from it');
  cv.command('upload <file>')
    .description('store a CV (PDF, text or Markdown) and make it the current one')
    .action((file: string, _flags: object, command: Command) =>
      run(command, async (context) => (await import('./commands/cv/upload.ts')).uploadCv(context, file)),
    );
  cv.command('text <file>')
    .description('print what is read from a CV; stores nothing')
    .action((file: string, _flags: object, command: Command) =>
      run(command, async (context) => (await import('./commands/cv/text.ts')).printCvText(context, file)),
    );
}

function addProfile(program: Command, run: Run): void {
  const profile = program.command('profile').description('who you are: it changes the questions');
  profile
    .command('show', { isDefault: true })
    .description('your profile')
    .action((_flags: object, command: Command) =>
      run(command, async (context) => (await import('./commands/profile/show.ts')).showProfile(context)),
    );
  const edit = profile
    .command('edit')
    .description('change your profile; without flags it asks')
    .option('--name <text>', 'your name, used in the greeting')
    .option('--years <n>', `years of experience, 0 to ${maxYears}`, wholeNumber(0, maxYears))
    .option('--role <text...>', 'roles you look for')
    .option('--skill <text...>', 'skills to be asked about')
    .option('--industry <text...>', 'industries you look in');
  edit.action((flags: object, command: Command) =>
    run(command, async (context) => (await import('./commands/profile/edit.ts')).editProfile(context, flags)),
  );
  examples(edit, [
    ['greenroom profile edit --role "Backend Engineer" --skill Go PostgreSQL --years 6', 'in one line'],
  ]);
}

function addAccount(program: Command, run: Run): void {
  program
    .command('login')
    .description("sign in to this machine's own account")
    .option('--local', 'keep everything on this machine (the default)')
    .action((_flags: object, command: Command) =>
      run(command, async (context) => (await import('./commands/account/login.ts')).logIn(context)),
    );
  program
    .command('logout')
    .description('sign out; your data stays')
    .action((_flags: object, command: Command) =>
      run(command, async (context) => (await import('./commands/account/logout.ts')).logOut(context)),
    );
  program
    .command('whoami')
    .description('who is signed in, and where the data is')
    .action((_flags: object, command: Command) =>
      run(command, async (context) => (await import('./commands/account/whoami.ts')).whoAmI(context)),
    );
}

interface DemoFlag {
  demoWithoutTerminal?: boolean;
}

function withPlanFlags(command: Command): Command {
  return command
    .option('--role <text>', 'the role you interview for')
    .option('--jd <file|text>', 'the job description: a file, - for stdin, or the text itself')
    .addOption(new Option('--type <type>', 'the kind of questions').choices(interviewTypes))
    .option('--skill <text...>', 'skills to be asked about')
    .option('--questions <n>', `how many, 1 to ${maxQuestions}`, wholeNumber(1, maxQuestions))
    .option('--seed <n>', 'the same seed gives the same questions', wholeNumber(0, 2 ** 31 - 1));
}

function withAnswerFlags(command: Command): Command {
  return command
    .option('--answers <file>', 'answers written down beforehand; - for stdin')
    .addOption(
      new Option('--answers-format <format>', 'of the answers; the file name tells it otherwise').choices([
        'json',
        'yaml',
        'text',
      ]),
    );
}

function withLanguageFlag(command: Command): Command {
  return command.option('--language <tag>', 'of the interview: en, de, pt-BR … (default: en)', languageTag);
}

function withCoachFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--coach <name>', 'who plans and judges; openai: any compatible server').choices(coachNames),
    )
    .option('--repeat <n>', 'grade each answer so often and take the middle', wholeNumber(1, maxRepeats))
    .option('--max-cost <dollars>', 'stop before a model has cost more', dollars)
    .option('--price <in/out>', 'of the model, US dollars per million tokens: 0.40/1.60')
    .addHelpText(
      'after',
      '\nEnvironment: OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL name the model. Without a key\nthe offline coach plans and judges, and nothing is sent anywhere.',
    );
}

function languageTag(text: string): string {
  const tag = canonicalTag(text);
  if (tag !== null) return tag;
  throw new InvalidArgumentError('Give a language as a tag: en, de, fr-CA.');
}

function dollars(text: string): number {
  const amount = /^\$?\d+(?:\.\d+)?$/.test(text) ? Number(text.replace('$', '')) : Number.NaN;
  if (amount > 0) return amount;
  throw new InvalidArgumentError('Give an amount in US dollars: 0.50');
}

function wholeNumber(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= lowest && number <= highest) return number;
    throw new InvalidArgumentError(`Give a whole number from ${lowest} to ${highest}.`);
  };
}

/** Examples come first in a help. */
function examples(command: Command, lines: [line: string, what: string][]): void {
  const width = Math.max(...lines.map(([line]) => line.length));
  const text = lines.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`).join('\n');
  command.addHelpText('before', `Examples:\n${text}\n`);
}

declare const GREENROOM_VERSION: string | undefined;

/** Put in by the build; a run from source has none. */
function version(): string {
  return typeof GREENROOM_VERSION === 'string' ? GREENROOM_VERSION : 'development';
}
