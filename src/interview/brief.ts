import type { Brief, Candidate, InterviewSession, InterviewType, Level } from './types.ts';

/** What the user asked for, where they did; the rest is filled in by `buildBrief`. */
export interface BriefOptions {
  role?: string | undefined;
  type?: InterviewType | undefined;
  count?: number | undefined;
  skills?: string[] | undefined;
  jobDescription?: string | null | undefined;
  seed?: number | undefined;
  /** BCP 47; default 'en'. */
  language?: string | undefined;
}

export interface BriefSources {
  candidate: Candidate;
  /** What the user's last session asked for; null before the first. */
  last: Pick<InterviewSession, 'role' | 'type' | 'requestedQuestions'> | null;
  pastQuestions: string[];
  /** Used when the user names no seed. */
  freshSeed: number;
}

export const defaultRole = 'Software Engineer';
export const defaultCount = 5;

/** Flag, else the last session's, else the profile's, else a default. */
export function buildBrief(options: BriefOptions, sources: BriefSources): Brief {
  const { candidate, last } = sources;
  // The last interview's role says nothing about another job description.
  const role = options.role ?? (options.jobDescription ? titleOf(options.jobDescription) : last?.role);
  const chosenRole = role ?? candidate.roles[0] ?? defaultRole;
  return {
    role: chosenRole,
    type: options.type ?? last?.type ?? 'mixed',
    count: options.count ?? last?.requestedQuestions ?? defaultCount,
    level: levelOf(chosenRole, candidate.years),
    skills: options.skills?.length ? options.skills : candidate.skills,
    industries: candidate.industries,
    jobDescription: options.jobDescription ?? null,
    cvText: candidate.cvText,
    candidateName: candidate.name,
    pastQuestions: sources.pastQuestions,
    seed: options.seed ?? sources.freshSeed,
    language: options.language ?? 'en',
  };
}

/** The brief a stored session was planned from, for follow-ups and reviews. */
export function briefOfSession(session: InterviewSession, candidate: Candidate): Brief {
  return {
    role: session.role ?? defaultRole,
    type: session.type,
    count: session.requestedQuestions ?? session.questions.length,
    level: session.settings.level,
    skills: session.skills,
    industries: candidate.industries,
    jobDescription: session.jobDescription,
    cvText: candidate.cvText,
    candidateName: candidate.name,
    pastQuestions: [],
    seed: session.settings.seed,
    language: session.settings.language,
  };
}

/** 'Staff Engineer' and 'Engineering Manager' are senior; 'Staff Nurse' and 'Account Manager' are not by the word. */
const seniorByTrade =
  /\bstaff (?:\w+ )?(?:engineer|developer|scientist|designer)\b|\b(?:engineering|general|operations|programme|program|plant|regional) manager\b/i;

/** A word in the role outweighs the years: a 'Junior Developer' with nine years is interviewed as junior. */
export function levelOf(role: string, years: number | null): Level {
  if (/\b(intern|trainee|graduate|junior|jr|entry[- ]level)\b/i.test(role)) return 'junior';
  if (/\b(senior|sr|principal|lead|head|director|architect)\b/i.test(role) || seniorByTrade.test(role))
    return 'senior';
  if (years === null) return 'mid';
  if (years < 3) return 'junior';
  return years < 8 ? 'mid' : 'senior';
}

/** A job description's first short line is its title, when it reads like one. */
function titleOf(jobDescription: string): string | null {
  const marked = /^\s*(?:title|job title|position|role)\s*:\s*(.+)$/im.exec(jobDescription)?.[1];
  const first = marked ?? jobDescription.split('\n').find((line) => /\p{L}/u.test(line)) ?? '';
  const title = first
    // Marks of Markdown, emoji and bullets.
    .replace(/^[^\p{L}\p{N}]+|[*:\s]+$/gu, '')
    .replace(/^title:\s*/i, '')
    // 'Data Engineer, Payments (m/f/d) | Remote': what follows names the team or the place, not the role.
    .replace(/\s*(?:,|\(|\||\s[–—-]\s).*$/u, '')
    .trim();
  const words = title.split(/\s+/).length;
  const isWanted = /\b(?:hiring|wanted|looking for|join (?:us|our)|apply)\b|[。！？]/i.test(title);
  const readsLikeATitle = title.length <= 60 && words <= 8 && !/[.!?,]$/.test(title) && !isWanted;
  if (title === '' || !readsLikeATitle) return null;
  return title === title.toUpperCase() ? titleCase(title) : title;
}

function titleCase(text: string): string {
  return text.toLowerCase().replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
