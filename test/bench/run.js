// `npm run bench [-- --runs N] [-- --json]`: how long commands take, as ratios to an empty node process.
// Every round runs each command once, so that a busy moment of the machine touches all of them alike.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean' } },
});
const runs = Number(values.runs);
const binary = fileURLToPath(new URL('../../bin/greenroom.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
// The rest of the environment is the user's: it costs node itself time too (NODE_EXTRA_CA_CERTS, NODE_OPTIONS).
const env = { ...process.env, HOME: home, GREENROOM_HOME: join(home, 'greenroom') };

/** `most`: the bar, as a ratio to `node -e 0`. */
const cases = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'greenroom --help', args: [binary, '--help'], most: 1.3 },
  { name: 'greenroom whoami', args: [binary, 'whoami'] },
  { name: 'greenroom interview list', args: [binary, 'interview', 'list'] },
  { name: 'greenroom feedback show', args: [binary, 'feedback', 'show'], most: 6 },
];
/** Seconds, not a ratio: a newcomer's first sight, on an empty home. */
const firstRuns = [{ name: 'greenroom demo, first run', args: [binary, 'demo'], most: 6 }];

/** Milliseconds in process, of the slowest after the first. */
const coachBars = { plan: 150, review: 25 };

try {
  const coach = measureCoach();
  const first = firstRuns.map((one) => ({ ...one, seconds: milliseconds(one.args) / 1000 }));
  run(
    [binary, 'interview', 'start', '--role', 'Engineer', '--questions', '2', '--seed', '1'],
    'One.\n---\nTwo.',
  );
  const rows = measure();
  if (values.json)
    console.log(JSON.stringify({ node: process.version, runs, ratios: rows, first, coach }, null, 2));
  else print(rows, first, coach);
} finally {
  rmSync(home, { recursive: true, force: true });
}

function measure() {
  const times = cases.map(() => []);
  for (let round = 0; round <= runs; round += 1) {
    for (const [index, { args }] of cases.entries()) {
      const time = milliseconds(args);
      // The first round only fills the file cache.
      if (round > 0) times[index].push(time);
    }
  }
  const medians = times.map(median);
  return cases.map(({ name, most }, index) => ({
    name,
    milliseconds: Math.round(medians[index]),
    ratio: Number((medians[index] / medians[0]).toFixed(2)),
    most: most ?? null,
  }));
}

function print(rows, first, coach) {
  console.log(`node ${process.version}, median of ${runs} runs, side by side\n`);
  for (const { name, milliseconds: time, ratio, most } of rows) {
    const bar = most === null ? '' : `  (bar ${most} ×)`;
    console.log(`${name.padEnd(28)} ${String(time).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)} ×${bar}`);
  }
  for (const { name, seconds, most } of first) {
    console.log(`${name.padEnd(28)} ${seconds.toFixed(2).padStart(6)} s             (bar ${most} s)`);
  }
  for (const [name, { first: one, median: middle, slowest, most }] of Object.entries(coach)) {
    const times = [middle, slowest, one].map((time) => time.toFixed(1));
    console.log(
      `${`one ${name}, offline coach`.padEnd(28)} ${times[0].padStart(6)} ms  slowest ${times[1]}, first ${times[2]}  (bar ${most} ms)`,
    );
  }
}

function measureCoach() {
  const [jiti, script] = ['../../node_modules/jiti/lib/jiti-cli.mjs', './coach.ts'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [jiti, script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The coach could not be measured: ${stderr}`);
  const found = JSON.parse(stdout);
  return Object.fromEntries(
    Object.entries(coachBars).map(([name, most]) => [name, { ...found[name], most }]),
  );
}

function milliseconds(args) {
  const started = process.hrtime.bigint();
  run(args, '');
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function run(args, input) {
  const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: home, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.slice(1).join(' ')} exited with ${status}: ${stderr}`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
