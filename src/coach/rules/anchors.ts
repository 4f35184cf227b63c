import type { Dimension } from '../../interview/types.ts';

/** What 1, 3 and 5 mean in each dimension; 2 and 4 lie between. The same words for whoever grades. */
export const anchors: Record<Dimension, { low: string; middle: string; high: string }> = {
  relevance: {
    low: 'it answers another question, or none',
    middle: 'it is on the subject and drifts away from what was asked',
    high: 'it answers exactly what was asked, from the first sentence on',
  },
  structure: {
    low: 'no order can be seen',
    middle: 'some of scene, what was needed, what was done and what came of it are there',
    high: 'all four are there, in proportion, and the result is said',
  },
  evidence: {
    low: 'phrases that anybody could say',
    middle: 'particulars, and no figure',
    high: 'a measured outcome, other ways that were considered, and the reasons',
  },
  ownership: {
    low: 'only what “we” did, or what was done to one',
    middle: 'the own part can be seen',
    high: 'what this person decided and did, and why, is unmistakable',
  },
  role_depth: {
    low: 'nothing ties it to this job; for a knowledge question: wrong',
    middle:
      'the right things are named; for a knowledge question: about half of the points, or one of them wrong',
    high: 'it weighs what a person at this level is hired to weigh; for a knowledge question: correct and whole',
  },
};

/** What is missing under 5, when whoever graded named nothing. */
export const plainGaps: Record<Dimension, string> = {
  relevance: 'a first sentence that answers the question',
  structure: 'the whole course of it: where it was, what you did, how it ended',
  evidence: 'a measured outcome',
  ownership: 'your own part: what you decided and did',
  role_depth: 'the choice this job is about, and what it costs',
};
