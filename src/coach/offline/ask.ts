import type { Requirement } from '../../interview/types.ts';
import { words } from '../../text/words.ts';
import { skillNamed } from '../brief/find-skills.ts';
import { mostWords } from '../rules/question-rules.ts';
import { competencyQuestions } from './bank/competency-questions.ts';
import {
  competencyFrames,
  type Frame,
  leadIns,
  newToolFrames,
  subjectChanges,
  topicFrames,
} from './bank/frames.ts';
import { technicalQuestions } from './bank/technical.ts';
import type { Topic } from './brief-reading.ts';
import { frameForm, isPractice, spokenName } from './spoken-names.ts';

export type Kind = 'behavioral' | 'technical' | 'situational' | 'hr';

/** A question that could be asked. */
export interface Ask {
  text: string;
  kind: Kind;
  difficulty: number;
  strong: string;
  /** As shown; empty when it is no knowledge question. */
  keyPoints: string[];
  topic: Topic | null;
  /** A second topic that the question names too. */
  also: Topic | null;
  requirement: Requirement | null;
  why: string;
  /** Two asks of one template sound alike. */
  template: string;
  /** Asks of one sense come to the same, whatever their words. */
  sense: string | null;
  /** The skill a technical tag carries. */
  skill: string | null;
  /** Ways to say the first sentence, which only names the topic; the text has the first, the longest. */
  openings: string[];
}

/** Every way to ask about a topic in one kind of question, the more telling first. `isNew`: the CV does not show it. */
export function asksAbout(topic: Topic, kind: Kind, isNew = false): Ask[] {
  const isKnown = topic.family !== null && topic.form !== 'activity';
  if (kind === 'technical' && isKnown) {
    const known = knowledgeAsks(topic, topic.family ?? '');
    if (known.length > 0) return known;
  }
  if (kind === 'situational' && isKnown) {
    const cases = knowledgeAsks(topic, topic.family ?? '')
      .filter(isCase)
      .map(asSituation);
    if (cases.length > 0) return cases;
  }
  if (topic.competency && (kind === 'behavioral' || kind === 'situational'))
    return competencyAsks(topic, topic.competency.id, kind);
  return plainAsks(topic, kind, isNew);
}

/** The ways to ask that fit any topic of its form, for when those above are used up. */
export function plainAsks(topic: Topic, kind: Kind, isNew = false): Ask[] {
  const frames = isNew && frameForm(topic) === 'tool' ? newToolFrames[kind] : framesFor(topic)[kind];
  return frames.filter((frame) => suitsForm(frame, topic)).map((frame) => fromFrame(frame, topic, kind));
}

/** Whether a frame sounds natural with the topic. */
export function suitsForm({ takes }: Frame, topic: Topic): boolean {
  return takes === undefined || topic.form === 'competency' || takes.includes(frameForm(topic));
}

/** A knowledge question that sketches a case and asks what one does. */
function isCase({ text }: Ask): boolean {
  return /[.!] (?:What (?:do|would) you do|What next|How (?:do|would) you (?:go about|respond|handle|deal with|find|track|trace|make|get|use|start))\b/.test(
    text,
  );
}

/** What one would do is judged by its steps, not by points of knowledge. */
function asSituation(ask: Ask): Ask {
  return { ...ask, kind: 'situational', keyPoints: [] };
}

/** Fills a frame's slots and explains it. */
export function fromFrame(
  frame: Frame,
  topic: Topic,
  kind: Kind,
  title = '',
  also: Topic | null = null,
): Ask {
  const slots = { topic: saidOf(topic), other: also ? saidOf(also) : '', title };
  return {
    text: fill(frame.text, slots),
    kind,
    difficulty: frame.difficulty,
    strong: frame.strong,
    keyPoints: [],
    topic,
    also,
    requirement: topic.requirement,
    why: whyTopic(topic),
    template: askOf(frame.text),
    sense: frame.sense ?? null,
    skill: topic.form === 'skill' ? topic.name : null,
    openings: [],
  };
}

/** What is left of a frame behind its slot: frames that end alike ask alike. */
function askOf(frame: string): string {
  const tail = frame.slice(frame.lastIndexOf('}') + 1);
  return words(tail).length >= 5 ? tail : frame;
}

function saidOf(topic: Topic): string {
  return spokenName(topic.name, topic.form);
}

/** A question that names only the job. */
export function titleAsk(frame: Frame, kind: Kind, title: string, why: string): Ask {
  return {
    text: fill(frame.text, { topic: '', title }),
    kind,
    difficulty: frame.difficulty,
    strong: frame.strong,
    keyPoints: [],
    topic: null,
    also: null,
    requirement: null,
    why,
    template: frame.text,
    sense: null,
    skill: null,
    openings: [],
  };
}

function knowledgeAsks(topic: Topic, family: string): Ask[] {
  const skill = topic.form === 'skill' ? skillNamed(topic.name)?.name : undefined;
  return (technicalQuestions()[family] ?? [])
    .filter(({ only }) => skill !== undefined && only.includes(skill))
    .flatMap((question) => {
      const bare = fill(forSkill(question.text, skill ?? topic.name), { skill: saidOf(topic) });
      const openings = names(bare, topic) ? [] : openingsOf(subjectChanges, topic);
      const text = [...openings.slice(0, 1), bare].join(' ');
      if (words(text).length > mostWords) return [];
      return {
        text,
        kind: 'technical' as const,
        difficulty: question.difficulty,
        strong: question.strong,
        keyPoints: question.points.map((point) => point.split(' | ')[0] ?? point),
        topic,
        also: null,
        requirement: topic.requirement,
        why: whyTopic(topic),
        template: question.text,
        sense: null,
        skill: topic.name,
        openings,
      };
    });
}

/** What stands in square brackets is said of tools only. */
function forSkill(text: string, name: string): string {
  return isPractice(name) ? text.replace(/\[[^\]]*\]/g, '') : text.replace(/[[\]]/g, '');
}

/** Whether the question itself says the topic. */
function names(question: string, topic: Topic): boolean {
  const [said, asked] = [words(topic.name), words(question)];
  return said.length > 0 && asked.some((_, at) => said.every((word, offset) => asked[at + offset] === word));
}

function openingsOf(openings: readonly string[], topic: Topic): string[] {
  return openings
    .map((opening) => fill(opening, { topic: saidOf(topic) }))
    .sort((a, b) => b.length - a.length);
}

/** The question with each of its openings: whoever had one of these has had it. */
export function waysToSay(ask: Ask): string[] {
  return ask.openings.length === 0 ? [ask.text] : ask.openings.map((_, turn) => withOpening(ask, turn).text);
}

/** The same question with its `turn`-th opening, so that the questions of a plan do not begin alike. */
export function withOpening(ask: Ask, turn: number): Ask {
  const [longest] = ask.openings;
  const opening = ask.openings[turn % ask.openings.length];
  return longest === undefined || opening === undefined
    ? ask
    : { ...ask, text: opening + ask.text.slice(longest.length) };
}

function competencyAsks(topic: Topic, id: string, kind: 'behavioral' | 'situational'): Ask[] {
  const questions = competencyQuestions[id];
  if (!questions) return [];
  const leads = topic.form === 'activity' ? leadIns.activity : leadIns.competency;
  const openings = openingsOf(topic.requirement === null ? leadIns.usual : leads, topic);
  return questions[kind].map((ask, index) => ({
    text: `${openings[0] ?? ''} ${ask}`,
    kind,
    difficulty: kind === 'situational' ? 2 : 1 + (index % 3),
    strong: questions.strong,
    keyPoints: [],
    topic,
    also: null,
    requirement: topic.requirement,
    why: whyTopic(topic),
    template: ask,
    sense: null,
    skill: null,
    openings,
  }));
}

function framesFor({ form }: Topic) {
  return form === 'competency' ? competencyFrames : topicFrames;
}

function whyTopic(topic: Topic): string {
  if (topic.requirement === null)
    return `You are asked this because ${topic.name} is part of what this kind of job needs.`;
  return `You are asked this because the job description asks for ${topic.name}: “${excerpt(topic.requirement.sentence, 24)}”.`;
}

/** The opening of a text as it stands, markup taken off. */
export function excerpt(sentence: string, most: number): string {
  const plain = sentence
    .replace(/^#+/, '')
    .replace(/[*_`\p{C}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;:,]+$/, '');
  const parts = plain.split(' ');
  return parts.length <= most
    ? plain
    : `${parts
        .slice(0, most)
        .join(' ')
        .replace(/[,;:]$/, '')} …`;
}

function fill(text: string, slots: Record<string, string>): string {
  const filled = text.replace(/\{(a )?(\w+)\}/g, (_, article: string | undefined, name: string) => {
    const value = slots[name] ?? '';
    return article ? `${/^[aeio]|^u(?!ni|se)/i.test(value) ? 'an' : 'a'} ${value}` : value;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
