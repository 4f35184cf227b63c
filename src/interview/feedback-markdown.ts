import { sanitiseLine } from '../text/sanitise.ts';
import { qualitativeScore } from './score.ts';
import { questionLabel } from './session.ts';
import type { Feedback, FeedbackCounts, FeedbackSummary, Fix, SessionQuestion, Strength } from './types.ts';

type Columns = Pick<
  Feedback,
  'overallSummary' | 'strengths' | 'areasForImprovement' | 'actionableSuggestions'
>;

/** The four Markdown columns; each stands alone, quotes included. */
export function feedbackColumns(
  summary: FeedbackSummary,
  counts: FeedbackCounts,
  score: number | null,
  questions: readonly SessionQuestion[],
): Columns {
  const label = (order: number) => {
    const question = questions.find((one) => one.order === order);
    return question ? questionLabel(question) : `question ${order}`;
  };
  return {
    overallSummary: [asText(summary.verdict), scoreLine(counts, score)].join('\n\n'),
    strengths: summary.strengths.length
      ? summary.strengths.map((one) => strengthItem(one, label(one.questionOrder))).join('\n\n')
      : 'Nothing stood out this time. Answer one question again with a case of your own, and look here again.',
    areasForImprovement: summary.fixes.length
      ? summary.fixes.map((one, index) => fixItem(one, index + 1, label(one.questionOrder))).join('\n\n')
      : 'No gap was found in these answers.',
    actionableSuggestions: nextSteps(summary, label),
  };
}

function scoreLine(counts: FeedbackCounts, score: number | null): string {
  const notes = [
    `${counts.scored} of ${plural(counts.asked, 'answer')} scored`,
    ...(counts.skipped ? [`${counts.skipped} skipped`] : []),
    ...(counts.unscored ? [`${counts.unscored} could not be scored`] : []),
  ].join(', ');
  return score === null ? `No score: ${notes}.` : `Score ${shownScore(score)} of 5 (${notes}).`;
}

/** One decimal that never rounds up to the next word: 2.49 is 2.4, as it needs improvement. */
function shownScore(score: number): string {
  const rounded = Math.round(score * 10) / 10;
  const shown = qualitativeScore(rounded) === qualitativeScore(score) ? rounded : Math.floor(score * 10) / 10;
  return shown.toFixed(1);
}

function strengthItem({ title, quote, why }: Strength, question: string): string {
  return [`**${asText(title)}** (${question})`, quoteMarkdown(quote), asText(why)].join('\n\n');
}

function fixItem({ title, quote, why, sayInstead }: Fix, number: number, question: string): string {
  return [
    `**${number}. ${asText(title)}** (${question})`,
    ...(quote === null ? [] : [quoteMarkdown(quote)]),
    asText(why),
    `Say instead: ${asText(sayInstead)}`,
  ].join('\n\n');
}

function nextSteps(
  { drill, retryQuestionOrder, coverage }: FeedbackSummary,
  label: (order: number) => string,
): string {
  const missing = coverage.filter(
    ({ status, requirement }) => status === 'missing' && requirement.kind === 'must',
  );
  return [
    `- **Drill:** ${asText(drill)}`,
    ...(retryQuestionOrder === null ? [] : [`- **Answer again:** ${label(retryQuestionOrder)}.`]),
    ...(missing.length
      ? [
          `- **Asked for, not mentioned yet:** ${missing.map(({ requirement }) => requirement.topic).join(', ')}.`,
        ]
      : []),
  ].join('\n');
}

/** What a coach wrote: its emphasis and code stay, a tag becomes text. */
function asText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/<(?=[a-z/!?])/gi, '\\<')))
    .join('');
}

/** The candidate's words as a quote, line by line, so that they read as they were said. */
export function quoteMarkdown(text: string): string {
  const lines = text.trim().split('\n');
  return lines
    .map((line, index) => {
      const isBroken = index < lines.length - 1 && line.trim() !== '' && lines[index + 1]?.trim() !== '';
      return `> ${escapeMarkdown(line.trim())}${isBroken ? '\\' : ''}`.trimEnd();
    })
    .join('\n');
}

/** Text as Markdown that shows it as it is: no heading, list, link, emphasis or entity comes of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+\-!|~=&:]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What `feedbackPage` reads: the columns as stored, by this program or another client. */
export interface StoredFeedback {
  sessionName: string | null;
  overallSummary: string | null;
  strengths: string | null;
  areasForImprovement: string | null;
  actionableSuggestions: string | null;
  qualitativeScore: string | null;
}

/** The whole feedback as one Markdown document. */
export function feedbackPage(feedback: StoredFeedback): string {
  const section = (title: string, text: string | null) => (text?.trim() ? [`## ${title}`, text.trim()] : []);
  return [
    `# ${escapeMarkdown(sanitiseLine(feedback.sessionName ?? '') || 'Practice Interview')}`,
    ...(feedback.qualitativeScore ? [`**${feedback.qualitativeScore}**`] : []),
    ...(feedback.overallSummary?.trim() ? [feedback.overallSummary.trim()] : []),
    ...section('What worked', feedback.strengths),
    ...section('What to change', feedback.areasForImprovement),
    ...section('Next', feedback.actionableSuggestions),
  ].join('\n\n');
}
