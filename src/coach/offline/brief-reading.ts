import type { Brief, Level, Requirement } from '../../interview/types.ts';
import { words } from '../../text/words.ts';
import { type Competency, competencies } from '../brief/competencies.ts';
import { skillNamed } from '../brief/find-skills.ts';
import { type CvReading, readCv } from '../brief/read-cv.ts';
import { type JobTopic, readJobDescription } from '../brief/read-job.ts';
import { usualSkills } from './role-profiles.ts';

/** Something to probe; `requirement` is null when no job description asks for it. */
export interface Topic extends Omit<JobTopic, 'requirement'> {
  /** As said aloud. */
  name: string;
  requirement: Requirement | null;
}

export interface BriefReading {
  /** The job as said aloud: 'Correctional Nurse'. */
  title: string;
  /** Most important first; no name twice. */
  topics: Topic[];
  cv: CvReading;
}

/** Reads the texts of a brief once: title, what to probe, what the CV claims. */
export function readBrief(brief: Brief): BriefReading {
  const job = brief.jobDescription ? readJobDescription(brief.jobDescription) : null;
  const title = spokenTitle(brief, job?.title ?? null);
  const cv = readCv(brief.cvText ?? '');
  const known = new Set([...brief.skills, ...cv.skills.map(({ name }) => name)].map(nameKey));
  const asked = distinct((job?.topics ?? []).map((topic) => askedTopic(topic, known)));
  const focus = brief.skills.slice(0, 12).flatMap((skill) => topicNamed(skill, asked));
  const usual =
    asked.length >= 4 ? [] : usualTopics(title, brief.level).flatMap((name) => topicNamed(name, asked));
  const topics = distinct([...focus, ...asked, ...usual]).map(withinTrade(asked));
  return { title, topics: topics.length > 0 ? topics : generalTopics(), cv };
}

const trades: [string, RegExp][] = [
  ['care', /^(?:nursing_care|emergency_care|medical_records|infection_control|social_work)$/],
  ['money', /^(?:accounting|audit_tax|financial_analysis)$/],
  ['goods', /^(?:operations|driving|electrical|library|laboratory|fire_rescue|health_safety)$/],
];

/** 'Triage' of bug reports is not the nurse's: a single skill of another trade gets no knowledge question of that trade. */
function withinTrade(asked: Topic[]): (topic: Topic) => Topic {
  const tradeOf = (family: string | null) =>
    trades.find(([, pattern]) => pattern.test(family ?? ''))?.[0] ?? 'other';
  const counts = new Map<string, number>();
  for (const { family, form } of asked) {
    if (family !== null && form === 'skill')
      counts.set(tradeOf(family), (counts.get(tradeOf(family)) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return (topic) => {
    const trade = tradeOf(topic.family);
    const isStray =
      topic.requirement !== null && trade !== 'other' && (counts.get(trade) ?? 0) === 1 && most > 2;
    return isStray ? { ...topic, family: null } : topic;
  };
}

/** Of skills any one of which would do, the one the candidate has; the first when none shows. */
function askedTopic({ requirement, ...topic }: JobTopic, known: Set<string>): Topic {
  const own = known.has(nameKey(requirement.topic))
    ? undefined
    : topic.alternatives.find(({ name }) => known.has(nameKey(name)));
  return own
    ? { ...topic, family: own.family, name: own.name, requirement: { ...requirement, topic: own.name } }
    : { ...topic, name: requirement.topic, requirement };
}

function nameKey(skill: string): string {
  return (skillNamed(skill)?.name ?? skill).toLowerCase();
}

/** The job description's title when the role given has words that it does not know. */
function spokenTitle(brief: Brief, jobTitle: string | null): string {
  const given = tidy(brief.role);
  if (jobTitle === null) return given || 'candidate for this job';
  const known = new Set(words(brief.jobDescription ?? ''));
  const fits = words(given).length > 0 && words(given).every((word) => known.has(word));
  return fits && words(given).length >= words(jobTitle).length ? given : jobTitle;
}

function tidy(text: string): string {
  return text
    .replace(/[\p{C}{}<>]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
}

/** What a job of this title and level usually asks for, when its description says too little. */
function usualTopics(title: string, level: Level): string[] {
  const skills = usualSkills(title);
  if (skills.length === 0) return [];
  const ofLevel = {
    junior: ['learning quickly', 'working in a team'],
    mid: ['setting priorities', 'working in a team'],
    senior: ['mentoring others', 'persuading others'],
  }[level];
  return [...skills.slice(0, 4), ...ofLevel, ...skills.slice(4)];
}

function topicNamed(name: string, asked: Topic[]): Topic[] {
  const competency = competencies.find((known) => known.name === name);
  if (competency) return asked.some((topic) => topic.name === name) ? [] : [competencyTopic(competency)];
  const skill = skillNamed(name);
  const spoken = skill?.name ?? tidy(name);
  const known = asked.find((topic) => topic.name.toLowerCase() === spoken.toLowerCase());
  if (known) return [known];
  if (spoken === '' || words(spoken).length > 4) return [];
  return [
    {
      name: spoken,
      requirement: null,
      form: 'skill',
      family: skill?.family ?? null,
      alternatives: [],
      competency: null,
      place: 0,
    },
  ];
}

function competencyTopic(competency: Competency): Topic {
  return {
    name: competency.name,
    requirement: null,
    form: 'competency',
    family: null,
    alternatives: [],
    competency,
    place: 0,
  };
}

function generalTopics(): Topic[] {
  return ['problem_solving', 'teamwork', 'communication', 'planning', 'quality', 'learning'].flatMap((id) =>
    competencies.filter((competency) => competency.id === id).map(competencyTopic),
  );
}

function distinct(topics: Topic[]): Topic[] {
  const seen = new Set<string>();
  return topics.filter((topic) => {
    const key = topic.name.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
