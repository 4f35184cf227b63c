import type { Brief, PlannedQuestion, QuestionPlan, QuestionTag } from '../../interview/types.ts';
import { brokenRules, heardQuestions, jobRuns } from '../rules/question-rules.ts';
import {
  type Ask,
  asksAbout,
  fromFrame,
  type Kind,
  plainAsks,
  suitsForm,
  titleAsk,
  waysToSay,
  withOpening,
} from './ask.ts';
import { competencyQuestions } from './bank/competency-questions.ts';
import type { Frame } from './bank/frames.ts';
import {
  closings,
  lastOpening,
  newTopicWarmUps,
  pairWarmUps,
  screening,
  topicClosings,
  topicWarmUps,
  warmUps,
} from './bank/opening-closing.ts';
import { type BriefReading, readBrief, type Topic } from './brief-reading.ts';
import { cvAsks, weighedClaims } from './cv-asks.ts';
import { seededRandom } from './seeded-random.ts';

/** Plans exactly `brief.count` questions: warm-up, then by rising difficulty, then a closing one. */
export function planQuestions(brief: Brief): QuestionPlan {
  const count = Math.min(20, Math.max(1, Math.trunc(brief.count) || 1));
  const reading = readBrief(brief);
  const table = openTable(brief, reading);
  const warmUp = count >= 2 ? table.warmUp() : null;
  const middleCount = count - (warmUp ? 1 : 0) - (count >= 3 ? 1 : 0);
  const challenged = table.challenges(challengeCount(brief, middleCount, reading));
  const middle = [...challenged];
  for (const kind of kindsFor(brief, middleCount - challenged.length)) middle.push(table.next(kind));
  const closing = count >= 3 ? table.closing() : null;
  middle.sort((a, b) => a.difficulty - b.difficulty);
  const asks = [warmUp, ...middle, closing].filter((ask) => ask !== null);
  const skills = [...new Set(asks.flatMap((ask) => (ask.topic?.form === 'skill' ? [ask.topic.name] : [])))];
  return { questions: differentlyOpened(asks, brief.seed).map(asPlanned), skills };
}

function differentlyOpened(asks: Ask[], seed: number): Ask[] {
  let turn = Math.abs(Math.trunc(seed)) || 0;
  return asks.map((ask) => {
    if (ask.openings.length === 0) return ask;
    turn += 1;
    return withOpening(ask, turn);
  });
}

const mixes: Record<Brief['type'], Kind[]> = {
  behavioral: ['behavioral'],
  technical: ['technical'],
  situational: ['situational'],
  hr: ['hr'],
  mixed: [
    'technical',
    'behavioral',
    'situational',
    'technical',
    'behavioral',
    'technical',
    'situational',
    'behavioral',
  ],
};

function kindsFor(brief: Brief, count: number): Kind[] {
  const mix = mixes[brief.type];
  return Array.from({ length: Math.max(0, count) }, (_, index) => mix[index % mix.length] ?? 'behavioral');
}

/** How many middle questions go to the CV: fewer when the must-haves would otherwise not all be asked for. */
function challengeCount(brief: Brief, middle: number, reading: BriefReading): number {
  if (brief.type === 'situational' || middle < 2) return 0;
  const musts = reading.topics.filter((topic) => topic.requirement?.kind === 'must').length;
  const most = brief.type === 'hr' ? 1 : middle >= 12 ? 3 : middle >= 6 ? 2 : 1;
  return Math.max(1, Math.min(most, middle - musts));
}

/** Keeps what was asked so far and hands out what comes next. */
function openTable(brief: Brief, reading: BriefReading) {
  const random = seededRandom(brief.seed);
  const runs = jobRuns(brief.jobDescription);
  const probed = new Map<string, number>();
  const mainKind: Kind = brief.type === 'mixed' ? 'hr' : brief.type;
  const target = { junior: 1.2, mid: 2, senior: 2.7 }[brief.level];

  const heard = heardQuestions(brief.pastQuestions.flatMap((text) => [text, withoutFirstSentence(text)]));
  const templates = new Set<string>();
  const senses = new Set<string>();
  /** A CV was sent, and it shows neither the topic nor what would do as well. */
  const isNew = ({ name, alternatives }: Topic) =>
    reading.cv.skills.length > 0 &&
    !reading.cv.skills.some((skill) => [name, ...alternatives.map((one) => one.name)].includes(skill.name));
  const isMust = (topic: Topic) => rankOf(topic, brief) === 0;
  const musts = reading.topics.filter(isMust);
  let taken = 0;
  const canBeAsked = (ask: Ask) =>
    brokenRules(ask.text, runs).length === 0 &&
    !waysToSay(ask).some((text) => heard.has(text)) &&
    !heard.has(bareOf(ask));
  const take = (ask: Ask): Ask => {
    taken += 1;
    heard.add(ask.text);
    heard.add(bareOf(ask));
    templates.add(ask.template);
    if (ask.sense !== null) senses.add(ask.sense);
    for (const topic of [ask.topic, ask.also]) {
      if (topic) probed.set(topic.name, (probed.get(topic.name) ?? 0) + 1);
    }
    return ask;
  };
  /** A way of asking comes twice only for another topic that would go unasked otherwise. */
  const pick = (asks: Ask[], mayRepeat = false): Ask | null => {
    const fresh = asks.filter((ask) => !templates.has(ask.template));
    const best = (from: Ask[]) =>
      from
        .map((ask) => ({ ask, score: -Math.abs(ask.difficulty - target) + random() * 0.9 }))
        .sort((a, b) => b.score - a.score)
        .find(({ ask }) => canBeAsked(ask))?.ask ?? null;
    const unlike = fresh.filter(({ sense }) => sense === null || !senses.has(sense));
    return best(unlike) ?? best(fresh) ?? (mayRepeat ? best(asks) : null);
  };
  const queue = (kind: Kind): Topic[] => {
    const rated = reading.topics.map((topic, index) => ({
      topic,
      score:
        -1000 * (probed.get(topic.name) ?? 0) -
        300 * rankOf(topic, brief) -
        60 * Math.min(topic.place, 3) +
        12 * suits(topic, kind) -
        index * 0.6 +
        random() * 4,
    }));
    return rated.sort((a, b) => b.score - a.score).map(({ topic }) => topic);
  };
  const next = (kind: Kind): Ask => {
    for (const topic of queue(kind)) {
      const isStory = brief.type === 'mixed' && kind === 'technical' && topic.form === 'competency';
      const isUnasked = !probed.has(topic.name) && rankOf(topic, brief) === 0;
      const asked = isStory ? 'behavioral' : kind;
      const ask = pick(asksAbout(topic, asked, isNew(topic))) ?? pick(plainAsks(topic, asked), isUnasked);
      if (ask) return take(ask);
    }
    return take(
      pick(spares(kind, reading.title)) ??
        pick(kinds.flatMap((other) => spares(other, reading.title))) ??
        lastResort(reading, kind, taken),
    );
  };

  return {
    next,
    warmUp(): Ask {
      const [lead, other] = queue(mainKind).filter(({ form }) => form !== 'competency');
      const canPair = (topic: Topic) =>
        isMust(topic) &&
        topic.form === 'skill' &&
        topic.name.length > 2 &&
        !/\b(?:and|or)\b/.test(topic.name);
      const why = `You are asked this to warm up: it lets you set out what of your past matters for the ${reading.title} job.`;
      const plain = warmUps[mainKind].map((frame) => titleAsk(frame, mainKind, reading.title, why));
      const room = brief.count - 2;
      const asks = (frames: Frame[], also: Topic | null) =>
        lead
          ? frames
              .filter((frame) => suitsForm(frame, lead) && (also === null || suitsForm(frame, also)))
              .map((frame) => fromFrame(frame, lead, mainKind, reading.title, also))
          : [];
      const pair =
        musts.length > room + 2 &&
        lead &&
        other &&
        canPair(lead) &&
        canPair(other) &&
        !isNew(lead) &&
        !isNew(other)
          ? asks(pairWarmUps, other)
          : [];
      const single =
        musts.length > room && brief.type !== 'situational'
          ? asks(lead && isNew(lead) ? newTopicWarmUps : topicWarmUps, null)
          : [];
      return take(pick(pair) ?? pick(single) ?? pick(plain) ?? next(mainKind));
    },
    closing(): Ask {
      const why = `You are asked this because the last answer is the one a ${reading.title} interviewer remembers.`;
      const left = queue(mainKind).find((topic) => isMust(topic) && !probed.has(topic.name));
      const telling = left ? lastAsks(left, mainKind, reading.title) : [];
      const plain = closings[mainKind].map((frame) => titleAsk(frame, mainKind, reading.title, why));
      return take(pick(telling) ?? pick(plain) ?? next(mainKind));
    },
    challenges(most: number): Ask[] {
      if (most === 0) return [];
      const related = isRelated(reading);
      const kind = related ? challengeKinds[brief.type] : 'hr';
      const claims = weighedClaims(reading.cv, reading.topics, kind, (topic) => rankOf(topic, brief)).map(
        ({ weight, ...known }) => ({ ...known, score: weight + random() * 0.8 }),
      );
      const asked: Ask[] = [];
      for (const { claim, topic } of claims.sort((a, b) => b.score - a.score)) {
        if (asked.length >= (related ? most : 1)) break;
        const ask = pick(cvAsks(claim, kind, topic && !probed.has(topic.name) ? topic : null));
        if (ask) asked.push(take(ask));
      }
      return asked;
    },
  };
}

/** A question may have been put under another topic: what follows the opening is the question. */
function bareOf({ text, openings }: Ask): string {
  return openings[0] === undefined ? text : text.slice(openings[0].length).trim();
}

function withoutFirstSentence(text: string): string {
  return text.replace(/^[^.!?]+[.!] /, '');
}

/** Ways to end on a topic that nobody has asked about yet. */
function lastAsks(topic: Topic, kind: Kind, title: string): Ask[] {
  if (topic.form !== 'competency')
    return topicClosings[kind].map((frame) => fromFrame(frame, topic, kind, title));
  return asksAbout(topic, kind).map((ask) => ({ ...ask, text: `${lastOpening} ${ask.text}`, openings: [] }));
}

const challengeKinds = {
  mixed: 'behavioral',
  behavioral: 'behavioral',
  situational: 'behavioral',
  technical: 'technical',
  hr: 'hr',
} as const;

/** Whether the CV shows skills of the fields that the job asks for; otherwise it is about a change of trade. */
function isRelated({ topics, cv }: BriefReading): boolean {
  const fields = new Set(topics.flatMap(({ family }) => family ?? []));
  const shared = new Set(cv.skills.map(({ family }) => family).filter((family) => fields.has(family))).size;
  return fields.size === 0 || shared >= 2 || shared / fields.size >= 0.3;
}

const kinds: Kind[] = ['behavioral', 'technical', 'situational', 'hr'];

/** A few skills the user named weigh like must-haves; a long list is a profile and comes after them. */
function rankOf(topic: Topic, brief: Brief): number {
  const named = brief.skills.some((skill) => skill.toLowerCase() === topic.name.toLowerCase());
  if (named && brief.skills.length <= 3) return 0;
  if (topic.requirement === null) return 1;
  return { must: 0, responsibility: 1, nice: 2 }[topic.requirement.kind];
}

function suits(topic: Topic, kind: Kind): number {
  if (kind === 'technical') return topic.form === 'skill' ? 3 : topic.form === 'competency' ? -12 : 1;
  if (kind === 'hr') return topic.form === 'competency' ? 1 : 2;
  return topic.form === 'skill' ? 1 : 2;
}

/** Questions that need no topic, for plans longer than what the texts give. */
function spares(kind: Kind, title: string): Ask[] {
  const why = `You are asked this because it comes up in most interviews for a ${title} job.`;
  if (kind === 'hr') return screening.map((frame) => titleAsk(frame, 'hr', title, why));
  if (kind === 'technical') return [];
  return Object.values(competencyQuestions).flatMap(({ strong, ...asks }) =>
    asks[kind].map((text) => titleAsk({ text, difficulty: 2, strong }, kind, title, why)),
  );
}

/** Every question was had before: the least bad is one of those, said anew. */
function lastResort(reading: BriefReading, kind: Kind, taken: number): Ask {
  const topic = reading.topics[taken % reading.topics.length];
  const text = `Once more, with another example, number ${taken + 1}: tell me about your own part in ${topic?.name ?? 'your work'}.`;
  return titleAsk(
    { text, difficulty: 2, strong: 'It brings an example that you have not used yet.' },
    kind === 'technical' ? 'behavioral' : kind,
    reading.title,
    'You are asked this because you have had all our other questions on it.',
  );
}

function asPlanned(ask: Ask, index: number): PlannedQuestion {
  return {
    planNumber: index + 1,
    text: ask.text,
    tag: tagOf(ask),
    requirement: ask.requirement,
    why: ask.why,
    strongAnswer: ask.strong,
    keyPoints: ask.keyPoints,
  };
}

function tagOf(ask: Ask): QuestionTag {
  if (ask.kind !== 'technical') return ask.kind;
  return ask.skill === null ? 'technical_general' : `technical_${snakeCase(ask.skill)}`;
}

function snakeCase(skill: string): string {
  const spelled = skill
    .toLowerCase()
    .replaceAll('++', ' plus plus')
    .replaceAll('#', ' sharp')
    .replace(/^\./, 'dot ');
  return spelled.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'general';
}
