import type { Requirement } from '../../interview/types.ts';
import { words } from '../../text/words.ts';
import { mostWords } from '../rules/question-rules.ts';
import { competencyQuestions } from './bank/competency-questions.ts';
import {
  activityFrames,
  competencyFrames,
  type Frame,
  leadIns,
  practiceFrames,
  skillFrames,
  thingFrames,
} from './bank/frames.ts';
import { technicalQuestions } from './bank/technical.ts';
import type { Topic } from './brief-reading.ts';
import { isPractice, isSubject, spokenName } from './spoken-names.ts';

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
  requirement: Requirement | null;
  why: string;
  /** Two asks of one template sound alike. */
  template: string;
  /** The skill a technical tag carries. */
  skill: string | null;
}

/** Every way to ask about a topic in one kind of question, the more telling first. */
export function asksAbout(topic: Topic, kind: Kind): Ask[] {
  if (kind === 'technical' && topic.family !== null && topic.form !== 'activity') {
    const known = knowledgeAsks(topic, topic.family);
    if (known.length > 0) return known;
  }
  if (topic.competency && (kind === 'behavioral' || kind === 'situational'))
    return competencyAsks(topic, topic.competency.id, kind);
  if (topic.form === 'competency' && (kind === 'technical' || kind === 'hr')) {
    return competencyFrames[kind].map((frame) => fromFrame(frame, topic, kind));
  }
  return framesFor(topic)[kind].map((frame) => fromFrame(frame, topic, kind));
}

/** The ways to ask that fit any topic of its form, for when those above are used up. */
export function plainAsks(topic: Topic, kind: Kind): Ask[] {
  if (topic.form === 'competency') return [];
  return framesFor(topic)[kind].map((frame) => fromFrame(frame, topic, kind));
}

/** Fills a frame's slots and explains it. */
export function fromFrame(frame: Frame, topic: Topic, kind: Kind, title = ''): Ask {
  return {
    text: fill(frame.text, { topic: spokenName(topic.name, topic.form), title }),
    kind,
    difficulty: frame.difficulty,
    strong: frame.strong,
    keyPoints: [],
    topic,
    requirement: topic.requirement,
    why: whyTopic(topic),
    template: frame.text,
    skill: topic.form === 'skill' ? topic.name : null,
  };
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
    requirement: null,
    why,
    template: frame.text,
    skill: null,
  };
}

function knowledgeAsks(topic: Topic, family: string): Ask[] {
  return (technicalQuestions()[family] ?? [])
    .filter((question) => question.only === undefined || question.only.includes(topic.name))
    .map((question) => ({
      text: namingSkill(fill(forSkill(question.text, topic.name), { skill: spokenName(topic.name) }), topic),
      kind: 'technical',
      difficulty: question.difficulty,
      strong: question.strong,
      keyPoints: question.points.map((point) => point.split(' | ')[0] ?? point),
      topic,
      requirement: topic.requirement,
      why: whyTopic(topic),
      template: question.text,
      skill: topic.name,
    }));
}

/** What stands in square brackets is said of tools only. */
function forSkill(text: string, name: string): string {
  return isPractice(name) ? text.replace(/\[[^\]]*\]/g, '') : text.replace(/[[\]]/g, '');
}

/** Says the skill first when the question itself does not. */
function namingSkill(question: string, topic: Topic): string {
  if (question.toLowerCase().includes(topic.name.toLowerCase())) return question;
  const opened = `${topicOpenings[question.length % topicOpenings.length]} ${spokenName(topic.name)}. ${question}`;
  return words(opened).length <= mostWords ? opened : question;
}

const topicOpenings = ['A question on', 'Let us turn to', 'Next,'];

function competencyAsks(topic: Topic, id: string, kind: 'behavioral' | 'situational'): Ask[] {
  const questions = competencyQuestions[id];
  if (!questions) return [];
  const openings = topic.form === 'activity' ? leadIns.activity : leadIns.competency;
  return questions[kind].map((ask, index) => ({
    text: `${fill(openings[(index + topic.name.length) % openings.length] ?? '', { topic: topic.name })} ${ask}`,
    kind,
    difficulty: kind === 'situational' ? 2 : 1 + (index % 3),
    strong: questions.strong,
    keyPoints: [],
    topic,
    requirement: topic.requirement,
    why: whyTopic(topic),
    template: ask,
    skill: null,
  }));
}

function framesFor(topic: Topic) {
  if (topic.form === 'activity') return activityFrames;
  if (topic.form === 'thing') return thingFrames;
  if (isSubject(topic.name)) return thingFrames;
  return isPractice(topic.name) ? practiceFrames : skillFrames;
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
