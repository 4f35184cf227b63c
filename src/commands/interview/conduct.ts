import type { Context, Data } from '../../context.ts';
import { Cancelled, UserError, usageError } from '../../errors.ts';
import { feedbackPage } from '../../interview/feedback-markdown.ts';
import { generateFeedback } from '../../interview/generate-feedback.ts';
import { runInterview } from '../../interview/run-interview.ts';
import { plannedQuestions } from '../../interview/session.ts';
import type { Brief, EndReason, InterviewSession } from '../../interview/types.ts';

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
    return context.scriptedChannel({ name, text: new TextDecoder().decode(bytes), format });
  }
  if (!fromPipe) return context.typedChannel();
  if (flags.jd === '-') {
    throw usageError(
      'The job description and the answers cannot both come from stdin.',
      'Put one of them in a file: --jd FILE or --answers FILE',
    );
  }
  return context.scriptedChannel({ name: 'stdin', text: await context.readStdin(), format });
}

/** Asks, stores and reviews one stored session. Returns whether it came to its end. */
export async function conduct(
  context: Context,
  interview: { data: Data; session: InterviewSession; brief: Brief; open: OpenChannel; feedback: boolean },
): Promise<void> {
  const { data, session, brief, open } = interview;
  warnOfSpareAnswers(context, session, open);
  const coach = await context.coach();
  const goOn = `What you answered is kept. Go on: greenroom interview resume ${session.id.slice(0, 8)}`;
  context.onInterrupt(goOn);
  try {
    const outcome = await runInterview({
      ...context,
      session,
      brief,
      coach,
      channel: open.channel,
      store: data.store,
    });
    if (outcome.reason === 'left' || outcome.reason === 'answers-ran-out')
      throw stoppedEarly(outcome.reason, goOn);
    context.onInterrupt(
      `The interview is kept. Review it: greenroom feedback generate ${session.id.slice(0, 8)}`,
    );
    if (interview.feedback && outcome.session.answers.length > 0) {
      await review(context, data, outcome.session, brief);
    } else if (!context.output.json) {
      context.output.note(
        `\nThe interview is kept. Look at it: greenroom interview show ${session.id.slice(0, 8)}`,
      );
    }
    if (context.output.json) context.output.printJson(await data.interviews.get(session.id));
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(goOn) : error;
  } finally {
    open.close();
    context.onInterrupt(null);
  }
}

async function review(context: Context, data: Data, session: InterviewSession, brief: Brief): Promise<void> {
  const { output } = context;
  output.note('');
  const feedback = await generateFeedback({
    ...context,
    session,
    brief,
    coach: await context.coach(),
    store: data.store,
    onProgress: (answer, of) => output.note(output.stderr.dim(`Reviewing answer ${answer} of ${of}`)),
  });
  if (output.json) return;
  output.note('');
  await output.markdown(feedbackPage({ ...feedback, sessionName: session.name }));
}

function stoppedEarly(reason: EndReason, goOn: string): UserError {
  return reason === 'answers-ran-out'
    ? new UserError('The answers ran out before the questions did.', { code: 'answers_ran_out', hint: goOn })
    : new UserError('The input ended before the interview did.', { code: 'input_ended', hint: goOn });
}

function warnOfSpareAnswers(context: Context, session: InterviewSession, open: OpenChannel): void {
  const planned = plannedQuestions(session).length;
  const given = open.answersInOrder ?? 0;
  if (given > planned) {
    context.output.warn(
      `There are ${given} answers for ${planned} questions: the last ${given - planned} are not used.`,
    );
  }
}
