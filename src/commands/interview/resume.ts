import type { Context, Data } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { briefOfSession } from '../../interview/brief.ts';
import { countAnswered } from '../../interview/session.ts';
import { type CoachFlags, coachWishes, noteModel } from '../coach-flags.ts';
import { type AnswerFlags, conduct, openChannel } from './conduct.ts';

/** `greenroom interview resume [ID]`: from the first question without an answer. */
export async function resumeInterview(
  context: Context,
  id: string | undefined,
  flags: AnswerFlags & CoachFlags,
): Promise<void> {
  const data = await context.data();
  const session = await data.interviews.session(await unfinished(data, id));
  if (session.status === 'completed' || session.status === 'aborted') {
    throw new UserError(`This interview is ${session.status}: there is nothing to go on with.`, {
      code: 'interview_over',
      hint: 'Start another: greenroom interview start',
    });
  }
  const open = await openChannel(context, flags);
  try {
    const done = countAnswered(session);
    context.output.note(`${session.name}: ${done} of ${session.questions.length} answered.`);
    const brief = briefOfSession(session, await data.candidate());
    const { coach: setUpWith, language } = session.settings;
    const coach = await context.coach(coachWishes({ coach: setUpWith, ...flags }, language));
    noteModel(context.output, coach);
    await conduct(context, { data, coach, session, brief, open, feedback: flags.feedback !== false });
  } finally {
    open.close();
  }
}

async function unfinished(data: Data, id: string | undefined): Promise<string> {
  if (id !== undefined) return data.interviews.resolve(id);
  const latest = await data.interviews.latestUnfinished();
  if (latest) return latest;
  throw new UserError('There is no unfinished interview.', {
    code: 'interview_none',
    hint: 'Start one: greenroom interview start',
  });
}
