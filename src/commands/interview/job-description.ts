import type { Context } from '../../context.ts';
import { fileKind } from '../../cv/file-kind.ts';
import { decodePlainText } from '../../cv/plain-text.ts';
import { type UserError, usageError } from '../../errors.ts';
import { sanitise } from '../../text/sanitise.ts';

const maxBytes = 200 * 1024;

/** `--jd X`: a path when it looks like one (then the file must exist), `-` for stdin, else the text itself. */
export async function readJobDescription(context: Context, given: string): Promise<string> {
  if (given === '-') return checked(await context.readStdin(), 'stdin');
  if (!looksLikePath(given)) return checked(given, '--jd');
  const { bytes } = await context.readFile(given, { maxBytes });
  const text = fileKind(bytes).kind === 'text' ? decodePlainText(bytes) : null;
  if (text === null) throw notText(given, bytes);
  return checked(text, given);
}

export function looksLikePath(text: string): boolean {
  return !/\s/.test(text) && (/[/\\]/.test(text) || /\.[a-z0-9]{1,8}$/i.test(text));
}

function notText(path: string, bytes: Uint8Array): UserError {
  const found = fileKind(bytes);
  const names = { pdf: 'a PDF', docx: 'a Word document', text: 'no text', other: '' };
  const what = found.kind === 'other' ? found.name : names[found.kind];
  return usageError(
    `The job description ${path} is ${what}.`,
    'Save it as text or Markdown, or paste it between quotes: --jd "…"',
  );
}

function checked(text: string, source: string): string {
  const clean = sanitise(text).trim();
  if (!/\p{L}/u.test(clean)) {
    throw usageError(
      `The job description in ${source} is empty.`,
      'Give a file with text in it, or leave --jd out.',
    );
  }
  return clean;
}
