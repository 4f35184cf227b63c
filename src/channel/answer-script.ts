import { usageError } from '../errors.ts';
import type { SessionQuestion } from '../interview/types.ts';

export const answerFormats = ['json', 'yaml', 'text'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

interface MatchedAnswer {
  /** A tag, or a regular expression over the question's text. */
  match: string;
  answer: string | null;
}

/** Answers written down beforehand. Null stands for a skipped question. */
export interface AnswerScript {
  /** In the order of the plan. */
  inOrder: (string | null)[];
  matched: MatchedAnswer[];
}

/** The extension decides; without one that says it, text. */
export function formatOfFile(path: string): AnswerFormat {
  if (/\.json$/i.test(path)) return 'json';
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'text';
}

/** On a pipe nothing names the format: a leading `[` means JSON. */
export function formatOfPipe(text: string): AnswerFormat {
  return /^\s*\[/.test(text) ? 'json' : 'text';
}

/** Throws a usage error that names `source` when the answers cannot be read. */
export async function parseAnswers(
  text: string,
  format: AnswerFormat,
  source: string,
): Promise<AnswerScript> {
  const script = format === 'text' ? fromText(text) : fromList(await parseList(text, format, source), source);
  if (script.inOrder.length + script.matched.length === 0) {
    throw usageError(
      `There are no answers in ${source}.`,
      'Write them into it, parted by lines of ---, or leave --answers out to type them.',
    );
  }
  return script;
}

/** Answers parted by a line of three or more hyphens. */
function fromText(text: string): AnswerScript {
  const parts = text.replaceAll('\r\n', '\n').split(/^[ \t]*-{3,}[ \t]*$/m);
  const inOrder = parts.map((part) => part.trim());
  while (inOrder.at(-1) === '') inOrder.pop();
  return { inOrder, matched: [] };
}

async function parseList(text: string, format: 'json' | 'yaml', source: string): Promise<unknown> {
  const { isYamlError, parseYaml } = await import('./yaml.ts');
  try {
    return format === 'json' ? JSON.parse(text) : parseYaml(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || isYamlError(error))) throw error;
    throw usageError(
      `The answers in ${source} are no valid ${format.toUpperCase()}: ${error.message.split('\n')[0]}`,
      'Mend the file, or name its format: --answers-format json|yaml|text',
    );
  }
}

function fromList(list: unknown, source: string): AnswerScript {
  const script: AnswerScript = { inOrder: [], matched: [] };
  if (list === null || list === undefined) return script;
  if (!Array.isArray(list)) {
    throw usageError(
      `The answers in ${source} are not a list.`,
      'Write a list of texts in order, or of entries with "match" and "answer".',
    );
  }
  for (const [index, entry] of list.entries()) addEntry(script, entry, `${source}, entry ${index + 1}`);
  return script;
}

function addEntry(script: AnswerScript, entry: unknown, place: string): void {
  if (typeof entry === 'string' || entry === null) {
    script.inOrder.push(entry);
    return;
  }
  const { match, answer } = (typeof entry === 'object' ? entry : {}) as Record<string, unknown>;
  if (typeof match !== 'string' || !(typeof answer === 'string' || answer === null)) {
    throw usageError(
      `${place}: neither a text nor a "match" with an "answer".`,
      'Write "my answer", or {"match": "tag or regular expression", "answer": "my answer"}.',
    );
  }
  assertPattern(match, place);
  script.matched.push({ match, answer });
}

function assertPattern(match: string, place: string): void {
  try {
    new RegExp(match, 'iu');
  } catch {
    throw usageError(
      `${place}: "${match}" is no regular expression.`,
      'Escape signs such as ( or + with a backslash.',
    );
  }
}

/** The answer to a question: by plan number, else by tag or text. Undefined: the script has none. */
export function answerTo(script: AnswerScript, question: SessionQuestion): string | null | undefined {
  const byOrder = question.parentId === null ? script.inOrder[question.planNumber - 1] : undefined;
  return byOrder !== undefined ? byOrder : matchFor(script, question)?.answer;
}

/** A follow-up is asked only when the script foresaw it. */
export function matchFor(script: AnswerScript, question: SessionQuestion): MatchedAnswer | undefined {
  return script.matched.find(
    ({ match }) => match === question.tag || new RegExp(match, 'iu').test(question.text),
  );
}
