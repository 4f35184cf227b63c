import { expect, test } from 'vitest';
import { matchWords, words } from './word-match.ts';

test('words are case-folded runs of letters and digits; Han and kana stand alone', () => {
  expect(words('C++, Node.js (2019) – E-Mail')).toEqual(['c', 'node', 'js', '2019', 'e', 'mail']);
  expect(words('東京でGo')).toEqual(['東', '京', 'で', 'go']);
});

test('order does not matter, repeats do', () => {
  expect(matchWords('b a', 'A B')).toMatchObject({ recall: 1, precision: 1 });
  expect(matchWords('a', 'a a b b')).toMatchObject({ recall: 0.25, precision: 1, missed: ['a', 'b', 'b'] });
  expect(matchWords('a a x y', 'a b')).toMatchObject({
    recall: 0.5,
    precision: 0.25,
    added: ['a', 'x', 'y'],
  });
});

test('a word made whole counts as read, only where the reference breaks it', () => {
  expect(matchWords('preferably short', 'prefer-\nably short')).toMatchObject({ recall: 1, precision: 1 });
  expect(matchWords('preferably', 'prefer ably').recall).toBe(0);
});
