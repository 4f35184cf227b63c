// What the offline coach takes in process, as JSON: one plan and one review, the first of each apart, because it also
// builds the tables of words.
import { readdirSync, readFileSync } from 'node:fs';
import { parseYaml } from '../../src/channel/yaml.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { buildBrief } from '../../src/interview/brief.ts';
import { aQuestion } from '../helpers/interview.ts';

interface Rung {
  question: string;
  answers: Record<string, string>;
}

const examples = new URL('../../examples/job-descriptions/', import.meta.url);
const ladder = parseYaml(readFileSync(new URL('../eval/ladder.yaml', import.meta.url), 'utf8')) as Rung[];
const nobody = { name: null, years: 6, roles: [], skills: [], industries: [], cvText: null };

const coach = createOfflineCoach();
const plans: number[] = [];
const reviews: number[] = [];
for (const file of readdirSync(examples)) {
  const jobDescription = readFileSync(new URL(file, examples), 'utf8');
  const brief = buildBrief(
    { jobDescription, count: 8 },
    { candidate: nobody, last: null, pastQuestions: [], freshSeed: 1 },
  );
  plans.push(await timed(() => coach.plan(brief)));
  const rung = ladder[plans.length % ladder.length];
  for (const answer of Object.values(rung?.answers ?? {}))
    reviews.push(
      await timed(() => coach.review(aQuestion(1, { text: rung?.question ?? '' }), answer, brief)),
    );
}
process.stdout.write(`${JSON.stringify({ plan: spread(plans), review: spread(reviews) })}\n`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function spread([first = 0, ...rest]: number[]) {
  const sorted = rest.toSorted((a, b) => a - b);
  return { first, median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 };
}
