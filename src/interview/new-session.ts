import type { Brief, CoachName, InterviewSession, InterviewType, QuestionPlan } from './types.ts';

/** The data model's words for a type of interview. */
export const interviewTypeNames: Record<InterviewType, string> = {
  behavioral: 'Behavioral',
  technical: 'Technical',
  hr: 'HR Screening',
  situational: 'Situational',
  mixed: 'Mixed',
};

/** Reads the data model's word back; another client's own word counts as mixed. */
export function interviewTypeOf(name: string | null): InterviewType {
  const wanted = name?.trim().toLowerCase();
  const match = Object.entries(interviewTypeNames).find(([, value]) => value.toLowerCase() === wanted);
  return (match?.[0] as InterviewType | undefined) ?? 'mixed';
}

export interface NewSessionOptions {
  name?: string | undefined;
  /** Most follow-ups for one planned question. */
  followUps: number;
  coach: CoachName;
  /** What the user named; kept as given. Otherwise the plan's skills are. */
  skills?: string[] | undefined;
  now: Date;
  newId: () => string;
}

/** A pending session with its questions, ready to be stored. */
export function newSession(brief: Brief, plan: QuestionPlan, options: NewSessionOptions): InterviewSession {
  const day = localDay(options.now);
  return {
    id: options.newId(),
    name: options.name ?? `${brief.role} – ${interviewTypeNames[brief.type]} – ${day}`,
    role: brief.role,
    type: brief.type,
    skills: options.skills?.length ? options.skills : plan.skills,
    jobDescription: brief.jobDescription,
    requestedQuestions: brief.count,
    status: 'pending',
    createdAt: options.now.toISOString(),
    settings: {
      seed: brief.seed,
      coach: options.coach,
      level: brief.level,
      mode: 'text',
      language: brief.language,
      follow_ups: options.followUps,
    },
    questions: plan.questions.map((question, index) => ({
      ...question,
      id: options.newId(),
      order: index + 1,
      parentId: null,
    })),
    answers: [],
  };
}

/** The user's own day, not UTC's: YYYY-MM-DD. */
export function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
