import type { Level, Requirement } from '../../interview/types.ts';
import { stem, words } from '../../text/words.ts';
import { type Competency, competencyIn } from './competencies.ts';
import type { Skill } from './find-skills.ts';
import { type JobSentence, jobSentences, openingLines } from './job-sections.ts';
import { type Phrase, speakablePhrase } from './phrase.ts';
import { skillChoices } from './skill-choices.ts';
import { verbForm } from './verbs.ts';

/** A requirement and what kind of question can be asked of it. */
export interface JobTopic {
  requirement: Requirement;
  form: 'skill' | 'activity' | 'thing' | 'competency';
  /** The skill family, when the topic is a skill of the taxonomy. */
  family: string | null;
  /** Other skills that would do as well: 'Go or Java' is one topic, Go, with Java as its alternative. */
  alternatives: Skill[];
  competency: Competency | null;
}

export interface JobReading {
  /** Null when the text does not name the job. */
  title: string | null;
  /** Null when the text does not say. */
  level: Level | null;
  /** In order of the text, must-haves first; no topic twice. */
  topics: JobTopic[];
}

/** Reads what a job description asks for; pay, benefits, how to apply and equal-opportunity text are left out. */
export function readJobDescription(text: string): JobReading {
  const title = jobTitle(text);
  const topics = new Map<string, JobTopic>();
  for (const sentence of jobSentences(text.replaceAll('\r\n', '\n'))) {
    for (const topic of topicsOf(sentence, title)) keepHighest(topics, topic);
  }
  return { title, level: jobLevel(title, text), topics: ranked([...topics.values()]) };
}

/** A topic named twice counts where it weighs most. */
function keepHighest(topics: Map<string, JobTopic>, topic: JobTopic): void {
  const said = words(topic.requirement.topic).map(stem);
  const key = topic.form === 'activity' ? `${said[0]} … ${said.at(-1)}` : said.join(' ');
  const known = topics.get(key);
  if (!known || rank[topic.requirement.kind] < rank[known.requirement.kind]) topics.set(key, topic);
}

const rank = { must: 0, responsibility: 1, nice: 2 } as const;

function ranked(topics: JobTopic[]): JobTopic[] {
  return topics.toSorted((a, b) => rank[a.requirement.kind] - rank[b.requirement.kind]);
}

const offSubject =
  /\b(?:salar(?:y|ies)|compensation|401\(?k\)?|pensions?|equity|stock options|vacation|paid (?:time|leave)|pto|parental|insurance|perks|per annum|per hour|wages?|equal opportunit\w*|regardless of|without regard|discriminat\w*|reasonable accommodat\w*|cover letter|recruiters?|visa|sponsorship|citizens?(?:hip)?|background (?:check|investigation)|graduation|graduate from|passing score|courses?|other necessary|coursework|substituted|g\.e\.d|personal computer|cell phone|drug (?:test|screen)\w*|relocat\w*|eligible list|examination|civil service|apply (?:now|today|online|by|via|at|through|here)|to apply|your (?:application|cv|resume)|applicants|mileage|(?:various|night|day|rotating|weekend) shifts|work weekends|holidays|driver's licen[cs]e|moving violations|years of age|veterans?|accredited|semester|bachelor\S*|master's|degree|diploma|apprenticeship|licen[cs]ed?|certificat(?:e|es|ion|ions)|registration|security clearance|our (?:benefits|investors|offices?)|series [a-d]\b|founded in)\b|[$£€]\s?\d/i;
const sensitive =
  /\b(?:ages?|aged|famil(?:y|ies)|marital|pregnan\w*|religio\w*|rac(?:e|ial)|ethnic\w*|gender|sexual\w*|national origin|disabilit\w*|nationality|immigra\w*|children)\b/i;
const niceCue =
  /\b(?:nice to have|(?:is|are|be|as) an? (?:big |huge |real |strong )?(?:plus|bonus|advantage|asset)|bonus|preferred|desirable|desired|advantageous|ideally|optional|not essential)\b/i;
const askCue =
  /\b(?:you(?:'|’)ll|you will|you(?:'|’)(?:ve|re)|you have|you are|responsib\w*|experience|knowledge of|proficien\w*|must|required|we need|we want|looking for|seeking|ability to|familiar\w*|skills?|expertise|stack|fluen\w*|strong|comfortable|essential|charged|duties|requires?)\b/i;

function topicsOf(sentence: JobSentence, title: string | null): JobTopic[] {
  const kind = kindOf(sentence);
  if (kind === null) return [];
  return byWeight(sentence.text, kind).flatMap((part) => {
    const isLong = part.text.length > 260 || sentence.section === 'drop';
    const clauses = isLong || part.text.includes(';') ? clausesOf(part.text, sentence.section) : [part.text];
    return clauses.flatMap((clause) => {
      if (/related (?:work|duties)|\?$/i.test(clause)) return [];
      const usable = offSubject.test(clause) ? experiencePart(clause) : clause;
      const text = isLong ? clause : sentence.text;
      return usable === null ? [] : clauseTopics(usable, { ...sentence, kind: part.kind, text }, title);
    });
  });
}

/** 'Kubernetes in production, ideally at scale': what follows the comma is only nice to have. */
function byWeight(text: string, kind: Requirement['kind']): { text: string; kind: Requirement['kind'] }[] {
  const cue = niceCue.exec(text);
  if (!cue || kind === 'nice') return [{ text, kind: cue ? 'nice' : kind }];
  const comma = Math.max(text.lastIndexOf(',', cue.index), text.lastIndexOf(';', cue.index));
  if (comma < 8) return [{ text, kind: 'nice' }];
  return [
    { text: text.slice(0, comma), kind },
    { text: text.slice(comma + 1), kind: 'nice' },
  ];
}

/** Of a clause about a degree or licence, only the experience it also asks for. */
function experiencePart(clause: string): string | null {
  const after = /\bexperience\b(?:,| in| with| working| as| of|\s)+(.*)$/is.exec(clause)?.[1];
  return after && !offSubject.test(after) ? after : null;
}

function kindOf(sentence: JobSentence): Requirement['kind'] | null {
  const { text, section } = sentence;
  if (section === 'drop') return /\bknowledge of\b/i.test(text) ? 'must' : null;
  if (text.endsWith(':') && text.length < 200) return null;
  if (section === 'must' || section === 'nice') return section;
  if (section === 'duties') return /\bmust\b|\brequired\b/i.test(text) ? 'must' : 'responsibility';
  if (!askCue.test(text)) return null;
  return /\b(?:you(?:'|’)ll|you will|responsib\w*|charged|duties)\b/i.test(text) ? 'responsibility' : 'must';
}

function clausesOf(text: string, section: JobSentence['section']): string[] {
  const from = section === 'drop' ? (/\bknowledge of:?/i.exec(text)?.index ?? 0) : 0;
  const part = text.slice(from);
  const end = section === 'drop' ? part.search(/\.\s+[A-Z]/) : -1;
  return (end < 0 ? part : part.slice(0, end))
    .split(/\s*;\s*(?:and\s+)?|\s*[:—]\s+|\.\s+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(/\s+/).length >= 2);
}

function clauseTopics(
  clause: string,
  source: JobSentence & { kind: Requirement['kind'] },
  title: string | null,
): JobTopic[] {
  const usable = withoutSubject(clause);
  const requirement = (topic: string): Requirement => ({ kind: source.kind, topic, sentence: source.text });
  const skills = skillChoices(clause)
    .filter(([skill]) => skill.name.toLowerCase() !== title?.toLowerCase())
    .map(
      ([skill, ...alternatives]): JobTopic => ({
        requirement: requirement(skill.name),
        form: 'skill',
        family: skill.family,
        alternatives,
        competency: null,
      }),
    );
  const phrase = usablePhrase(usable, title);
  if (skills.length > 0 && (source.kind !== 'responsibility' || phrase?.form !== 'activity'))
    return skills.slice(0, 6);
  if (phrase?.form === 'activity') {
    const family = skills[0]?.family ?? null;
    const activity: JobTopic = {
      requirement: requirement(phrase.text),
      form: 'activity',
      family,
      alternatives: [],
      competency: activityCompetency(phrase.text),
    };
    return [
      activity,
      ...skills
        .filter((skill) => !phrase.text.toLowerCase().includes(skill.requirement.topic.toLowerCase()))
        .slice(0, 2),
    ];
  }
  const competency = competencyIn(usable);
  if (source.section === 'other' && !/\b(?:you|your|you'll|ability|skills)\b/i.test(usable)) return [];
  if (/\bour client\b/i.test(usable)) return [];
  if (competency)
    return [
      {
        requirement: requirement(competency.name),
        form: 'competency',
        family: null,
        alternatives: [],
        competency,
      },
    ];
  if (phrase === null || source.section === 'other') return [];
  return [
    {
      requirement: requirement(phrase.text),
      form: 'thing',
      family: null,
      alternatives: [],
      competency: null,
    },
  ];
}

/** Of an activity, the verb alone says little: 'adapting lessons' is not about adapting to change. */
function activityCompetency(activity: string): Competency | null {
  const competency = competencyIn(activity);
  return competency && tellsOfActivity.has(competency.id) ? competency : null;
}

const tellsOfActivity = new Set(
  'mentoring conflict stakeholders customers leadership teamwork communication deadlines prioritising influence quality feedback'.split(
    ' ',
  ),
);

function usablePhrase(clause: string, title: string | null): Phrase | null {
  const phrase = speakablePhrase(clause);
  return phrase && !sensitive.test(phrase.text) && !repeatsTitle(phrase.text, title) ? phrase : null;
}

/** 'A Chemist performs …' → 'performs …'; 'Leadership: ability to …' → 'ability to …'. */
function withoutSubject(clause: string): string {
  const labelled = clause.replace(/^\W*[\w' ]{3,40}\*{0,2}:\*{0,2}\s+(?=\S+\s)/, '');
  const opening =
    /^(?:an?|this|our|the (?:role|position|incumbent|person|successful))\s/i.test(labelled) ||
    /^[A-Z]\w+ \w+s\b/.test(labelled);
  if (!opening) return labelled;
  const tokens = labelled.split(/\s+/);
  const verb = tokens.findIndex((token, index) => index > 0 && index < 9 && isFiniteVerb(token));
  return verb > 0 ? tokens.slice(verb).join(' ') : labelled;
}

function isFiniteVerb(token: string): boolean {
  const form = verbForm(token.toLowerCase().replace(/,$/, ''));
  return form?.form === 'third';
}

function repeatsTitle(phrase: string, title: string | null): boolean {
  return title !== null && words(title).join(' ').includes(words(phrase).join(' '));
}

function jobTitle(text: string): string | null {
  const lines = openingLines(text);
  for (const line of lines) {
    const labelled = /^\**(?:job )?(?:title|position|role)\**\s*:\**\s*(.{3,80})$/i.exec(line)?.[1];
    if (labelled) return tidyTitle(labelled);
  }
  const hiring =
    /\b(?:looking for|hiring|seeking|recruiting|need|as) (?:an?|our (?:next|first)) ((?:[A-Z][\w+#./-]*\s?){1,5})/.exec(
      text,
    )?.[1];
  const first = lines.find((line) => line !== '---');
  if (first && first.split(/\s+/).length <= 9 && !/[.!?]$/.test(first)) return tidyTitle(first);
  return hiring ? tidyTitle(hiring) : null;
}

function tidyTitle(raw: string): string | null {
  const cut = raw
    .replace(/\((?:[^)]*)\)/g, ' ')
    .replace(/[*_#`]/g, '')
    .split(/\s+(?:[-–—|@]|at|in|for)\s+|,|\s*:\s*|\s{3,}|\t/)[0];
  const title = (cut ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:we are hiring|we're hiring|hiring|job|wanted|join us as)\W+(?:an?\s+)?/i, '')
    .trim();
  if (!/\p{L}{2}/u.test(title) || title.length > 60) return null;
  return /[a-z]/.test(title)
    ? title
    : title.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

function jobLevel(title: string | null, text: string): Level | null {
  const named = title ?? '';
  if (
    /\b(?:senior|sr|lead|principal|staff (?:engineer|developer)|head|chief|director|architect)\b/i.test(named)
  )
    return 'senior';
  if (/\b(?:junior|jr|graduate|entry|intern|trainee|apprentice)\b/i.test(named)) return 'junior';
  const years = /\b(\d{1,2})\s*\+?\s*(?:or more )?years?['’]?(?: of)?(?: [\w-]+){0,4} experience/i.exec(
    text,
  )?.[1];
  if (years === undefined) return null;
  return Number(years) >= 5 ? 'senior' : Number(years) >= 2 ? 'mid' : 'junior';
}
