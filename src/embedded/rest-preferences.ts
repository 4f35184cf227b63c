import { unsupportedFault } from './rest-fault.ts';

/** The `Prefer` header. */
export interface Preferences {
  representation: boolean;
  count: boolean;
  /** Keys that a row of an insert lacks take their defaults. */
  missingDefault: boolean;
  resolution: 'merge' | 'ignore' | null;
}

export function preferences(header: string): Preferences {
  const words = header
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const known = new Set([
    'return=representation',
    'return=minimal',
    'count=exact',
    'missing=default',
    'missing=null',
    'resolution=merge-duplicates',
    'resolution=ignore-duplicates',
  ]);
  const other = words.find((word) => !known.has(word));
  if (other !== undefined) throw unsupportedFault(`the preference ${other}`);
  return {
    representation: words.includes('return=representation'),
    count: words.includes('count=exact'),
    missingDefault: words.includes('missing=default'),
    resolution: words.includes('resolution=merge-duplicates')
      ? 'merge'
      : words.includes('resolution=ignore-duplicates')
        ? 'ignore'
        : null,
  };
}
