import type {
  AnswerReview,
  Brief,
  Dimension,
  FeedbackSummary,
  Fix,
  ReviewedAnswer,
  Strength,
} from '../../interview/types.ts';
import { coverageOf } from './coverage.ts';

/** What the whole interview shows, from the reviews alone. */
export function summariseInterview(reviewed: ReviewedAnswer[], brief: Brief): FeedbackSummary {
  const scored = firstScored(reviewed);
  const coverage = coverageOf(reviewed, brief);
  if (scored.length === 0) {
    return {
      verdict: nothingScored(reviewed),
      strengths: [],
      fixes: [],
      drill: firstDrill,
      retryQuestionOrder: null,
      coverage,
    };
  }
  const fixes = fixesOf(scored);
  const strengths = strengthsOf(scored);
  return {
    verdict: verdictOf(scored, strengths, fixes),
    strengths,
    fixes: fixes.map(({ fix }) => fix),
    drill: drillFor(fixes[0]?.dimension ?? null, brief),
    retryQuestionOrder: retryOf(scored),
    coverage,
  };
}

/** Each question's first scored attempt: what the overall score counts, too. */
function firstScored(reviewed: ReviewedAnswer[]): ReviewedAnswer[] {
  const seen = new Set<string>();
  return reviewed.filter(({ question, answer, score }) => {
    if (answer.text === null || score === null || seen.has(question.id)) return false;
    return seen.add(question.id);
  });
}

const firstDrill =
  'Take one question, set a timer to 90 seconds, and say aloud: where it was, what you did, what came of it.';

function nothingScored(reviewed: ReviewedAnswer[]): string {
  if (reviewed.some((one) => one.review.unscoredReason !== null))
    return 'None of your answers could be scored, so there is nothing to say about them yet; the reason stands with each answer.';
  return 'You gave no answer that could be scored, so there is nothing to judge yet.';
}

function retryOf(scored: ReviewedAnswer[]): number | null {
  const worst = scored.toSorted(
    (a, b) =>
      (a.score ?? 0) - (b.score ?? 0) || importance(b) - importance(a) || a.question.order - b.question.order,
  )[0];
  return worst?.question.order ?? null;
}

function importance(one: ReviewedAnswer): number {
  return one.question.requirement?.kind === 'must' ? 1 : 0;
}

const strong: Record<Dimension, { title: string; why: string }> = {
  evidence: {
    title: 'You put a number on the result',
    why: 'An interviewer can retell a number to the others who decide.',
  },
  ownership: {
    title: 'Your own decision is plain',
    why: 'It shows what would be different with you in the job.',
  },
  role_depth: {
    title: 'You say why, not only what',
    why: 'Reasons show that you would choose well in a case nobody has met yet.',
  },
  relevance: {
    title: 'You answer at once',
    why: 'Whoever listens knows from the first sentence that they will get an answer.',
  },
  structure: {
    title: 'Your story can be followed',
    why: 'A clear order leaves room to listen to the content.',
  },
};

function strengthsOf(scored: ReviewedAnswer[]): Strength[] {
  const candidates = scored.flatMap((one) =>
    one.review.quotes
      .filter((quote) => quote.shows === 'strength')
      .map((quote) => ({ one, quote, score: (one.score ?? 0) + scoreOf(one.review, quote.dimension) / 10 })),
  );
  const picked: Strength[] = [];
  const taken = new Set<Dimension>();
  for (const { one, quote } of candidates.sort((a, b) => b.score - a.score)) {
    if (
      picked.length === 2 ||
      taken.has(quote.dimension) ||
      picked.some((strength) => strength.quote === quote.text)
    )
      continue;
    taken.add(quote.dimension);
    picked.push({ ...strong[quote.dimension], quote: quote.text, questionOrder: one.question.order });
  }
  return picked;
}

const impact: Record<Dimension, number> = {
  relevance: 1.3,
  evidence: 1.25,
  ownership: 1.1,
  role_depth: 1.05,
  structure: 0.9,
};

interface RankedFix {
  dimension: Dimension;
  fix: Fix;
}

/** For each kind of gap, the answer where it costs most; the costliest kinds first. */
function fixesOf(scored: ReviewedAnswer[]): RankedFix[] {
  const kinds: Dimension[] = ['relevance', 'evidence', 'ownership', 'role_depth', 'structure'];
  const ranked = kinds.flatMap((dimension) => {
    const losing = losingAnswers(scored, dimension);
    const lost = losing.reduce((sum, one) => sum + 5 - scoreOf(one.review, dimension), 0);
    const worst = losing[0];
    return worst && lost > 0 ? [{ dimension, worst, cost: lost * impact[dimension] }] : [];
  });
  const said = new Set<string>();
  return ranked
    .sort((a, b) => b.cost - a.cost)
    .map(({ dimension, worst }) => ({ dimension, fix: fixFor(dimension, worst) }))
    .filter(({ fix }) => (said.has(fix.sayInstead) ? false : said.add(fix.sayInstead)))
    .slice(0, 3);
}

/** Answers that lose something here, the best to show it by first: judged ones, with words to quote, lowest score. */
function losingAnswers(scored: ReviewedAnswer[], dimension: Dimension): ReviewedAnswer[] {
  const shows = (one: ReviewedAnswer) =>
    (one.review.gate === null ? 4 : 0) +
    (dimension !== 'relevance' && scoreOf(one.review, 'relevance') <= 1 ? 0 : 2) +
    (gapQuote(one.review, dimension) === null ? 0 : 1);
  return scored
    .filter((one) => judged(one.review, dimension) && scoreOf(one.review, dimension) < 5)
    .sort(
      (a, b) =>
        shows(b) - shows(a) ||
        scoreOf(a.review, dimension) - scoreOf(b.review, dimension) ||
        importance(b) - importance(a),
    );
}

function gapQuote(review: AnswerReview, dimension: Dimension): string | null {
  return review.quotes.find((quote) => quote.shows === 'gap' && quote.dimension === dimension)?.text ?? null;
}

function fixFor(dimension: Dimension, one: ReviewedAnswer): Fix {
  const quote = gapQuote(one.review, dimension);
  return {
    title: titles[dimension](one),
    quote,
    questionOrder: one.question.order,
    why: reasons[dimension],
    sayInstead: sayInstead(dimension, one),
  };
}

const titles: Record<Dimension, (one: ReviewedAnswer) => string> = {
  relevance: (one) =>
    one.review.gate ? 'Give an answer that can be judged' : 'Answer the question that was asked',
  evidence: (one) =>
    one.question.keyPoints.length > 0
      ? 'Back what you know with an example'
      : 'Put a number on what came of it',
  ownership: () => 'Say what you did yourself',
  role_depth: (one) =>
    one.question.keyPoints.length > 0 ? 'Name the points that are missing' : 'Tie the answer to this job',
  structure: () => 'Tell it in order, to the end',
};

const reasons: Record<Dimension, string> = {
  relevance:
    'An interviewer notes an answer under the question that was asked, and an answer to another one leaves that note empty.',
  evidence: 'Without a figure or an example nobody can tell a large effect from a small one.',
  ownership: 'They hire one person, and have to know which part would come with you.',
  role_depth: 'They listen for whether you have met the difficulties of this job before.',
  structure: 'A story without its end leaves the listener to guess whether it went well.',
};

function sayInstead(dimension: Dimension, one: ReviewedAnswer): string {
  const topic = one.question.requirement?.topic ?? null;
  switch (dimension) {
    case 'relevance':
      return topic
        ? `“The case that fits best is one about ${topic}: [where and when]. What happened was [in one sentence].”`
        : '“The case that fits best is [where and when]. What happened was [in one sentence].”';
    case 'evidence':
      return one.question.keyPoints.length > 0
        ? '“I saw this when [where and when]: [what you measured] went from [your number] to [your number].”'
        : '“Before, it was [your number]; afterwards it was [your number], measured by [how].”';
    case 'ownership':
      return '“I decided to [what you did], because [your reason]. The others did [their part].”';
    case 'role_depth': {
      const missed = one.review.keyPointsMissed.slice(0, 2);
      if (missed.length > 0) return `“I would also think of this: ${missed.join('; and ')}.”`;
      return topic
        ? `“With ${topic} I had to weigh [one side] against [the other], and chose [which], because [your reason].”`
        : '“I had to weigh [one side] against [the other], and chose [which], because [your reason].”';
    }
    case 'structure':
      return missingEnd(one.review)
        ? '“In the end [what changed], and since then [how it is today].”'
        : '“It was at [where], in [when]. What was needed was [what]. I [what you did]. In the end [what changed].”';
  }
}

function missingEnd(review: AnswerReview): boolean {
  return review.star.action && !review.star.result;
}

const drills: Record<Dimension, string> = {
  relevance:
    'Read five questions aloud and say only the first sentence of your answer to each; it must hold the answer.',
  evidence:
    'Write down five results of your work, each with one number before and one after, and say each in a single sentence.',
  ownership:
    'Tell one piece of team work twice: once with “we”, then with “I” for your part alone, in under 60 seconds.',
  role_depth:
    'Pick three choices from your work and say for each, in two sentences, what spoke for it and what it cost.',
  structure:
    'Tell one case in four sentences: where it was, what was needed, what you did, what came of it. Then let it grow to 90 seconds.',
};

function drillFor(dimension: Dimension | null, brief: Brief): string {
  if (dimension === null)
    return `Answer three new ${brief.role} questions in 60 seconds each, and keep the number and the reason in every one.`;
  return drills[dimension];
}

function verdictOf(scored: ReviewedAnswer[], strengths: Strength[], fixes: RankedFix[]): string {
  const mean = scored.reduce((sum, one) => sum + (one.score ?? 0), 0) / scored.length;
  const best = strengths[0] ? lower(strengths[0].title) : null;
  const worst = fixes[0] ? lower(fixes[0].fix.title) : null;
  if (mean >= 4)
    return worst
      ? `Your answers hold what an interviewer needs; to make them stronger still, ${worst}.`
      : 'Your answers hold what an interviewer needs.';
  if (mean >= 2.5)
    return `Your answers are on the way${best ? `: ${best}` : ''}; what would help most is to ${worst ?? 'keep them short'}.`;
  return `Your answers do not yet give an interviewer enough to go by; first of all, ${worst ?? 'give one case in each'}.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function judged(review: AnswerReview, dimension: Dimension): boolean {
  return review.dimensions.some((known) => known.dimension === dimension && known.score !== null);
}

function scoreOf(review: AnswerReview, dimension: Dimension): number {
  return review.dimensions.find((known) => known.dimension === dimension)?.score ?? 5;
}
