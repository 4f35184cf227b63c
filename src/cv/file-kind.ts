/** What the first bytes of a file say it is. `name` is said to the user: 'a PNG image'. */
export type FileKind =
  | { kind: 'pdf' }
  | { kind: 'docx' }
  | { kind: 'text' }
  | { kind: 'other'; name: string };

/** The PDF specification lets a reader look for the header this far into a file. */
const pdfHeaderWindow = 1024;

const signatures: readonly (readonly [string, string])[] = [
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['49492a00', 'a TIFF image'],
  ['4d4d002a', 'a TIFF image'],
  ['d0cf11e0a1b11ae1', 'an old Office file'],
  ['7b5c727466', 'an RTF file'],
  ['25215053', 'a PostScript file'],
  ['1f8b', 'a gzip archive'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['526172211a07', 'a RAR archive'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
  ['53514c69746520666f726d6174', 'a database'],
];

/** Tells a file's kind from its bytes; a name can lie. An empty file counts as text. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pdfHeaderWindow));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  const hex = head.subarray(0, 16).toString('hex');
  const known = signatures.find(([signature]) => hex.startsWith(signature));
  if (known) return { kind: 'other', name: known[1] };
  if (hex.startsWith('504b0304')) return zipKind(bytes);
  if (/^\s*(?:<!doctype html|<html)\b/i.test(head.toString('latin1').replace(/^ï»¿/, ''))) {
    return { kind: 'other', name: 'a web page' };
  }
  return { kind: 'text' };
}

/** The names of a zip's members stand uncompressed in it, so no unpacking is needed to tell them. */
function zipKind(bytes: Uint8Array): FileKind {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (whole.includes('word/document')) return { kind: 'docx' };
  if (whole.includes('opendocument.text')) return { kind: 'other', name: 'an OpenDocument file' };
  return { kind: 'other', name: 'a ZIP archive' };
}
