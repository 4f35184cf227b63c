import { fileURLToPath } from 'node:url';
import { type AnswersReport, measureAnswers } from './coach/answers.ts';
import { type LadderReport, measureLadder } from './coach/ladder.ts';
import { measurePlans, type PlansReport } from './coach/plans.ts';
import { measureReferences, type ReferencesReport } from './coach/references.ts';
import type { Evaluation, EvaluationResult } from './evaluation.ts';

export interface CoachReport {
  plans: PlansReport;
  /** Null where the data is absent. */
  siop: AnswersReport | null;
  saf: ReferencesReport | null;
  ladder: LadderReport | null;
  /** Why a part is null. */
  skipped: Partial<Record<'siop' | 'saf' | 'ladder', string>>;
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
};

/** The default folder stands beside the repository: it holds real job descriptions and answers of others. */
export const evaluation: Evaluation = {
  defaultData: fileURLToPath(new URL('../../../shared/data', import.meta.url)),
  async measure(data: string): Promise<EvaluationResult | null> {
    const plans = await measurePlans(data);
    const siop = await measureAnswers(data);
    const saf = await measureReferences(data);
    const ladder = await measureLadder();
    const parts = { plans, siop, saf, ladder };
    const report: CoachReport = { ...parts, skipped: skippedOf(parts), bars, passed: holds(parts) };
    return { table: table(report), json: report, passed: report.passed };
  },
};

type Parts = Pick<CoachReport, 'plans' | 'siop' | 'saf' | 'ladder'>;

function skippedOf({ siop, saf, ladder }: Parts): CoachReport['skipped'] {
  return {
    ...(!siop && { siop: 'no data in rated/siop2024/' }),
    ...(!saf && { saf: 'no data in rated/saf/' }),
    ...(!ladder && { ladder: 'no test/eval/ladder.yaml' }),
  };
}

function holds({ plans, siop, saf, ladder }: Parts): boolean {
  const plansHold =
    plans.probed >= bars.plansProbed &&
    plans.specific >= bars.plansSpecific &&
    plans.rules_broken === 0 &&
    plans.repeats === 0 &&
    plans.slowest_ms <= bars.plansSlowestMs;
  const answersHold =
    !siop ||
    (siop.auc >= bars.siopAuc &&
      siop.not_higher >= bars.siopNotHigher &&
      siop.gates.hits >= bars.gatesHit &&
      siop.gates.false_alarms <= bars.gatesFalseAlarms &&
      siop.review_ms <= bars.reviewMs);
  const ladderHolds =
    !ladder ||
    (ladder.spearman >= bars.ladderSpearman &&
      ladder.fives_excellent >= bars.ladderShares &&
      ladder.ones_needs_improvement >= bars.ladderShares &&
      ladder.short_beats_long >= bars.ladderShares);
  return plansHold && answersHold && ladderHolds && (!saf || saf.r >= bars.safR);
}

function table({ plans, siop, saf, ladder, skipped }: CoachReport): string {
  const share = (value: number) => value.toFixed(3);
  const rows: [string, string, string][] = [['measure', 'value', 'bar']];
  rows.push(
    ['plans: job descriptions × types × seeds', `${plans.plans}`, ''],
    ['plans: must-haves probed by 8 questions, of what fits', share(plans.probed), `≥ ${bars.plansProbed}`],
    ['plans: questions that name something of the text', share(plans.specific), `≥ ${bars.plansSpecific}`],
    ['plans: rules broken', `${plans.rules_broken}`, '0'],
    ['plans: repeats', `${plans.repeats}`, '0'],
    ['plans: slowest after the first, ms', plans.slowest_ms.toFixed(0), `≤ ${bars.plansSlowestMs}`],
  );
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
  if (ladder) {
    rows.push(
      [
        'ladder: level and score within a question (Spearman)',
        share(ladder.spearman),
        `≥ ${bars.ladderSpearman}`,
      ],
      ['ladder: the question where it is lowest', share(ladder.lowest), ''],
      ['ladder: level 5 is Excellent', share(ladder.fives_excellent), `${bars.ladderShares}`],
      ['ladder: level 1 is Needs Improvement', share(ladder.ones_needs_improvement), `${bars.ladderShares}`],
      [
        'ladder: short and excellent beats long and empty',
        share(ladder.short_beats_long),
        `${bars.ladderShares}`,
      ],
    );
  }
  rows.push(
    ...Object.entries(skipped).map(([part, why]): [string, string, string] => [
      `${part}: skipped, ${why}`,
      '–',
      '',
    ]),
  );
  return align(rows);
}

function align(rows: [string, string, string][]): string {
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(([name, value, bar]) => `${name.padEnd(width(0))}  ${value.padStart(width(1))}  ${bar}`.trimEnd())
    .join('\n');
}
