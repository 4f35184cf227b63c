import type { Level, Requirement } from '../../interview/types.ts';
import { stem, words } from '../../text/words.ts';
import { clauseTopics, type JobTopic } from './clause-topics.ts';
import { skillNamed } from './find-skills.ts';
import { type JobSentence, jobSentences } from './job-sections.ts';
import { jobLevel, jobTitle } from './job-title.ts';

export type { JobTopic };

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
  const plain = topic.form === 'activity' ? `${said[0]} … ${said.at(-1)}` : said.join(' ');
  const key = topic.form === 'skill' ? (skillNamed(topic.requirement.topic)?.name ?? plain) : plain;
  const known = topics.get(key);
  if (known && weight(topic) >= weight(known)) return;
  topics.delete(key);
  topics.set(key, topic);
}

function weight(topic: JobTopic): number {
  return 10 * rank[topic.requirement.kind] + Math.min(topic.place, 9);
}

const rank = { must: 0, responsibility: 1, nice: 2 } as const;

function ranked(topics: JobTopic[]): JobTopic[] {
  return topics.toSorted((a, b) => rank[a.requirement.kind] - rank[b.requirement.kind]);
}

const offSubject =
  /\b(?:paid (?:time|leave)|pto|equal opportunit\w*|regardless of|without regard|discriminat\w*|reasonable accommodat\w*|cover letter|recruiters?|visa|sponsorship|citizens?(?:hip)?|background (?:check|investigation)|graduation|graduate from|passing score|courses?|other necessary|coursework|substituted|g\.e\.d|personal computer|cell phone|drug (?:test|screen)\w*|relocat\w*|eligible list|examination|civil service|apply (?:now|today|online|by|via|at|through|here)|to apply|your (?:application|cv|resume)|applicants|(?:various|night|day|rotating|weekend) shifts|work weekends|driver's licen[cs]e|moving violations|years of age|veterans?|accredited|semester|bachelor\S*|master's|degree|diploma|apprenticeship|licen[cs]ed?|certificat(?:e|es|ion|ions)|registration|qualified (?:teacher|by experience)|security clearance|gets? a (?:bike|laptop)|(?:e-?mail|send|call|text|ring|phone) (?:us|me|your|"|\+?\d)|no agencies|shortlisted|we (?:also )?(?:pay|offer|give)\b|cvs?\b|curriculum vitae|interviews? (?:start|will|are))\b|\S@\S|\b\d{3,5} \d{3} \d{3}|(?:\b(?:e-verify|authorized to work|right to work|our (?:benefits|investors|offices?)|series [a-d]\b|founded in))\b/i;
const perk =
  /\b(?:salar(?:y|ies)|compensation|401\(?k\)?|pensions?|equity|stock options|vacation|parental|insurance|perks|per annum|per hour|wages?|mileage|holidays|allowance|days off|hols|free of charge|staff discount)\b|[$£€]\s?\d/i;
const niceCue =
  /\b(?:nice to have|(?:(?:is|are|be|as) )?an? (?:big |huge |real |strong )?(?:plus|bonus|advantage|asset)\b|(?:is|be|are) (?:great|nice|welcome|helpful|useful) (?:if|but|to have)|great if|bonus|preferred|desirable|desired|advantageous|ideally|optional|not essential)\b/i;
const askCue =
  /\b(?:you(?:'|’)ll|you will|you(?:'|’)(?:ve|re)|you have|you are|responsib\w*|experience|knowledge of|proficien\w*|must|required|we need|we want|looking for|seeking|ability to|familiar\w*|skills?|expertise|stack|fluen\w*|strong|should(?:n['’]t| not)? be|comfortable|essential|charged|duties|requires?)\b/i;

function topicsOf(sentence: JobSentence, title: string | null): JobTopic[] {
  const kind = kindOf(sentence);
  if (kind === null) return [];
  return byWeight(sentence.text, kind).flatMap((part) => {
    const isLong = part.text.length > 260 || sentence.section === 'drop';
    const pieces = isLong || part.text.includes(';') ? clausesOf(part.text, sentence.section) : [part.text];
    const clauses = pieces.flatMap((piece) => separateAsks(piece, sentence));
    return clauses.flatMap((clause) => {
      if (/related (?:work|duties)/i.test(clause) || isQuestion(clause, sentence.isItem)) return [];
      const usable = isOffSubject(clause, sentence.section) ? experiencePart(clause) : clause;
      const text = isLong ? clause : sentence.text;
      return usable === null ? [] : clauseTopics(usable, { ...sentence, kind: part.kind, text }, title);
    });
  });
}

/** 'Kubernetes in production, ideally at scale': what follows the comma is only nice to have. */
function byWeight(text: string, kind: Requirement['kind']): { text: string; kind: Requirement['kind'] }[] {
  const cue = niceCue.exec(text);
  if (!cue || kind === 'nice') return [{ text, kind: cue ? 'nice' : kind }];
  const aside = text.lastIndexOf('(', cue.index);
  if (aside > 8 && text.indexOf(')', aside) > cue.index)
    return [
      { text: text.slice(0, aside), kind },
      { text: text.slice(aside + 1), kind: 'nice' },
    ];
  const comma = Math.max(text.lastIndexOf(',', cue.index), text.lastIndexOf(';', cue.index));
  if (comma < 8) return [{ text, kind: 'nice' }];
  return [
    { text: text.slice(0, comma), kind },
    { text: text.slice(comma + 1), kind: 'nice' },
  ];
}

/** 'Are you ready?' asks the reader; 'Kafka or RabbitMQ? You have seen things' asks for both. */
function isQuestion(clause: string, isItem: boolean): boolean {
  if (!clause.endsWith('?')) return false;
  return (
    !isItem ||
    /^\W*(?:are|do|does|did|have|has|can|could|would|want|ready|bored|looking|is|who|what|why|how)\b/i.test(
      clause,
    )
  );
}

/** Among requirements and duties 'National Insurance' is work, not a benefit. */
function isOffSubject(clause: string, section: JobSentence['section']): boolean {
  if (offSubject.test(clause)) return true;
  return section !== 'must' && section !== 'duties' && perk.test(clause);
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

/** 'You take ownership, and you can explain a trade-off' are two asks; so are the halves of a long 'who has …, knows …'. */
function separateAsks(clause: string, { section }: JobSentence): string[] {
  if (section === 'drop' || section === 'duties') return [clause];
  const joint = clause.length > 150 ? looseJoint : firmJoint;
  return clause.split(joint).filter((part) => part.trim().split(/\s+/).length >= 2 || clause === part);
}

const firmJoint =
  /(?:,\s*and|,|\s+and)\s+(?=(?:you (?!know what)|(?:the|an?) (?:ability|confidence|willingness)\b|(?:able|willing|confident) to\b|experience (?:of|in|with)\b|knowledge of\b|very strong\b))/i;
const looseJoint =
  /(?:,\s*and|,|\s+and)\s+(?=(?:you (?!know what)|(?:the|an?) (?:ability|confidence|willingness)\b|(?:able|willing|confident) to\b|experience (?:of|in|with)\b|who\b|has\b|have\b|knows?\b|can\b|writes?\b|enjoys?\b|loves?\b|likes?\b|understands?\b|speaks?\b|takes?\b))/i;

function clausesOf(text: string, section: JobSentence['section']): string[] {
  const from = section === 'drop' ? (/\bknowledge of:?/i.exec(text)?.index ?? 0) : 0;
  const part = text.slice(from);
  const end = section === 'drop' ? part.search(/\.\s+[A-Z]/) : -1;
  return (end < 0 ? part : part.slice(0, end))
    .split(/\s*;\s*(?:and\s+)?|\s*[:—]\s+|\.\s+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(/\s+/).length >= 2);
}
