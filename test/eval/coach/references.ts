import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { referenceCoverage } from '../../../src/coach/offline/key-points.ts';
import { contentStems, words } from '../../../src/text/words.ts';
import { lineError, pearson } from './statistics.ts';

/** Field names are fixed: others read them. */
export interface ReferencesReport {
  rows: number;
  r: number;
  rmse: number;
  length_r: number;
  overlap_r: number;
}

const row = z.object({
  question: z.string(),
  reference: z.array(z.string()).min(1),
  answer: z.string(),
  score: z.coerce.number(),
});

/** How well the cover of a reference answer follows the points that people gave. Nothing is fitted to the rows. */
export async function measureReferences(data: string): Promise<ReferencesReport | null> {
  const file = join(data, 'rated', 'saf', 'saf_english_training.jsonl');
  if (!existsSync(file)) return null;
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const rows = lines.map((line) => row.parse(JSON.parse(line)));
  const points = rows.map(({ score }) => score);
  const measured = (measure: (one: z.infer<typeof row>) => number) => rows.map(measure);
  const cover = measured(({ question, reference, answer }) =>
    referenceCoverage(reference.join(' '), question, answer),
  );
  return {
    rows: rows.length,
    r: pearson(cover, points),
    rmse: lineError(cover, points),
    length_r: pearson(
      measured(({ answer }) => Math.log(1 + words(answer).length)),
      points,
    ),
    overlap_r: pearson(
      measured(({ reference, answer }) => overlap(reference.join(' '), answer)),
      points,
    ),
  };
}

function overlap(reference: string, answer: string): number {
  const wanted = new Set(contentStems(reference));
  const said = new Set(contentStems(answer));
  return [...wanted].filter((word) => said.has(word)).length / Math.max(1, wanted.size);
}
