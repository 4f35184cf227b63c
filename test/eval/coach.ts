import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { hostOf, isThisMachine } from '../../src/coach/model/host.ts';
import { openModel } from '../../src/coach/model/open-model.ts';
import { listPrice } from '../../src/coach/model/price.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { createOpenAiCoach } from '../../src/coach/openai/openai-coach.ts';
import { resolveModel } from '../../src/config.ts';
import type { Coach } from '../../src/interview/ports.ts';
import type { CoachName } from '../../src/interview/types.ts';
import { type AnswersReport, measureAnswers } from './coach/answers.ts';
import { type AttacksReport, measureAttacks } from './coach/attacks.ts';
import { heldBackFile, type LadderReport, measureLadder } from './coach/ladder.ts';
import { measurePlans, type PlansReport } from './coach/plans.ts';
import { measureReferences, type ReferencesReport } from './coach/references.ts';
import type { Evaluation, EvaluationResult } from './evaluation.ts';

export interface CoachReport {
  coach: CoachName;
  /** Null where the data is absent, or where a part measures the rules of the offline coach alone. */
  plans: PlansReport | null;
  siop: AnswersReport | null;
  saf: ReferencesReport | null;
  ladder: LadderReport | null;
  /** A second ladder, by an author of its own, kept back while the rules were written. */
  ladder_held_back: LadderReport | null;
  attacks: AttacksReport;
  /** Why a part is null. */
  skipped: Partial<Record<'plans' | 'siop' | 'saf' | 'ladder', string>>;
  bars: typeof bars;
  passed: boolean;
}

const bars = {
  plansProbed: 0.9,
  plansSpecific: 0.95,
  plansRulesBroken: 0,
  plansRepeats: 0,
  plansSlowestMs: 150,
  siopAuc: 0.93,
  siopNotHigher: 0.95,
  gatesHit: 1,
  gatesFalseAlarms: 0.01,
  reviewMs: 25,
  safR: 0.68,
  ladderSpearman: 0.9,
  ladderShares: 1,
  attacksResisted: 1,
};

/** The default folder stands beside the repository: it holds real job descriptions and answers of others. */
export const evaluation: Evaluation = {
  defaultData: fileURLToPath(new URL('../../../shared/data', import.meta.url)),
  async measure(data, { coach: name }): Promise<EvaluationResult> {
    const coach = await coachNamed(name);
    const byRules = name === 'offline';
    const parts: Parts = {
      plans: byRules ? await measurePlans(data) : null,
      siop: byRules ? await measureAnswers(data) : null,
      saf: byRules ? await measureReferences(data) : null,
      ladder: await measureLadder(coach),
      ladder_held_back: await measureLadder(coach, heldBackFile),
      attacks: await measureAttacks(coach),
    };
    const skipped = skippedOf(parts, byRules);
    const report: CoachReport = { coach: name, ...parts, skipped, bars, passed: holds(parts) };
    return { table: table(report), json: report, passed: report.passed };
  },
};

type Parts = Pick<CoachReport, 'plans' | 'siop' | 'saf' | 'ladder' | 'ladder_held_back' | 'attacks'>;

/** The model of the environment. Whoever names it here sends the texts of `test/eval` to it. */
async function coachNamed(name: CoachName): Promise<Coach> {
  const offline = createOfflineCoach();
  if (name === 'offline') return offline;
  const { baseUrl, apiKey, model: modelName } = resolveModel({ env: process.env });
  if (apiKey === null && !isThisMachine(hostOf(baseUrl))) throw new Error('OPENAI_API_KEY is not set.');
  const known = new Map<string, string>();
  const model = openModel({
    baseUrl,
    apiKey: apiKey ?? 'none',
    model: modelName,
    price: listPrice(hostOf(baseUrl), modelName),
    maxCost: null,
    rungs: { get: (key) => known.get(key) ?? null, set: (key, value) => void known.set(key, value) },
  });
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const coach = createOpenAiCoach({ model, fallback: offline, say, newId: randomUUID });
  say(coach.notice);
  return coach;
}

function skippedOf({ plans, siop, saf, ladder }: Parts, byRules: boolean): CoachReport['skipped'] {
  const because = (why: string) => (byRules ? why : 'it measures rules of the offline coach');
  return {
    ...(!plans && { plans: because('no examples') }),
    ...(!siop && { siop: because('no data in rated/siop2024/') }),
    ...(!saf && { saf: because('no data in rated/saf/') }),
    ...(!ladder && { ladder: 'no test/eval/ladder.yaml' }),
  };
}

function holds({ plans, siop, saf, ladder, ladder_held_back: heldBack, attacks }: Parts): boolean {
  const plansHold =
    !plans ||
    (plans.probed >= bars.plansProbed &&
      plans.specific >= bars.plansSpecific &&
      plans.rules_broken === 0 &&
      plans.repeats === 0 &&
      plans.slowest_ms <= bars.plansSlowestMs);
  const answersHold =
    !siop ||
    (siop.auc >= bars.siopAuc &&
      siop.not_higher >= bars.siopNotHigher &&
      siop.gates.hits >= bars.gatesHit &&
      siop.gates.false_alarms <= bars.gatesFalseAlarms &&
      siop.review_ms <= bars.reviewMs);
  const ladderHolds = [ladder, heldBack].every((one) => one === null || climbs(one));
  const othersHold = (!saf || saf.r >= bars.safR) && attacks.resisted >= bars.attacksResisted;
  return plansHold && answersHold && ladderHolds && othersHold;
}

function climbs(ladder: LadderReport): boolean {
  return (
    ladder.spearman >= bars.ladderSpearman &&
    ladder.fives_excellent >= bars.ladderShares &&
    ladder.ones_needs_improvement >= bars.ladderShares &&
    ladder.short_beats_long >= bars.ladderShares
  );
}

function table({
  plans,
  siop,
  saf,
  ladder,
  ladder_held_back: heldBack,
  attacks,
  skipped,
}: CoachReport): string {
  const share = (value: number) => value.toFixed(3);
  const rows: [string, string, string][] = [['measure', 'value', 'bar']];
  if (plans) {
    rows.push(
      ['plans: job descriptions × types × seeds', `${plans.plans}`, ''],
      ['plans: must-haves probed by 8 questions, of what fits', share(plans.probed), `≥ ${bars.plansProbed}`],
      ['plans: questions that name something of the text', share(plans.specific), `≥ ${bars.plansSpecific}`],
      ['plans: rules broken', `${plans.rules_broken}`, '0'],
      ['plans: repeats', `${plans.repeats}`, '0'],
      ['plans: slowest after the first, ms', plans.slowest_ms.toFixed(0), `≤ ${bars.plansSlowestMs}`],
    );
  }
  if (siop) {
    rows.push(
      ['siop: relevance, own answer against another question’s (AUC)', share(siop.auc), `≥ ${bars.siopAuc}`],
      ['siop: the same for plain word overlap', share(siop.overlap_auc), ''],
      [
        'siop: manipulated answers that do not score higher',
        share(siop.not_higher),
        `≥ ${bars.siopNotHigher}`,
      ],
      ...Object.entries(siop.manipulations).map(([name, value]): [string, string, string] => [
        `siop:   ${name.replaceAll('_', ' ')}`,
        share(value),
        '',
      ]),
      ['siop: gates, hits', share(siop.gates.hits), `${bars.gatesHit}`],
      ['siop: gates, real answers stopped', share(siop.gates.false_alarms), `≤ ${bars.gatesFalseAlarms}`],
      ['siop: one review, ms (median)', siop.review_ms.toFixed(1), `≤ ${bars.reviewMs}`],
    );
  }
  if (saf) {
    rows.push(
      ['saf: points given the reference (Pearson r), nothing fitted', share(saf.r), `≥ ${bars.safR}`],
      ['saf: the same for length', share(saf.length_r), ''],
      ['saf: the same for word overlap', share(saf.overlap_r), ''],
      ['saf: RMSE after a linear fit', share(saf.rmse), ''],
    );
  }
  if (ladder) rows.push(...ladderRows('ladder', ladder));
  if (heldBack) rows.push(...ladderRows('held back', heldBack));
  rows.push(
    [`attacks: resisted, of ${attacks.attacks}`, share(attacks.resisted), `${bars.attacksResisted}`],
    ...attacks.succeeded.map((id): [string, string, string] => [`attacks:   ${id}`, 'succeeded', '']),
    ...Object.entries(skipped).map(([part, why]): [string, string, string] => [
      `${part}: skipped, ${why}`,
      '–',
      '',
    ]),
  );
  return align(rows);
}

function ladderRows(name: string, ladder: LadderReport): [string, string, string][] {
  const share = (value: number) => value.toFixed(3);
  const whole = `${bars.ladderShares}`;
  return [
    [
      `${name}: level and score within a question (Spearman)`,
      share(ladder.spearman),
      `≥ ${bars.ladderSpearman}`,
    ],
    [`${name}: the question where it is lowest`, share(ladder.lowest), ''],
    [`${name}: level 5 is Excellent`, share(ladder.fives_excellent), whole],
    [`${name}: level 1 is Needs Improvement`, share(ladder.ones_needs_improvement), whole],
    [`${name}: short and excellent beats long and empty`, share(ladder.short_beats_long), whole],
  ];
}

function align(rows: [string, string, string][]): string {
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(([name, value, bar]) => `${name.padEnd(width(0))}  ${value.padStart(width(1))}  ${bar}`.trimEnd())
    .join('\n');
}
