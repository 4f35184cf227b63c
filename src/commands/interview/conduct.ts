import type { Context, Data } from '../../context.ts';
import { Cancelled, UserError, usageError } from '../../errors.ts';
import { feedbackPage } from '../../interview/feedback-markdown.ts';
import { generateFeedback } from '../../interview/generate-feedback.ts';
import type { Coach } from '../../interview/ports.ts';
import { runInterview } from '../../interview/run-interview.ts';
import { plannedQuestions } from '../../interview/session.ts';
import type { Brief, EndReason, InterviewSession } from '../../interview/types.ts';
import { slowProgress } from '../../terminal/progress.ts';
import { noteUsage, warnOfUngraded } from '../coach-flags.ts';
import { offerCvAndProfile } from './first-steps.ts';
import { decodeText } from './text-input.ts';

export interface AnswerFlags {
  answers?: string;
  answersFormat?: 'json' | 'yaml' | 'text';
  /** False with `--no-feedback`. */
  feedback?: boolean;
}

type OpenChannel = Awaited<ReturnType<Context['typedChannel']>>;

const largestAnswers = 5 * 1024 * 1024;

/** A file, stdin when it is a pipe or named so, else the keyboard. */
export async function openChannel(
  context: Context,
  flags: AnswerFlags & { jd?: string },
): Promise<OpenChannel> {
  const format = flags.answersFormat ?? null;
  const fromPipe = flags.answers === '-' || (flags.answers === undefined && !context.stdin.isTTY);
  if (flags.answers !== undefined && flags.answers !== '-') {
    const { name, bytes } = await context.readFile(flags.answers, { maxBytes: largestAnswers });
    return context.scriptedChannel({ name, text: decodeText(bytes, name), format });
  }
  if (!fromPipe) return typed(context);
  if (flags.jd === '-') {
    throw usageError(
      'The job description and the answers cannot both come from stdin.',
      'Put one of them in a file: --jd FILE or --answers FILE',
    );
  }
  const bytes = await context.readStdin({ maxBytes: largestAnswers });
  return context.scriptedChannel({ name: 'stdin', text: decodeText(bytes, 'What stdin gives'), format });
}

export interface Sitting {
  data: Data;
  coach: Coach;
  session: InterviewSession;
  brief: Brief;
  open: OpenChannel;
  /** False: the review is left to `greenroom feedback generate`. */
  feedback: boolean;
}

/** Where nobody may be asked (`--no-input`, CI) a terminal is no place for answers either. */
function typed(context: Context): Promise<OpenChannel> {
  if (context.terminal.interactive) return context.typedChannel();
  throw usageError('There is nobody at this terminal to answer.', 'Give the answers: --answers FILE');
}

/** Asks, stores and reviews one stored session. Throws when it stops before its end. */
export async function conduct(context: Context, sitting: Sitting): Promise<void> {
  const { output } = context;
  const { data, session } = sitting;
  warnOfSpareAnswers(context, sitting);
  try {
    const done = await ask(context, sitting);
    const reviewed = sitting.feedback && done.answers.length > 0;
    if (reviewed) await review(context, sitting, done);
    else output.note(`\nThe interview is kept. Look at it: greenroom interview show ${short(session)}`);
    if (output.json) output.printJson(await data.interviews.get(session.id));
    if (reviewed && sitting.open.answersInOrder === null) await offerCvAndProfile(context, data);
  } finally {
    noteUsage(output, sitting.coach.usage());
    context.onInterrupt(null);
  }
}

async function ask(
  context: Context,
  { data, coach, session, brief, open }: Sitting,
): Promise<InterviewSession> {
  const goOn = `The answers you sent are kept. Go on: greenroom interview resume ${short(session)}`;
  context.onInterrupt(goOn);
  try {
    const outcome = await runInterview({
      session,
      brief,
      coach,
      channel: open.channel,
      store: data.store,
      now: context.now,
      newId: context.newId,
    });
    if (outcome.reason === 'left' || outcome.reason === 'answers-ran-out')
      throw stoppedEarly(outcome.reason, goOn);
    return outcome.session;
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(unsentNote(open) + goOn) : error;
  } finally {
    open.close();
  }
}

async function review(
  context: Context,
  { data, coach, brief }: Sitting,
  session: InterviewSession,
): Promise<void> {
  const { output } = context;
  const later = `The interview is kept. Make the feedback later: greenroom feedback generate ${short(session)}`;
  context.onInterrupt(later);
  try {
    const feedback = await generateFeedback({
      session,
      brief,
      coach,
      store: data.store,
      now: context.now,
      newId: context.newId,
      onProgress: slowProgress(output, context.now, (answer, of) => `Reviewing answer ${answer} of ${of}`),
      scoredBefore: 0,
      onUngraded: warnOfUngraded(output),
    });
    if (output.json) return;
    output.note('');
    await output.markdown(feedbackPage({ ...feedback, sessionName: session.name }));
  } catch (error) {
    output.note(`\n${later}`);
    throw error;
  }
}

/** Lines that were typed and not sent are lost: better said than found out. */
function unsentNote(open: OpenChannel): string {
  return open.unsent() === '' ? '' : 'What you were typing was not sent.\n  ';
}

function short({ id }: InterviewSession): string {
  return id.slice(0, 8);
}

function stoppedEarly(reason: EndReason, goOn: string): UserError {
  return reason === 'answers-ran-out'
    ? new UserError('The answers ran out before the questions did.', { code: 'answers_ran_out', hint: goOn })
    : new UserError('The input ended before the interview did.', { code: 'input_ended', hint: goOn });
}

function warnOfSpareAnswers(context: Context, { session, open }: Sitting): void {
  const planned = plannedQuestions(session).length;
  const given = open.answersInOrder ?? 0;
  if (given <= planned) return;
  context.output.warn(`There are ${given} answers for ${planned} questions; the rest is not used.`);
}
