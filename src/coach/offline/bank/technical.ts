import { businessQuestions } from './technical-business.ts';
import { careQuestions } from './technical-care.ts';
import { customerCases } from './technical-customers.ts';
import { dataQuestions } from './technical-data.ts';
import { furtherCases } from './technical-further.ts';
import { platformQuestions } from './technical-platform.ts';
import type { TechnicalBank } from './technical-question.ts';
import { softwareQuestions } from './technical-software.ts';
import { workplaceCases } from './technical-workplace.ts';

let bank: TechnicalBank | null = null;

/** All knowledge questions by skill family. */
export function technicalQuestions(): TechnicalBank {
  bank ??= joined([
    softwareQuestions,
    platformQuestions,
    dataQuestions,
    businessQuestions,
    careQuestions,
    customerCases,
    workplaceCases,
    furtherCases,
  ]);
  return bank;
}

/** A family's questions may stand in several files. */
function joined(banks: TechnicalBank[]): TechnicalBank {
  const whole: TechnicalBank = {};
  for (const [family, questions] of banks.flatMap((one) => Object.entries(one)))
    whole[family] = [...(whole[family] ?? []), ...questions];
  return whole;
}
