import { fileURLToPath } from 'node:url';
import { type AnswersReport, measureAnswers } from './coach/answers.ts';
import { measurePlans, type PlansReport } from './coach/plans.ts';
import { measureReferences, type ReferencesReport } from './coach/references.ts';
import type { Evaluation, EvaluationResult } from './evaluation.ts';

export interface CoachReport {
  plans: PlansReport;
  /** Null where the data is absent. */
  siop: AnswersReport | null;
  saf: ReferencesReport | null;
  bars: typeof bars;
  passed: boolean;
}

const bars = {
  plansProbed: 0.9,
  plansSpecific: 0.95,
  plansRulesBroken: 0,
  plansRepeats: 0,
  plansSlowestMs: 150,
  siopAuc: 0.89,
  siopNotHigher: 0.95,
  safR: 0.68,
};

/** The default folder stands beside the repository: it holds real job descriptions and answers of others. */
export const evaluation: Evaluation = {
  defaultData: fileURLToPath(new URL('../../../shared/data', import.meta.url)),
  async measure(data: string): Promise<EvaluationResult | null> {
    const plans = await measurePlans(data);
    const siop = await measureAnswers(data);
    const saf = await measureReferences(data);
    const report: CoachReport = { plans, siop, saf, bars, passed: holds(plans, siop, saf) };
    return { table: table(report), json: report, passed: report.passed };
  },
};

function holds(plans: PlansReport, siop: AnswersReport | null, saf: ReferencesReport | null): boolean {
  const plansHold =
    plans.probed >= bars.plansProbed &&
    plans.specific >= bars.plansSpecific &&
    plans.rules_broken === 0 &&
    plans.repeats === 0 &&
    plans.slowest_ms <= bars.plansSlowestMs;
  const answersHold = !siop || (siop.auc >= bars.siopAuc && siop.notHigher >= bars.siopNotHigher);
  return plansHold && answersHold && (!saf || saf.r >= bars.safR);
}

function table({ plans, siop, saf }: CoachReport): string {
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
      ['siop: the same for plain word overlap', share(siop.overlapAuc), ''],
      [
        'siop: manipulated answers that do not score higher',
        share(siop.notHigher),
        `≥ ${bars.siopNotHigher}`,
      ],
      ...Object.entries(siop.manipulations).map(([name, value]): [string, string, string] => [
        `siop:   ${name}`,
        share(value),
        '',
      ]),
      ['siop: real answers stopped at a gate', share(siop.falseAlarms), ''],
      ['siop: one review, ms (median)', siop.reviewMs.toFixed(1), '≤ 25'],
    );
  } else rows.push(['siop: skipped, no data in rated/siop2024/', '–', '']);
  if (saf) {
    rows.push(
      ['saf: points given the reference (Pearson r)', share(saf.r), `≥ ${bars.safR}`],
      ['saf: the same for length', share(saf.lengthR), ''],
      ['saf: the same for word overlap', share(saf.overlapR), ''],
      ['saf: RMSE after a linear fit', share(saf.rmse), ''],
    );
  } else rows.push(['saf: skipped, no data in rated/saf/', '–', '']);
  return align(rows);
}

function align(rows: [string, string, string][]): string {
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(([name, value, bar]) => `${name.padEnd(width(0))}  ${value.padStart(width(1))}  ${bar}`.trimEnd())
    .join('\n');
}
