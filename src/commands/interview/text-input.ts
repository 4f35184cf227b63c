import { fileKind } from '../../cv/file-kind.ts';
import { decodePlainText } from '../../cv/plain-text.ts';
import { type UserError, usageError } from '../../errors.ts';

/** Text from a file or a pipe: UTF-8, UTF-16 or Latin-1. Bytes that are no text are a usage error. */
export function decodeText(bytes: Uint8Array, what: string): string {
  const found = fileKind(bytes);
  const text = found.kind === 'text' ? decodePlainText(bytes) : null;
  if (text !== null) return text;
  throw notText(what, found);
}

function notText(what: string, found: ReturnType<typeof fileKind>): UserError {
  const names = { pdf: 'a PDF', docx: 'a Word document', text: 'no text', other: '' };
  const name = found.kind === 'other' ? found.name : names[found.kind];
  return usageError(`${what} is ${name}.`, 'Save it as text or Markdown, and give that.');
}
