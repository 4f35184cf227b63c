import type { Brief } from '../../interview/types.ts';
import { contentStems, words } from '../../text/words.ts';
import type { CvClaim } from '../brief/read-cv.ts';
import { readBrief } from './brief-reading.ts';
import { deedsIn, type Gap, type GapKind } from './gaps.ts';
import type { JudgedAnswer } from './judged-answer.ts';

const needsCase = new Set<GapKind>([
  'no_answer',
  'off_question',
  'no_case',
  'phrases',
  'no_fact',
  'no_example',
]);

/**
 * Words to say in place of the gap: the candidate's own facts where there are any, brackets for what only they know.
 * CV lines in `cvLines` have been used already; the one used here is added.
 */
export function sayInstead(
  { kind, shown }: Gap,
  answer: JudgedAnswer,
  brief: Brief,
  cvLines: Set<string> = new Set(),
): string {
  const topic = answer.question.requirement?.topic ?? null;
  const own = shown && sayable(shown.text);
  const done = needsCase.has(kind) ? pastDeed(answer, brief, cvLines) : null;
  switch (kind) {
    case 'no_answer':
    case 'off_question':
    case 'no_case':
      return done
        ? `“One case: ${done}. What I decided was [your decision], because [your reason].”`
        : `“One case${topic ? ` that shows ${topic}` : ''}: at [where], in [when], [what happened]. I [what you did], and [what came of it].”`;
    case 'late_answer':
      return `“${topic ? `When it comes to ${topic}` : 'In one sentence'}: [your answer]. How I know: [the case].”`;
    case 'phrases':
    case 'no_fact':
      return done
        ? `“To give you a fact: ${done}.”`
        : '“To give you a fact: at [where], in [when], I [what you did].”';
    case 'no_own_part':
      return own
        ? `“${own}. My part was [what you did yourself]; I decided it because [your reason].”`
        : '“I decided to [what you did], because [your reason]. The others did [their part].”';
    case 'no_result':
      return own && shown && deedsIn(shown) > 0
        ? `“${own}. In the end [what changed], from [your number] to [your number].”`
        : '“In the end [what changed], and since then [how it is today].”';
    case 'no_number':
      return own
        ? `“${own}: it was [your number] before and [your number] afterwards.”`
        : '“Before, it was [your number]; afterwards it was [your number], measured by [how].”';
    case 'no_example':
      return done
        ? `“I have had that: ${done}. There I saw [what you noticed].”`
        : '“I saw this at [where]: [what happened], and [what you measured] went from [your number] to [your number].”';
    case 'no_points':
      return `“I would also think of this: ${answer.keyPoints.missed.slice(0, 2).join('; and ')}.”`;
    case 'no_choice':
      if (own && answer.askedFor === 'hypothetical')
        return `“${own}. I would not [the other way] first, because [your reason].”`;
      return own
        ? `“${own}. I could also have [the other way], but chose this because [your reason].”`
        : `“${topic ? `With ${topic} I` : 'I'} had to weigh [one side] against [the other], and chose [which], because [your reason].”`;
    case 'no_link':
      return `“For this ${topic ? `job that matters because of ${topic}` : 'job that matters because [which need of the job]'}: [what you would do the same way here].”`;
    case 'no_steps':
      if (answer.question.tag === 'hr')
        return '“I would begin with [the first step], because [your reason]; I would know that it worked when [what you would see].”';
      return '“First I would [find out what], because [your reason]. Then I would [do what], and tell [whom].”';
    case 'no_check':
      return '“A week later I would look at [what you would see] to know that it worked.”';
    case 'no_scene':
      return '“It was at [where], in [when], and I had to [what was needed from you] by [when].”';
  }
}

/** A sentence of the candidate short enough to be said again, fillers and joints at its start taken off. */
function sayable(text: string): string | null {
  const plain = text
    .replace(/\b(?:um+|uh+|erm|you know|i mean|basically|actually|sort of|kind of),?\s*/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:(?:and|but|so|well|then|also)\b,?\s*)+/i, '')
    .replace(/[\s.!?,;:]+$/, '')
    .trim();
  const size = words(plain).length;
  if (size < 3 || size > 24 || /["“”]/.test(plain)) return null;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** 'at Parcelwise I cut the bill by 31%', a piece of work that the CV names. */
function pastDeed(answer: JudgedAnswer, brief: Brief, cvLines: Set<string>): string | null {
  const claim = fittingClaim(answer, brief, cvLines);
  if (claim === null) return null;
  cvLines.add(claim.sentence);
  const { employer, did } = claim;
  return employer && !did.includes(employer) ? `at ${employer} I ${did}` : `I ${did}`;
}

/** The line of the CV that bears on the question; a measured one where none does and any fact would serve. */
function fittingClaim(
  { question, askedFor, text }: JudgedAnswer,
  brief: Brief,
  cvLines: Set<string>,
): CvClaim | null {
  const claims = readBrief(brief).cv.claims.filter(({ sentence }) => !cvLines.has(sentence));
  const topic = question.requirement?.topic ?? '';
  const wanted = new Set(
    contentStems(`${topic} ${question.tag.startsWith('technical') ? '' : question.text}`),
  );
  const said = new Set(contentStems(text));
  const anyWillDo = askedFor === 'self' || question.tag === 'hr';
  const rated = claims
    .filter(({ sentence }) => !isTold(sentence, said))
    .map((claim) => {
      const about = claim.skills.some(({ name }) => name === topic) ? 3 : 0;
      const stems = new Set(contentStems(claim.sentence));
      const shared = [...stems].filter((word) => wanted.has(word)).length;
      return {
        claim,
        fits: about + shared,
        rating: about + shared + (claim.figure ? (anyWillDo ? 2 : 0.5) : 0),
      };
    })
    .sort((a, b) => b.rating - a.rating);
  const best = rated[0];
  if (!best || best.rating <= 0) return null;
  return best.fits >= 2 || (anyWillDo && best.claim.figure !== null) ? best.claim : null;
}

/** The answer holds this line already: to say it again would add nothing. */
function isTold(sentence: string, said: Set<string>): boolean {
  const stems = [...new Set(contentStems(sentence))];
  return stems.filter((word) => said.has(word)).length > stems.length / 2;
}
