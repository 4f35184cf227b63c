import type { Brief, FeedbackSummary, Fix, ReviewedAnswer } from '../../interview/types.ts';
import { answerToRetry, firstScored } from '../rules/retry.ts';
import { gapWords } from './bank/feedback-words.ts';
import { coverageOf } from './coverage.ts';
import { type ChosenGap, type GapKind, gapsOf, type WeighedAnswer } from './gaps.ts';
import { judgedAnswer } from './judged-answer.ts';
import { quotable } from './quotable.ts';
import { sayInstead } from './say-instead.ts';
import { strengthsOf } from './strengths.ts';
import { verdictOf } from './verdict.ts';

/** What the whole interview shows, from the answers and their reviews. */
export function summariseInterview(reviewed: ReviewedAnswer[], brief: Brief): FeedbackSummary {
  const scored = firstScored(reviewed).map((one): WeighedAnswer => {
    const judged = judgedAnswer(one.question, one.answer.text ?? '', brief);
    return { one, judged, gaps: gapsOf(one, judged, brief) };
  });
  const coverage = coverageOf(reviewed, brief);
  const worst = answerToRetry(reviewed);
  const retry = scored.find(({ one }) => one === worst) ?? null;
  if (retry === null) {
    return {
      verdict: nothingScored(reviewed),
      strengths: [],
      fixes: [],
      drill: firstDrill,
      retryQuestionOrder: null,
      coverage,
    };
  }
  const chosen = chosenGaps(scored, retry);
  const strengths = strengthsOf(scored);
  return {
    verdict: verdictOf(scored, strengths, chosen[0] ?? null),
    strengths,
    fixes: fixesOf(chosen, brief),
    drill: chosen[0] ? gapWords[chosen[0].gap.kind].drill : harderDrill(brief),
    retryQuestionOrder: retry.one.question.order,
    coverage,
  };
}

const firstDrill =
  'Take one question, set a timer to 90 seconds, and say aloud: where it was, what you did, what came of it.';

function harderDrill(brief: Brief): string {
  return `Answer three new ${brief.role} questions in 60 seconds each, and keep the number and the reason in every one.`;
}

function nothingScored(reviewed: ReviewedAnswer[]): string {
  if (reviewed.some((one) => one.review.unscoredReason !== null))
    return 'None of your answers could be scored, so there is nothing to say about them yet; the reason stands with each answer.';
  return 'You gave no answer that could be scored, so there is nothing to judge yet.';
}

const mostFixes = 3;
/** A gap of an answer that already serves as an example of another says less that is new. */
const usedAnswer = 0.5;

/**
 * The gaps to mend, each kind once: first the chief gap of the answer to give again, so that fix, drill and retry are
 * about one thing; then the kinds that cost most over all answers, shown by answers not yet used where possible.
 */
function chosenGaps(scored: WeighedAnswer[], retry: WeighedAnswer): ChosenGap[] {
  const first = retry.gaps[0];
  const chosen: ChosenGap[] = first ? [{ gap: first, answer: retry }] : [];
  while (chosen.length < mostFixes) {
    const kinds = new Set(chosen.map(({ gap }) => gap.kind));
    const used = new Set(chosen.map(({ answer }) => answer));
    const open = scored.flatMap((answer) =>
      answer.gaps.filter(({ kind }) => !kinds.has(kind)).map((gap): ChosenGap => ({ gap, answer })),
    );
    const total = (wanted: GapKind) =>
      open.reduce((sum, { gap }) => sum + (gap.kind === wanted ? gap.cost : 0), 0);
    const worth = ({ gap, answer }: ChosenGap) =>
      (gap.cost + total(gap.kind) * 0.3 + (gap.shown ? 0.3 : 0)) * (used.has(answer) ? usedAnswer : 1);
    const [next] = open.sort((a, b) => worth(b) - worth(a));
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

function fixesOf(chosen: ChosenGap[], brief: Brief): Fix[] {
  const said = new Set<string>();
  const cvLines = new Set<string>();
  return chosen.flatMap(({ gap, answer }) => {
    const words = sayInstead(gap, answer.judged, brief, cvLines);
    if (said.has(words)) return [];
    said.add(words);
    return {
      title: gapWords[gap.kind].title,
      quote: gap.shown ? quotable(gap.shown.text) : null,
      questionOrder: answer.one.question.order,
      why: gapWords[gap.kind].why,
      sayInstead: words,
    };
  });
}
