import type { Context, Data } from '../../context.ts';
import { buildBrief } from '../../interview/brief.ts';
import type { Brief, Candidate, InterviewType } from '../../interview/types.ts';
import { sanitiseLine } from '../../text/sanitise.ts';

export interface PlanFlags {
  role?: string;
  jd?: string;
  type?: InterviewType;
  skill?: string[];
  questions?: number;
  seed?: number;
}

const nobody: Candidate = { name: null, years: null, roles: [], skills: [], industries: [], cvText: null };

/** What to plan for: the flags, filled up with what is stored of the user. `data` null: nothing is. */
export async function gatherBrief(
  context: Context,
  data: Data | null,
  flags: PlanFlags,
  jobDescription: string | null,
): Promise<Brief> {
  return buildBrief(
    {
      role: flags.role === undefined ? undefined : sanitiseLine(flags.role) || undefined,
      type: flags.type,
      count: flags.questions,
      skills: flags.skill?.map(sanitiseLine),
      jobDescription,
      seed: flags.seed,
    },
    {
      candidate: data ? await data.candidate() : nobody,
      last: data ? await data.interviews.last() : null,
      pastQuestions: data ? await data.interviews.pastQuestions() : [],
      freshSeed: context.freshSeed(),
    },
  );
}
