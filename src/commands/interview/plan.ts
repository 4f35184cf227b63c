import type { Context } from '../../context.ts';
import { interviewTypeNames } from '../../interview/new-session.ts';
import type { Brief, CoachName, QuestionPlan } from '../../interview/types.ts';
import { wrapText } from '../../text/graphemes.ts';
import { type CoachFlags, coachWishes, noteModel, noteUsage } from '../coach-flags.ts';
import { gatherBrief, type PlanFlags } from './brief.ts';
import { readJobDescription } from './job-description.ts';

/** `greenroom interview plan`. With `--json`: the columns that `start` would store. */
export async function planInterview(context: Context, flags: PlanFlags & CoachFlags): Promise<void> {
  const { output } = context;
  const jobDescription = flags.jd === undefined ? null : await readJobDescription(context, flags.jd);
  const brief = await gatherBrief(context, await context.dataIfSignedIn(), { ...flags, jobDescription });
  const coach = await context.coach(coachWishes(flags, flags.language));
  noteModel(output, coach);
  const plan = await coach.plan(brief).finally(() => noteUsage(output, coach.usage()));
  if (output.json) return output.printJson(planRow(brief, plan, coach.name));
  output.print(planText(context, brief, plan));
}

function planRow(brief: Brief, plan: QuestionPlan, coach: CoachName) {
  return {
    target_role: brief.role,
    interview_type: interviewTypeNames[brief.type],
    key_skills_focused: plan.skills,
    requested_num_questions: brief.count,
    settings: { seed: brief.seed, coach, level: brief.level, language: brief.language },
    interview_questions: plan.questions.map((question) => ({
      question_order: question.planNumber,
      question_text: question.text,
      question_type_tag: question.tag,
      plan: {
        requirement: question.requirement,
        why: question.why,
        strong_answer: question.strongAnswer,
        key_points: question.keyPoints,
      },
    })),
  };
}

function planText({ output }: Context, brief: Brief, plan: QuestionPlan): string {
  const { bold, dim } = output.stdout;
  const head = `${brief.role}, ${interviewTypeNames[brief.type]}, level ${brief.level}, seed ${brief.seed}`;
  const questions = plan.questions.map(({ planNumber, text, why }) =>
    [
      `${String(planNumber).padStart(2)}. ${hanging(bold(text), output)}`,
      `    ${hanging(dim(why), output)}`,
    ].join('\n'),
  );
  return [dim(head), ...questions].join('\n\n');
}

/** Under a number of four columns. */
function hanging(text: string, { stdout }: Context['output']): string {
  return wrapText(text, Math.min(stdout.width, 100) - 4).join('\n    ');
}
