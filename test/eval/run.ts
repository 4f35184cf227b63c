import { parseArgs } from 'node:util';
import { coachNames } from '../../src/interview/limits.ts';
import type { Evaluation } from './evaluation.ts';

/** One line an evaluation; each is loaded only when asked for. */
const evaluations: Record<string, () => Promise<{ evaluation: Evaluation }>> = {
  cvs: () => import('./cvs.ts'),
  coach: () => import('./coach.ts'),
};

const usage = `Usage: npm run eval -- ${Object.keys(evaluations).join('|')} [--coach offline|openai] [--data DIR] [--json]\n`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      coach: { type: 'string', default: 'offline' },
      json: { type: 'boolean', default: false },
    },
  });
  const load = evaluations[positionals[0] ?? ''];
  const coach = coachNames.find((name) => name === values.coach);
  if (!load || !coach || positionals.length > 1) {
    process.stderr.write(usage);
    return 2;
  }
  const { evaluation } = await load();
  const data = values.data ?? evaluation.defaultData;
  const result = await evaluation.measure(data, { coach });
  if (result === null) {
    process.stderr.write(`Skipped: there is no data for this evaluation in ${data}.\n`);
    return 0;
  }
  process.stdout.write(`${values.json ? JSON.stringify(result.json, null, 2) : result.table}\n`);
  return result.passed ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof TypeError ? 2 : 1;
});
