import { sanitiseLine } from '../../text/sanitise.ts';

/** What a model wrote, as one line of text that is safe in Markdown: no HTML, no image, no link to anywhere. */
export function plainText(text: string): string {
  return sanitiseLine(text)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z!][^>]*>/gi, '')
    .replace(/\b(?:https?|ftp|file|data|javascript):\/*/gi, '')
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
