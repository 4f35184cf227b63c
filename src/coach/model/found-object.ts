/** What a reply holds: an object, nothing that looks like one, or one that is broken (or cut off). */
export type FoundObject =
  | { found: 'object'; value: Record<string, unknown> }
  | { found: 'none' }
  | { found: 'broken' };

/** Enough for any prose around an object; a text of nothing but braces is not worth a long search. */
const mostStarts = 200;

/** The first JSON object in a model's reply, whatever surrounds it: reasoning, fences, prose. Never throws. */
export function findObject(text: string): FoundObject {
  const said = withoutReasoning(text);
  const first = firstObject(said);
  return first.found === 'object' || said === text ? first : firstObject(text);
}

/**
 * Without `<think>…</think>` and the like before the object. Some servers open the block in their template, so
 * that only its end is seen; one that was never closed has swallowed the whole reply. Inside an object the
 * same words are data.
 */
export function withoutReasoning(text: string): string {
  const trimmed = text.replace(/^[\s\uFEFF]+/, '');
  if (trimmed.startsWith('{')) return trimmed;
  const opening = /^<(think|thinking|reasoning)>/i.exec(trimmed);
  const end = opening
    ? trimmed.toLowerCase().indexOf(`</${(opening[1] ?? '').toLowerCase()}>`)
    : trimmed.lastIndexOf('</think>');
  if (end >= 0) return withoutReasoning(trimmed.slice(trimmed.indexOf('>', end) + 1));
  return opening ? '' : trimmed;
}

function firstObject(text: string): FoundObject {
  let start = text.indexOf('{');
  const found = start < 0 ? ('none' as const) : ('broken' as const);
  for (let tried = 0; start >= 0 && tried < mostStarts; tried++) {
    const end = balancedEnd(text, start);
    const value = end === null ? null : parsed(text.slice(start, end));
    if (value) return { found: 'object', value };
    start = text.indexOf('{', start + 1);
  }
  return { found };
}

/** Where the object that opens at `start` ends (exclusive); null when it never closes. */
function balancedEnd(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return null;
}

/** Starting at a brace, it is an object or it is not JSON. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
