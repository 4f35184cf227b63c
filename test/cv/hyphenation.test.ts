import { describe, expect, test } from 'vitest';
import { joinHyphenated } from '../../src/cv/hyphenation.ts';

describe('a word cut at a line end', () => {
  test.each([
    ['is made whole', ['some prefer-', 'ably short words'], ['some preferably', 'short words']],
    ['is made whole in German', ['die Instand-', 'setzung von'], ['die Instandsetzung', 'von']],
    ['takes its full stop along', ['a large improve-', 'ment. Then'], ['a large improvement.', 'Then']],
    ['leaves no empty line', ['improve-', 'ment', 'next'], ['improvement', 'next']],
    ['keeps a tab behind it', ['improve-', 'ment\t2019'], ['improvement', '2019']],
    ['keeps the hyphen of a compound', ['an event-', 'driven design'], ['an event-driven', 'design']],
    ['keeps it after one letter', ['an e-', 'commerce shop'], ['an e-commerce', 'shop']],
    ['keeps it after capitals', ['a CI-', 'server'], ['a CI-server']],
    [
      'keeps it where the text has the compound',
      ['flip-', 'flop and flip-flop'],
      ['flip-flop', 'and flip-flop'],
    ],
    [
      'keeps it where both halves are words',
      ['a stage-', 'coach on a stage with a coach'],
      ['a stage-coach', 'on a stage with a coach'],
    ],
    ['loses it where the text has the word', ['co-', 'operate, cooperate'], ['cooperate,', 'cooperate']],
  ])('%s', (_, lines, joined) => {
    expect(joinHyphenated(lines)).toEqual(joined);
  });

  test.each([
    ['a capital follows', ['Anna-', 'Lena']],
    ['a number stands there', ['2019-', '2022']],
    ['it stands for the rest of a word', ['von Ein-', 'und Ausgang']],
    ['a blank line follows', ['prefer-', '', 'ably']],
    ['a dash ends the line', ['what I did -', 'and why']],
  ])('is left when %s', (_, lines) => {
    expect(joinHyphenated(lines)).toEqual(lines);
  });
});
