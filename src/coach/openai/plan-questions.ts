import { z } from 'zod';
import type {
  Brief,
  PlannedQuestion,
  QuestionPlan,
  QuestionTag,
  Requirement,
} from '../../interview/types.ts';
import { languageName } from '../../text/language-tag.ts';
import type { ModelRequest } from '../model/chat-model.ts';
import {
  brokenRules,
  heardQuestions,
  type JobRuns,
  jobRuns,
  longestRun,
  mostWords,
} from '../rules/question-rules.ts';
import { plainText } from './plain-text.ts';
import { type FencedTexts, fenceTexts, roleName, withoutContactDetails } from './untrusted-text.ts';

/** Characters of the texts that a plan is made from; a model with a small window gets half of each. */
export const textLimits = { jobDescription: 15_000, cv: 20_000 };

const planShape = z.object({
  requirements: z.array(
    z.object({
      sentence: z.string().describe('copied from the job description, letter by letter'),
      topic: z.string().describe('one to four words one can say aloud'),
      kind: z.enum(['must', 'nice', 'responsibility']),
    }),
  ),
  questions: z.array(
    z.object({
      place: z.enum(['warm_up', 'main', 'closing']),
      difficulty: z.enum(['easy', 'medium', 'hard']),
      kind: z.enum(['behavioral', 'situational', 'technical', 'hr']),
      skill: z.string().nullable().describe('for a technical question: the skill it is about'),
      probes: z.string().nullable().describe('the topic of the requirement it probes, or null'),
      why: z.string().describe('one sentence to the candidate: why this is asked'),
      strong_answer: z.string().describe('one sentence: what a strong answer shows'),
      key_points: z
        .array(z.string())
        .describe('for knowledge questions: 3 to 6 points a correct answer names; else empty'),
      text: z.string().describe(`the question as it is said: one ask, at most ${mostWords} words`),
    }),
  ),
});

export type PlanShape = z.infer<typeof planShape>;

const kinds: Record<Brief['type'], string> = {
  behavioral: 'Ask for cases from the past ("behavioral").',
  technical: 'Ask what the candidate knows and how they work in this field ("technical").',
  hr: 'Ask what a first talk with personnel asks: motives, expectations of the work, ways of working ("hr").',
  situational: 'Ask what the candidate would do in a case that you sketch ("situational").',
  mixed: 'Mix cases from the past, knowledge, and cases that you sketch.',
};

export interface PlanRequest {
  request: ModelRequest<PlanShape>;
  texts: FencedTexts;
}

/** Asks for the questions of one interview. `share`: how much of the usual length the texts may have, 0–1. */
export function planRequest(brief: Brief, newId: () => string, share = 1): PlanRequest {
  const texts = fenceTexts(
    [
      {
        kind: 'job-description',
        text: brief.jobDescription ?? '',
        limit: Math.floor(textLimits.jobDescription * share),
      },
      {
        kind: 'cv',
        text: withoutContactDetails(brief.cvText ?? ''),
        limit: Math.floor(textLimits.cv * share),
      },
    ],
    newId,
  );
  const rules = questionRules(brief);
  return {
    texts,
    request: {
      name: 'plan',
      system: `${instructions}\n\n${texts.announcement}`,
      user: [assignment(brief), texts.blocks].filter(Boolean).join('\n\n'),
      schema: planShape,
      check: (plan) => problemsOf(plan, brief, rules),
      maxReplyTokens: 1500 + brief.count * 350,
      seed: brief.seed,
    },
  };
}

const instructions = `You plan mock job interviews. You write the questions that an experienced interviewer of this trade would really ask this candidate for this job.

First read what the job asks for: the must-haves, what is nice to have, the main duties. Leave out pay, benefits, how to apply, and statements on equal opportunity. Copy for each the sentence it stands in.
Then write the questions.
- Each question is said aloud: one ask, one question mark, at most ${mostWords} words, plain spoken language, no list.
- Never repeat more than ${longestRun} words in a row from the job description.
- Every must-have is probed once before any is probed twice. Name the thing itself in the question: the tool, the duty, the situation of this job.
- Where the CV claims something that matters for this job, ask for the candidate's own part in it.
- Fit the level: a junior is asked about learning and first steps, a senior about choices, their price, and other people's work.
- The first question is an easy warm-up, the last a closing one; between them the hardest come late.
- Never ask about pay, benefits, age, family, origin, nationality, religion, health, or how the candidate applied.
- A knowledge question has one correct core. Give its key points: short, checkable, only what is certainly true.`;

function assignment(brief: Brief): string {
  const lines = [
    `Role: ${roleName(brief.role)}`,
    `Level: ${brief.level}`,
    `Kind: ${kinds[brief.type]}`,
    `Number of questions: ${brief.count}, neither more nor fewer`,
    ...(brief.skills.length ? [`Skills to focus on: ${brief.skills.join(', ')}`] : []),
    ...(brief.industries.length ? [`Industries: ${brief.industries.join(', ')}`] : []),
    ...(brief.pastQuestions.length
      ? [
          'Asked before, so not to be asked again, in no other words either:',
          ...brief.pastQuestions.slice(0, 40).map((text) => `- ${text}`),
        ]
      : []),
    `Language of all that you write: ${languageName(brief.language) ?? brief.language}`,
    ...(brief.jobDescription ? [] : ['There is no job description: ask what this role is usually asked.']),
  ];
  return lines.join('\n');
}

interface QuestionRules {
  job: JobRuns;
  past: string[];
}

function questionRules(brief: Brief): QuestionRules {
  return { job: jobRuns(brief.jobDescription), past: brief.pastQuestions };
}

/** What a plan breaks, in words the model can act on. */
function problemsOf(plan: PlanShape, brief: Brief, rules: QuestionRules): string[] {
  const { questions } = plan;
  const problems: string[] = [];
  if (questions.length !== brief.count)
    problems.push(`there are ${questions.length} questions; ${brief.count} are wanted`);
  const heard = heardQuestions(rules.past);
  for (const { text } of questions) {
    const broken = brokenRules(plainText(text), rules.job);
    if (broken.length) problems.push(`"${plainText(text)}": ${broken.join(', ')}`);
    if (heard.has(text)) problems.push(`"${plainText(text)}": asked before`);
    heard.add(text);
  }
  const must = plan.requirements.filter(({ kind }) => kind === 'must').map(({ topic }) => topic);
  const probed = questions.map(({ probes }) => probes);
  const unprobed = must.filter((topic) => !probed.includes(topic));
  const twice = must.filter((topic) => probed.filter((one) => one === topic).length > 1);
  if (unprobed.length && twice.length)
    problems.push(`${quoted(twice)} probed twice, while no question probes ${quoted(unprobed)}`);
  return problems;
}

function quoted(topics: string[]): string {
  return topics.map((topic) => `"${topic}"`).join(', ');
}

const places = { warm_up: 0, main: 1, closing: 2 } as const;
const difficulties = { easy: 0, medium: 1, hard: 2 } as const;

/**
 * The questions of a reply that keep every rule, in the interview's order, with at most `brief.count` of them. A
 * requirement whose sentence does not stand in the job description is none.
 */
export function questionsOf(plan: PlanShape, brief: Brief): PlannedQuestion[] {
  const rules = questionRules(brief);
  const heard = heardQuestions(rules.past);
  const requirements = requirementsOf(plan, brief);
  const kept = plan.questions.filter(({ text }) => {
    const said = plainText(text);
    if (said === '' || heard.has(said) || brokenRules(said, rules.job).length > 0) return false;
    heard.add(said);
    return true;
  });
  return kept
    .toSorted(
      (a, b) => places[a.place] - places[b.place] || difficulties[a.difficulty] - difficulties[b.difficulty],
    )
    .slice(0, brief.count)
    .map((question, index) => ({
      planNumber: index + 1,
      text: plainText(question.text),
      tag: tagOf(question.kind, question.skill),
      requirement: requirements.get(question.probes ?? '') ?? null,
      why: plainText(question.why),
      strongAnswer: plainText(question.strong_answer),
      keyPoints:
        question.kind === 'technical' ? question.key_points.map(plainText).filter(Boolean).slice(0, 6) : [],
    }));
}

function requirementsOf({ requirements }: PlanShape, { jobDescription }: Brief): Map<string, Requirement> {
  const text = oneSpaced(jobDescription ?? '');
  return new Map(
    requirements.flatMap(({ kind, topic, sentence }): [string, Requirement][] => {
      const stands = sentence.trim() !== '' && text.includes(oneSpaced(sentence));
      return stands && plainText(topic) !== ''
        ? [[topic, { kind, topic: plainText(topic), sentence: sentence.trim() }]]
        : [];
    }),
  );
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tagOf(kind: PlanShape['questions'][number]['kind'], skill: string | null): QuestionTag {
  if (kind !== 'technical') return kind;
  const name = plainText(skill ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return name === '' ? 'technical_general' : `technical_${name}`;
}

/** The skills of a plan, as displayed. */
export function skillsOf(plan: PlanShape): QuestionPlan['skills'] {
  const named = plan.questions.flatMap(({ kind, skill }) =>
    kind === 'technical' && skill ? [plainText(skill)] : [],
  );
  return [...new Set(named)].filter(Boolean).slice(0, 10);
}
