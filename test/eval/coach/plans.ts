import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { distinctSkills } from '../../../src/coach/brief/find-skills.ts';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { brokenRules, jobRuns, sameQuestion } from '../../../src/coach/rules/question-rules.ts';
import { interviewTypes } from '../../../src/interview/limits.ts';
import type { Brief, PlannedQuestion } from '../../../src/interview/types.ts';
import { contentStems } from '../../../src/text/words.ts';

/** The keys are a contract: other programs read them. */
export interface PlansReport {
  plans: number;
  /** Share of the hand-labelled must-haves probed by a plan of 8 questions, of those that fit into it. */
  probed: number;
  /** Share of questions with a subject word of the job description or the CV that no other text would bring. */
  specific: number;
  /** Questions alike within a plan, or the same as in the plan before. */
  repeats: number;
  rules_broken: number;
  slowest_ms: number;
}

interface JobText {
  text: string;
  cvText: string | null;
  mustHaves: MustHave[];
}

export type MustHave = z.infer<typeof mustHave>;
const mustHave = z.strictObject({ must: z.string(), says: z.array(z.string().regex(/^[^A-Z]+$/)).min(1) });
const labels = z.record(z.string(), z.array(mustHave));

const examples = fileURLToPath(new URL('../../../examples/job-descriptions', import.meta.url));
const labelled = fileURLToPath(new URL('../must-haves.yaml', import.meta.url));

/** Words any question may hold: naming them proves nothing. */
const anyQuestion = new Set(
  contentStems(
    'work job role time tell describe part year question experience team people problem first last start begin month week case find way change result know new',
  ),
);

/** Plans of 8 questions of every type for our examples and the data's job descriptions; each is followed by one that must not repeat it. */
export async function measurePlans(data: string): Promise<PlansReport> {
  const coach = createOfflineCoach();
  const shares: number[] = [];
  const report = { plans: 0, questions: 0, specific: 0, repeats: 0, rules_broken: 0, slowest_ms: 0 };
  for (const [index, job] of [...(await ownJobs()), ...(await otherJobs(data))].entries()) {
    const subjects = new Set(
      contentStems(`${job.text} ${job.cvText ?? ''}`).filter((word) => !anyQuestion.has(word)),
    );
    const skills = new Set(distinctSkills(`${job.text} ${job.cvText ?? ''}`).map(({ name }) => name));
    const runs = jobRuns(job.text);
    for (const type of interviewTypes) {
      const past: string[] = [];
      for (const seed of [index, index + 100]) {
        const started = performance.now();
        const { questions } = await coach.plan(briefFor({ type, job, seed, pastQuestions: [...past] }));
        if (report.plans > 0) report.slowest_ms = Math.max(report.slowest_ms, performance.now() - started);
        report.plans += 1;
        if (past.length === 0 && job.mustHaves.length > 0) shares.push(probedShare(questions, job.mustHaves));
        for (const { text } of questions) {
          report.questions += 1;
          if (namesSomething(text, subjects, skills)) report.specific += 1;
          report.rules_broken += brokenRules(text, runs).length;
          if (past.some((other) => sameQuestion(other, text))) report.repeats += 1;
          past.push(text);
        }
      }
    }
  }
  const { questions, ...counts } = report;
  return { ...counts, probed: mean(shares), specific: report.specific / questions };
}

/** Kubernetes names what the text calls k8s. */
function namesSomething(question: string, subjects: Set<string>, skills: Set<string>): boolean {
  return (
    contentStems(question).some((word) => subjects.has(word)) ||
    distinctSkills(question).some(({ name }) => skills.has(name))
  );
}

/** Probed must-haves over those that fit: a warm-up or closing question that names no requirement leaves no room for one. */
export function probedShare(
  questions: Pick<PlannedQuestion, 'text' | 'requirement'>[],
  mustHaves: MustHave[],
): number {
  const probed = mustHaves.filter(({ says }) =>
    questions.some(({ text }) => says.some((word) => holds(text, word))),
  );
  const ends = questions.filter(
    (question, at) => isEnd(at, questions.length) && question.requirement === null,
  );
  return Math.min(1, probed.length / Math.min(mustHaves.length, questions.length - ends.length));
}

function isEnd(at: number, count: number): boolean {
  return at === 0 || at === count - 1;
}

/** Whether a text has a word or phrase as whole words, whatever the case. */
export function holds(text: string, phrase: string): boolean {
  const plain = (given: string) => given.toLowerCase().replaceAll('’', "'");
  const escaped = plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(plain(text));
}

async function ownJobs(): Promise<JobText[]> {
  const known = labels.parse(parse(await readFile(labelled, 'utf8')));
  const names = (await readdir(examples)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => ({
      text: await readFile(join(examples, name), 'utf8'),
      cvText: null,
      mustHaves: known[name] ?? [],
    })),
  );
}

async function otherJobs(data: string): Promise<JobText[]> {
  const folder = join(data, 'jds');
  if (!existsSync(folder)) return [];
  const cvFile = join(data, 'cvs', 'latex_jakegut.gt.txt');
  const cvText = existsSync(cvFile) ? await readFile(cvFile, 'utf8') : null;
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      text: await readFile(join(folder, name), 'utf8'),
      cvText,
      mustHaves: [],
    })),
  );
}

function briefFor(given: Pick<Brief, 'type' | 'seed' | 'pastQuestions'> & { job: JobText }): Brief {
  const { job, ...rest } = given;
  return {
    role: 'Specialist',
    count: 8,
    level: 'mid',
    skills: [],
    industries: [],
    jobDescription: job.text,
    cvText: job.cvText,
    candidateName: null,
    language: 'en',
    ...rest,
  };
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
