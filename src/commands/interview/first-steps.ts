import { stat } from 'node:fs/promises';
import type { Context, Data } from '../../context.ts';
import { extractCvText, maxCvBytes } from '../../cv/extract-text.ts';
import { UserError } from '../../errors.ts';
import { createLineReader } from '../../terminal/line-reader.ts';
import type { PlanFlags } from './brief.ts';
import { looksLikePath } from './job-description.ts';

export function welcome({ output }: Context): string {
  const { bold, dim } = output.stderr;
  return `${bold('Greenroom')}, a practice interview. ${dim('Ctrl-C stops; what you answered is kept.')}`;
}
