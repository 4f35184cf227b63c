import { cleanText } from './clean-text.ts';
import { cvErrors, maxCvBytes } from './cv-errors.ts';
import { fileKind } from './file-kind.ts';
import { joinPages } from './join-pages.ts';
import { readPdfPages } from './pdf-text.ts';
import { decodePlainText } from './plain-text.ts';

export { maxCvBytes };

export interface CvText {
  /** Clean: see `cleanText`. */
  text: string;
  mimeType: string;
  /** Null for a format without pages. */
  pages: number | null;
  words: number;
}

/** Fewer words than this on the average page of a PDF are a scanner's footer, not a CV. */
const fewestWordsPerPage = 10;

/**
 * Reads a CV's text from its bytes. The type is told from the bytes, never from the name: that is for
 * messages, and to call a text Markdown. Throws a UserError for every file that cannot be read.
 */
export async function extractCvText(
  bytes: Uint8Array,
  fileName: string,
  options: { signal?: AbortSignal } = {},
): Promise<CvText> {
  if (bytes.length === 0) throw cvErrors.empty(fileName);
  if (bytes.length > maxCvBytes) throw cvErrors.tooLarge(fileName, bytes.length);
  const found = fileKind(bytes);
  if (found.kind === 'pdf') return fromPdf(bytes, fileName, options);
  if (found.kind === 'text') return fromPlainText(bytes, fileName);
  throw found.kind === 'docx' ? cvErrors.word(fileName) : cvErrors.notSupported(fileName, found.name);
}

async function fromPdf(
  bytes: Uint8Array,
  fileName: string,
  options: { signal?: AbortSignal },
): Promise<CvText> {
  const pages = await readPdfPages(bytes, fileName, options);
  const text = cleanText(joinPages(pages));
  const words = countWords(text);
  if (words < fewestWordsPerPage * pages.length) throw cvErrors.imageOnly(fileName, words);
  return { text, mimeType: 'application/pdf', pages: pages.length, words };
}

function fromPlainText(bytes: Uint8Array, fileName: string): CvText {
  const decoded = decodePlainText(bytes);
  if (decoded === null) throw cvErrors.notSupported(fileName, 'a file of an unknown kind');
  const text = cleanText(decoded);
  const words = countWords(text);
  if (words === 0) throw cvErrors.empty(fileName);
  const mimeType = /\.(?:md|markdown)$/i.test(fileName) ? 'text/markdown' : 'text/plain';
  return { text, mimeType, pages: null, words };
}

/** Runs of letters and digits; a Han or kana character counts as a word, as those scripts part none. */
function countWords(text: string): number {
  return text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[\p{L}\p{N}]+/gu)?.length ?? 0;
}
