import { sanitiseLine } from '../../text/sanitise.ts';

const longest = 200;
/** Shorter runs of the key or of the request say nothing about them. */
const tellingOfKey = 5;
const tellingOfRequest = 24;

/** Keys of the well-known hosts by their look, and anything already half hidden by asterisks. */
const keyLike = /\b(?:sk|gsk|pk|or|key|hf|nvapi|xai)[-_][\w*.…-]{4,}|\bBearer\s+\S+|\S*\*{3,}\S*/gi;

/**
 * What a server wrote, fit for a message: one line, no control characters, nothing of the key, at most 200
 * characters; empty when it repeats what was sent, which may be someone's CV.
 */
export function presentable(text: string, secrets: { apiKey: string; sent: string }): string {
  const line = maskKey(sanitiseLine(text), secrets.apiKey);
  if (repeats(line, secrets.sent)) return '';
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

/** Every word that holds a part of the key becomes `[key]`. */
export function maskKey(text: string, apiKey: string): string {
  const masked = text.replace(keyLike, '[key]');
  if (apiKey.length < tellingOfKey) return masked;
  return masked.replace(/\S+/g, (word) => (sharesRun(word, apiKey, tellingOfKey) ? '[key]' : word));
}

function repeats(line: string, sent: string): boolean {
  const readable = sanitiseLine(sent);
  return sharesRun(line, readable, tellingOfRequest);
}

function sharesRun(text: string, other: string, length: number): boolean {
  for (let at = 0; at + length <= text.length; at++)
    if (other.includes(text.slice(at, at + length))) return true;
  return false;
}
