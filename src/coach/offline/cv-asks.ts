import { contentStems, words } from '../../text/words.ts';
import { distinctSkills, skillNamed } from '../brief/find-skills.ts';
import type { CvClaim, CvReading } from '../brief/read-cv.ts';
import { type Ask, excerpt } from './ask.ts';
import type { Topic } from './brief-reading.ts';

/** What a line of a CV tells of: a measured change, a thing made, a piece of work led, people brought on. */
export type ClaimKind = 'change' | 'made' | 'led' | 'people' | 'other';

const peopleVerbs = /^(?:mentor|taught|teach|train|coach|supervis|tutor|onboard|guid)\w*\b/i;
const peopleWords =
  /\b(?:team|people|staff|engineers|developers|nurses|students|graduates|interns|analysts|colleagues|volunteers|apprentices|employees|drivers|juniors)\b/i;
const ledVerbs = /^(?:led|lead|managed?|coordinated?|organi[sz]ed?|directed?|oversaw|ran|headed|chaired)\b/i;
const changeVerbs =
  /\b(?:cut|reduc|increas|improv|lower|rais|sav|speed|speedup|shorten|doubl|halv|grew|boost|decreas|accelerat|optimi[sz])\w*\b/i;
const madeVerbs =
  /^(?:built|wrote|design|develop|creat|implement|architect|introduc|launch|prototyp|automat|replac|mov|migrat|add|program|own|maintain|establish|set up|found and fixed|fix|rebuilt|redesign|construct|deploy|integrat)\w*\b/i;

export function claimKind({ sentence, figure }: CvClaim): ClaimKind {
  if (peopleVerbs.test(sentence)) return 'people';
  if (ledVerbs.test(sentence)) return peopleWords.test(sentence.slice(0, 40)) ? 'people' : 'led';
  if (figure !== null && (changeVerbs.test(sentence) || /\bfrom\b.+\bto\b.*\d/.test(sentence)))
    return 'change';
  return madeVerbs.test(sentence) ? 'made' : 'other';
}

type AskedKind = 'behavioral' | 'technical' | 'hr';

const own: [string, string][] = [
  [
    'What was your own part in that, and what did others do?',
    'It parts your own decisions from those of the team and ends on the result.',
  ],
  [
    'What was the hardest part of it, and what did you do about it?',
    'It names a real difficulty, your own choice and the reason.',
  ],
];
const choices: [string, string][] = [
  [
    'Which technical choice in it was yours, and why did you make it?',
    'It names the alternatives and the reason, and what the choice cost.',
  ],
  [
    'What broke first, and how did you find the cause?',
    'It names a real failure and how the cause was proved.',
  ],
];
const lessons: [string, string][] = [
  [
    'Which part of that would help you most in this job?',
    'It ties one piece of past work to one need of the job.',
  ],
];

const questions: Record<AskedKind, Record<ClaimKind, [string, string][]>> = {
  behavioral: {
    change: [
      [
        'Which of your own steps made the difference, and how do you know?',
        'It names the step, the reason for it, and how the effect was measured.',
      ],
      [
        'What did you try on the way there that did not work?',
        'It names a try that failed, what it showed, and what you did next.',
      ],
    ],
    made: [
      [
        'What was the hardest decision in it, and how did you make it?',
        'It names the alternatives, your own choice and the reason.',
      ],
      [
        'Which decision in it was yours, and do you still stand by it?',
        'It names the alternatives, why you chose as you did, and what you know now.',
      ],
    ],
    led: [
      [
        'Where did it nearly go wrong, and what did you do?',
        'It names the moment, your own decision, and the outcome.',
      ],
      [
        'What did you decide yourself, and what did you leave to others?',
        'It parts your own decisions from those of the others and ends on the result.',
      ],
    ],
    people: [
      [
        'What did you do that helped them most, and how could you tell?',
        'It shows what they could do afterwards that they could not do before.',
      ],
      [
        'Tell me about a moment when that was hard, and what you did.',
        'It shows one person or moment, your own decision, and what changed.',
      ],
    ],
    other: own,
  },
  technical: {
    change: [
      [
        'How did you find out what to change?',
        'It goes from a measurement to the cause, and back to the measurement.',
      ],
      [
        'Which other way did you consider, and why not that one?',
        'It names a real alternative and what it would have cost.',
      ],
    ],
    made: choices,
    led: choices,
    people: own,
    other: [...choices.slice(0, 1), ...own.slice(1)],
  },
  hr: { change: lessons, made: lessons, led: lessons, people: lessons, other: lessons },
};

/** Asks for the candidate's own part in something the CV says, in a way that fits what it tells of. */
export function cvAsks(claim: CvClaim, kind: AskedKind, bearing: Topic | null): Ask[] {
  const topic = bearing !== null && says(claim.did, bearing) ? bearing : null;
  const wanted =
    topic === null ? 'an interviewer wants to know your own part in it' : `the job asks for ${topic.name}`;
  const opening =
    claim.employer && words(claim.did).length <= 14 && !claim.did.includes(claim.employer)
      ? `Your CV says that at ${claim.employer} you ${claim.did}`
      : `Your CV says you ${claim.did}`;
  return questions[kind][claimKind(claim)].map(([ask, strong]) => ({
    text: `${opening}. ${ask}`,
    kind,
    difficulty: 2,
    strong,
    keyPoints: [],
    topic,
    also: null,
    openings: [],
    requirement: topic?.requirement ?? null,
    why: `You are asked this because your CV says “${excerpt(claim.sentence, 22)}”, and ${wanted}.`,
    template: `cv ${ask}`,
    sense: null,
    skill:
      kind === 'technical' ? (topic?.form === 'skill' ? topic.name : (claim.skills[0]?.name ?? null)) : null,
  }));
}

/** Whether what is said of the CV names the topic, by any of its names. */
function says(did: string, topic: Topic): boolean {
  return distinctSkills(did).some(({ name }) => name === skillOf(topic));
}

function skillOf({ form, name }: Topic): string {
  return form === 'skill' ? (skillNamed(name)?.name ?? name) : name;
}

export interface WeighedClaim {
  claim: CvClaim;
  /** The topic of the job it bears on. */
  topic: Topic | null;
  weight: number;
}

/** How much each claim is worth asking about: whether it bears on the job, is recent, and can be measured. */
export function weighedClaims(
  { claims }: CvReading,
  topics: Topic[],
  kind: AskedKind,
  rank: (topic: Topic) => number,
): WeighedClaim[] {
  const newest = Math.max(0, ...claims.map(({ dates }) => lastYear(dates) ?? 0));
  const families = new Set(topics.flatMap(({ family }) => family ?? []));
  const subjects = new Set(topics.flatMap(({ name }) => contentStems(name)));
  return claims.map((claim, index) => {
    const topic = topics.find((known) => claim.skills.some(({ name }) => name === skillOf(known))) ?? null;
    const shared = new Set(contentStems(claim.sentence).filter((word) => subjects.has(word))).size;
    const bearing = topic
      ? 4 - rank(topic)
      : Math.max(
          claim.skills.some(({ family }) => families.has(family)) ? 1.5 : 0,
          Math.min(1.5, shared * 0.6),
        );
    const age = Math.min(5, newest - (lastYear(claim.dates) ?? newest - 3));
    const people = claimKind(claim) === 'people' ? { behavioral: 0, technical: -3, hr: 2 }[kind] : 0;
    const weight =
      bearing +
      people +
      (claim.figure ? 1 : 0) -
      age * 0.5 +
      (claim.employer ? 0.7 : 0) +
      (words(claim.did).length <= 14 ? 0.5 : 0) -
      index * 0.03;
    return { claim, topic, weight };
  });
}

/** The year a job ended; one year on from any for a job that goes on. */
function lastYear(dates: string | null): number | null {
  if (dates === null) return null;
  const years = [...dates.matchAll(/(?:19|20)\d\d/g)].map(([year]) => Number(year));
  return /\b(?:present|now|current|today|ongoing)\b/i.test(dates)
    ? Math.max(2000, ...years) + 2
    : years.length > 0
      ? Math.max(...years)
      : null;
}
