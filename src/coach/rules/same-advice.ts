import { contentStems } from '../../text/words.ts';

/** Whether two pieces of advice come to the same: most of the words that carry their meaning are shared. */
export function sameAdvice(one: string, other: string): boolean {
  const [a, b] = [new Set(contentStems(one)), new Set(contentStems(other))];
  const fewer = Math.min(a.size, b.size);
  if (fewer === 0) return one.trim().toLowerCase() === other.trim().toLowerCase();
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / fewer >= 0.7 && (fewer > 1 || a.size === b.size);
}
