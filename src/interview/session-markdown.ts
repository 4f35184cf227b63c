import { sanitiseLine } from '../text/sanitise.ts';
import { escapeMarkdown, quoteMarkdown } from './feedback-markdown.ts';
import { interviewTypeNames } from './new-session.ts';
import type { InterviewSession, SessionQuestion } from './types.ts';

/** The whole session as Markdown: each question with every answer it was given. */
export function sessionMarkdown(session: InterviewSession): string {
  return [
    `# ${escapeMarkdown(sanitiseLine(session.name))}`,
    `${escapeMarkdown(sanitiseLine(session.role ?? 'No role'))}, ${interviewTypeNames[session.type]}, ${session.status.replace('_', ' ')}`,
    ...session.questions.flatMap((question) => [`## ${heading(question)}`, ...answersTo(session, question)]),
  ].join('\n\n');
}

function answersTo(session: InterviewSession, question: SessionQuestion): string[] {
  const answers = session.answers.filter(({ questionId }) => questionId === question.id);
  if (answers.length === 0) return ['*Not asked yet.*'];
  return answers.map(({ text, skipReason }) =>
    text === null
      ? `*Skipped: ${escapeMarkdown(sanitiseLine(skipReason ?? 'no reason given'))}.*`
      : quoteMarkdown(text),
  );
}

/** Counted as the candidate saw it. */
function heading(question: SessionQuestion): string {
  const text = escapeMarkdown(sanitiseLine(question.text));
  return question.parentId === null ? `${question.planNumber}\\. ${text}` : `Follow-up: ${text}`;
}
