import type { Context } from '../../context.ts';
import { briefOfSession } from '../../interview/brief.ts';
import { feedbackPage } from '../../interview/feedback-markdown.ts';
import { generateFeedback } from '../../interview/generate-feedback.ts';
import { slowProgress } from '../../terminal/progress.ts';
import { type CoachFlags, coachWishes, noteModel, noteUsage, warnOfUngraded } from '../coach-flags.ts';

/** `greenroom feedback generate [ID]`: the earlier feedback stays until this one is stored. */
export async function makeFeedback(context: Context, reference: string, flags: CoachFlags): Promise<void> {
  const { output } = context;
  const data = await context.data();
  const id = await data.interviews.resolve(reference);
  const session = await data.interviews.session(id);
  if (session.status === 'pending' || session.status === 'in_progress') {
    output.note(`This interview is not finished. Go on: greenroom interview resume ${id.slice(0, 8)}`);
  }
  const { coach: setUpWith, language } = session.settings;
  const coach = await context.coach(coachWishes({ coach: setUpWith, ...flags }, language));
  noteModel(output, coach);
  const making = generateFeedback({
    session,
    brief: briefOfSession(session, await data.candidate()),
    coach,
    store: data.store,
    now: context.now,
    newId: context.newId,
    onProgress: slowProgress(output, context.now, (answer, of) => `Reviewing answer ${answer} of ${of}`),
    scoredBefore: await data.feedback.scoredAnswers(id),
    onUngraded: warnOfUngraded(output),
  });
  const feedback = await making.finally(() => noteUsage(output, coach.usage()));
  if (output.json) return output.printJson(await data.feedback.ofSession(id));
  output.note('');
  await output.markdown(feedbackPage({ ...feedback, sessionName: session.name }));
}
