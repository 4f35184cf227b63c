import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { countAnswered } from '../../interview/session.ts';

/** `greenroom interview abort [ID]`: the session ends for good, its answers stay. */
export async function abortInterview(context: Context, reference: string | undefined): Promise<void> {
  const { interviews, store } = await context.data();
  const id =
    reference === undefined ? await interviews.latestUnfinished() : await interviews.resolve(reference);
  if (id === null) {
    throw new UserError('There is no unfinished interview.', { code: 'interview_none' });
  }
  const session = await interviews.session(id);
  if (session.status === 'completed' || session.status === 'aborted') {
    throw new UserError(`This interview is ${session.status} already.`, { code: 'interview_over' });
  }
  await store.finish(id, { status: 'aborted', at: context.now(), answered: countAnswered(session) });
  if (context.output.json) return context.output.printJson(await interviews.get(id));
  context.output.print(`Aborted ${session.name} (${id.slice(0, 8)}). Its answers stay.`);
}
