import { businessQuestions } from './technical-business.ts';
import { careQuestions } from './technical-care.ts';
import { dataQuestions } from './technical-data.ts';
import { platformQuestions } from './technical-platform.ts';
import type { TechnicalBank } from './technical-question.ts';
import { softwareQuestions } from './technical-software.ts';

let bank: TechnicalBank | null = null;

/** All knowledge questions by skill family. */
export function technicalQuestions(): TechnicalBank {
  bank ??= {
    ...softwareQuestions,
    ...platformQuestions,
    ...dataQuestions,
    ...businessQuestions,
    ...careQuestions,
  };
  return bank;
}
