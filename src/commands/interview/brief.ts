import type { Context, Data } from '../../context.ts';
import { buildBrief } from '../../interview/brief.ts';
import type { Brief, Candidate, InterviewType } from '../../interview/types.ts';
import { sanitiseLine } from '../../text/sanitise.ts';

export interface PlanFlags {
  role?: string;
  /** A file, - or the text itself. */
  jd?: string;
  type?: InterviewType;
  skill?: string[];
  questions?: number;
  seed?: number;
  /** BCP 47. */
  language?: string;
}

const nobody: Candidate = { name: null, years: null, roles: [], skills: [], industries: [], cvText: null };

/** The flags with the job description read. */
export interface Wishes extends Omit<PlanFlags, 'role' | 'jd'> {
  role?: string | undefined;
  jobDescription: string | null;
}

/** The skills of the flags, cleaned; undefined when none is named. */
export function namedSkills({ skill }: Pick<PlanFlags, 'skill'>): string[] | undefined {
  const named = skill?.map(sanitiseLine).filter((one) => one !== '');
  return named?.length ? named : undefined;
}

/** What to plan for: the wishes, filled up with what is stored of the user. `data` null: nothing is. */
export async function gatherBrief(context: Context, data: Data | null, wishes: Wishes): Promise<Brief> {
  return buildBrief(
    {
      role: sanitiseLine(wishes.role ?? '') || undefined,
      type: wishes.type,
      count: wishes.questions,
      skills: namedSkills(wishes),
      jobDescription: wishes.jobDescription,
      seed: wishes.seed,
      language: wishes.language,
    },
    {
      candidate: data ? await data.candidate() : nobody,
      last: data ? await data.interviews.last() : null,
      pastQuestions: data ? await data.interviews.pastQuestions() : [],
      freshSeed: context.freshSeed(),
    },
  );
}
