import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { brokenRules, jobRuns, sameQuestion } from '../../../src/coach/rules/question-rules.ts';
import type { Brief, InterviewType } from '../../../src/interview/types.ts';
import { contentStems } from '../../../src/text/words.ts';

export interface PlansReport {
  plans: number;
  /** Share of questions with a subject word of the job description or the CV that no other text would bring. */
  specific: number;
  rulesBroken: number;
  /** Questions alike within a plan, or the same as in the plan before. */
  repeats: number;
  slowestMs: number;
}

/** Words any question may hold: naming them proves nothing. */
const anyQuestion = new Set(
  contentStems(
    'work job role time tell describe part year question experience team people problem first last start begin month week case find way change result know new',
  ),
);

/** Plans of 8 questions, each followed by one that must not repeat them, for every job description of the data. */
export async function measurePlans(data: string): Promise<PlansReport | null> {
  const texts = await jobDescriptions(join(data, 'jds'));
  if (texts.length === 0) return null;
  const cvFile = join(data, 'cvs', 'latex_jakegut.gt.txt');
  const cvText = existsSync(cvFile) ? await readFile(cvFile, 'utf8') : null;
  const coach = createOfflineCoach();
  const types: InterviewType[] = ['mixed', 'behavioral', 'technical'];
  let [plans, questions, specific, rulesBroken, repeats, slowestMs] = [0, 0, 0, 0, 0, 0];
  for (const [index, jobDescription] of texts.entries()) {
    const known = new Set(
      contentStems(`${jobDescription} ${cvText ?? ''}`).filter((word) => !anyQuestion.has(word)),
    );
    const runs = jobRuns(jobDescription);
    for (const type of types) {
      const past: string[] = [];
      for (const seed of [index, index + 100]) {
        const started = performance.now();
        const plan = await coach.plan(
          briefFor({ type, jobDescription, cvText, seed, pastQuestions: [...past] }),
        );
        slowestMs = Math.max(slowestMs, plans === 0 ? 0 : performance.now() - started);
        plans += 1;
        for (const { text } of plan.questions) {
          questions += 1;
          if (contentStems(text).some((word) => known.has(word))) specific += 1;
          rulesBroken += brokenRules(text, runs).length;
          if (past.some((other) => sameQuestion(other, text))) repeats += 1;
          past.push(text);
        }
      }
    }
  }
  return { plans, specific: specific / questions, rulesBroken, repeats, slowestMs };
}

function briefFor(
  given: Pick<Brief, 'type' | 'jobDescription' | 'cvText' | 'seed' | 'pastQuestions'>,
): Brief {
  return {
    role: 'Specialist',
    count: 8,
    level: 'mid',
    skills: [],
    industries: [],
    candidateName: null,
    language: 'en',
    ...given,
  };
}

async function jobDescriptions(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}
