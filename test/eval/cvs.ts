import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { extractCvText } from '../../src/cv/extract-text.ts';
import { UserError } from '../../src/errors.ts';
import type { Evaluation, EvaluationResult } from './evaluation.ts';
import { matchWords } from './word-match.ts';

/** What became of one PDF. */
export interface CvMeasure {
  file: string;
  /** The code of the error it was refused with; null when it was read. */
  refused: string | null;
  /** Null when refused. */
  recall: number | null;
  precision: number | null;
  milliseconds: number;
  /** Lowest recall for this file, or the code it must be refused with. */
  bar: number | string;
  passed: boolean;
}

export interface CvsReport {
  files: CvMeasure[];
  medianRecall: number;
  medianPrecision: number;
  bars: typeof bars;
  passed: boolean;
}

const bars = { recall: 0.92, medianRecall: 0.99, medianPrecision: 0.95 };

/** Files with a bar of their own, by a part of their name. */
const otherBars: readonly [RegExp, number | string][] = [
  [/^derived_scan_/, 'cv_image_only'],
  [/^derived_encrypted_/, 'cv_encrypted'],
  [/^derived_truncated_/, 'cv_damaged'],
  // Its reference holds the names of icons that no reader sees.
  [/^latex_altacv_sample\b/, 0.84],
];

/** The default folder stands beside the repository: it holds real CVs, which do not belong in it. */
export const cvData = fileURLToPath(new URL('../../../shared/data/cvs', import.meta.url));

export const evaluation: Evaluation = {
  defaultData: cvData,
  async measure(data: string): Promise<EvaluationResult | null> {
    const report = await measureCvs(data);
    return report && { table: table(report), json: report, passed: report.passed };
  },
};

/** Reads every PDF of a folder that has its text beside it as `.gt.txt`; null when there is none. */
export async function measureCvs(folder: string): Promise<CvsReport | null> {
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const pdfs = names.filter((name) => name.endsWith('.pdf') && names.includes(referenceName(name)));
  if (pdfs.length === 0) return null;
  const files: CvMeasure[] = [];
  for (const name of pdfs) files.push(await measureCv(folder, name));
  const medianRecall = median(files.flatMap((file) => file.recall ?? []));
  const medianPrecision = median(files.flatMap((file) => file.precision ?? []));
  const mediansHold = medianRecall >= bars.medianRecall && medianPrecision >= bars.medianPrecision;
  const passed = mediansHold && files.every((file) => file.passed);
  return { files, medianRecall, medianPrecision, bars, passed };
}

async function measureCv(folder: string, file: string): Promise<CvMeasure> {
  const bytes = await readFile(join(folder, file));
  const reference = await readFile(join(folder, referenceName(file)), 'utf8');
  const bar = otherBars.find(([name]) => name.test(file))?.[1] ?? bars.recall;
  const start = performance.now();
  const read = await extractCvText(bytes, file).catch(refusalCode);
  const milliseconds = Math.round(performance.now() - start);
  if (typeof read === 'string') {
    return { file, refused: read, recall: null, precision: null, milliseconds, bar, passed: read === bar };
  }
  const { recall, precision } = matchWords(read.text, reference);
  const passed = typeof bar === 'number' && recall >= bar;
  return { file, refused: null, recall, precision, milliseconds, bar, passed };
}

function refusalCode(error: unknown): string {
  if (error instanceof UserError) return error.code;
  throw error;
}

function referenceName(pdf: string): string {
  return pdf.replace(/\.pdf$/, '.gt.txt');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function table(report: CvsReport): string {
  const width = Math.max(...report.files.map(({ file }) => file.length));
  const figure = (value: number | null) => (value === null ? '-' : value.toFixed(4)).padStart(9);
  const rows = report.files.map((file) => {
    const outcome = `${file.passed ? 'ok' : 'BELOW'}  ${file.refused ?? ''}`;
    const time = `${file.milliseconds} ms`.padStart(9);
    return `${file.file.padEnd(width)}${figure(file.recall)}${figure(file.precision)}${time}  ${outcome}`.trimEnd();
  });
  return [
    `${'file'.padEnd(width)}${'recall'.padStart(9)}${'precision'.padStart(10)}${'time'.padStart(8)}`,
    ...rows,
    `${'median'.padEnd(width)}${figure(report.medianRecall)}${figure(report.medianPrecision)}`,
    `Bars: recall ${bars.recall} each and ${bars.medianRecall} median, precision ${bars.medianPrecision} median:` +
      ` ${report.passed ? 'they hold' : 'NOT met'}.`,
  ].join('\n');
}
