import type { CoachName } from '../../src/interview/types.ts';

/** Something `npm run eval` measures on data that does not ship with the project. */
export interface Evaluation {
  /** Where the data is looked for unless `--data` says otherwise. */
  defaultData: string;
  /** Null when there is no such data. */
  measure(data: string, options: EvaluationOptions): Promise<EvaluationResult | null>;
}

export interface EvaluationOptions {
  /** Whom `coach` measures. */
  coach: CoachName;
}

export interface EvaluationResult {
  /** For a reader: lines parted by `\n`. */
  table: string;
  /** The same for a program. */
  json: unknown;
  /** Whether the bars hold: decides the exit code. */
  passed: boolean;
}
