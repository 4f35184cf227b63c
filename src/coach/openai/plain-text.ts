import { sanitiseLine } from '../../text/sanitise.ts';

/** No field of a reply is longer: what comes after is not read. */
const longest = 4_000;

/**
 * What a model wrote, as one line of text: no image, no link to anywhere, no mark at its start that makes a heading or a
 * list. Angle brackets stay, because developers speak of `List<String>` and of tags; they are escaped where Markdown is
 * made of it.
 */
export function plainText(text: string): string {
  return sanitiseLine(text.slice(0, longest))
    .replace(/!?\[([^[\]]{0,400})\]\([^()]{0,400}\)/g, '$1')
    .replace(/\b(?:https?|ftp|file):\/+/gi, '')
    .replace(/\b(?:javascript|data):(?=\S)/gi, '')
    .replace(/\bwww\./gi, '')
    .replace(/^(?:#{1,6}|>|[-*+]|\d+[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As `plainText`; null for nothing. */
export function plainTextOrNull(text: string | null): string | null {
  const plain = text === null ? '' : plainText(text);
  return plain === '' || /^(?:null|none|n\/a)\.?$/i.test(plain) ? null : plain;
}
