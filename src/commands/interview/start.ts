import type { Context } from '../../context.ts';
import { newSession } from '../../interview/new-session.ts';
import { sanitiseLine } from '../../text/sanitise.ts';
import { type CoachFlags, coachWishes } from '../coach-flags.ts';
import { gatherBrief, namedSkills, type PlanFlags } from './brief.ts';
import { type AnswerFlags, conduct, openChannel } from './conduct.ts';
import { askWhatFor, welcome } from './first-steps.ts';
import { readJobDescription } from './job-description.ts';

export interface StartFlags extends PlanFlags, AnswerFlags, CoachFlags {
  name?: string;
  followUps?: number;
}

/** `greenroom interview start`. With `--json`: the session with its questions, answers and feedback. */
export async function startInterview(context: Context, flags: StartFlags): Promise<void> {
  const isTyped = flags.answers === undefined && context.terminal.interactive;
  const asks = isTyped && flags.role === undefined && flags.jd === undefined;
  if (isTyped) context.output.note(welcome(context));
  const given = flags.jd === undefined ? null : await readJobDescription(context, flags.jd);
  const open = await openChannel(context, flags);
  try {
    const coach = await context.coach(coachWishes(flags, flags.language));
    context.output.note(context.output.stderr.dim(coach.notice));
    const data = await context.data({ createAccount: true });
    const wished = asks ? await askWhatFor(context, data) : { role: flags.role, jobDescription: given };
    const brief = await gatherBrief(context, data, { ...flags, ...wished });
    const session = newSession(brief, await coach.plan(brief), {
      name: sanitiseLine(flags.name ?? '') || undefined,
      followUps: flags.followUps ?? 1,
      coach: coach.name,
      skills: namedSkills(flags),
      now: context.now(),
      newId: context.newId,
    });
    await data.store.createInterview(session);
    await conduct(context, { data, coach, session, brief, open, feedback: flags.feedback !== false });
  } finally {
    open.close();
  }
}
