import { questionLabel } from '../../interview/session.ts';
import type { ReviewedAnswer } from '../../interview/types.ts';
import { gapWords } from './bank/feedback-words.ts';
import type { ChosenGap, WeighedAnswer } from './gaps.ts';
import type { ShownStrength } from './strengths.ts';

/** One sentence on these answers: what the best of them does, and what is lacking most. */
export function verdictOf(scored: WeighedAnswer[], [best]: ShownStrength[], worst: ChosenGap | null): string {
  const mean = scored.reduce((sum, { one }) => sum + (one.score ?? 0), 0) / scored.length;
  const praised = best ? scored.find(({ one }) => one.question.order === best.questionOrder) : undefined;
  const strength = praised && best ? `your answer to ${placeOf(praised.one)} ${best.clause}` : null;
  const gap = worst ? gapPart(scored, worst) : null;
  if (mean >= 4) {
    const opening = 'Your answers hold what an interviewer needs';
    return `${[opening, strength].filter(Boolean).join(': ')}${gap ? `; what is left is that ${gap}` : ''}.`;
  }
  if (mean >= 2.5 && strength) return capital(`${strength}${gap ? `, but ${gap}` : ''}.`);
  return `Your answers do not yet give an interviewer enough to go by: ${gap ?? 'they are short of cases'}${strength ? `, though ${strength}` : ''}.`;
}

/** Many answers with the same gap are counted; otherwise the one that shows it is named. */
function gapPart(scored: WeighedAnswer[], { gap, answer }: ChosenGap): string {
  const alike = scored.filter(({ gaps }) => gaps.some(({ kind }) => kind === gap.kind)).length;
  const words = gapWords[gap.kind];
  if (alike === scored.length && alike > 1)
    return `${alike === 2 ? 'both' : 'all'} of your answers ${words.plural}`;
  if (alike >= 2)
    return `${counts[alike] ?? alike} of your ${counts[scored.length] ?? scored.length} answers ${words.plural}`;
  return `your answer to ${placeOf(answer.one)} ${words.clause}`;
}

const counts: Record<number, string> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
};

/** 'question 4 (Kafka)', 'the last question'. */
function placeOf({ question }: ReviewedAnswer): string {
  if (question.requirement) return `${questionLabel(question)} (${question.requirement.topic})`;
  return /^(?:last question|to finish|to close)\b/i.test(question.text)
    ? 'the last question'
    : questionLabel(question);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
