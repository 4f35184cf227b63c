import type { Dimension, SessionQuestion } from '../../interview/types.ts';

/**
 * Whether a dimension is judged at all for a question. Order only where a story is asked for; one's own part not where
 * knowledge is; correctness of a technical answer not without points to hold it against.
 */
export function isJudged(dimension: Dimension, { tag, keyPoints }: SessionQuestion): boolean {
  if (dimension === 'structure') return tag === 'behavioral' || tag === 'situational';
  if (dimension === 'ownership') return keyPoints.length === 0;
  if (dimension === 'role_depth') return keyPoints.length > 0 || !tag.startsWith('technical');
  return true;
}
