import { expect, test } from 'vitest';
import { joinPages } from '../../src/cv/join-pages.ts';

test.each(['2', '- 2 -', 'Page 2', 'Page 2 of 3', 'Seite 2 von 3', '2/3', '2 / 3'])(
  'the page number %s is left out of the second page',
  (marker) => {
    expect(joinPages(['one', `two\n\n${marker}\n`, 'three'])).toBe('one\n\ntwo\n\n\n\n\nthree');
    expect(joinPages(['one', `${marker}\ntwo`, 'three'])).toBe('one\n\n\ntwo\n\nthree');
  },
);

test('a running title stays, its page number goes', () => {
  expect(joinPages(['one', 'two\nNora Lindqvist – Page 2 of 3', 'three'])).toContain('two\nNora Lindqvist\n');
  expect(joinPages(['one', 'two\nNora Lindqvist – 2/3', 'three'])).toContain('two\nNora Lindqvist\n');
});

test.each([
  ['another number at the edge', ['one', 'two\n2019', 'three']],
  ['the number of another page', ['one', 'two\nPage 3 of 3', 'three']],
  ['a number inside the page', ['one', 'two\n2\ntwo', 'three']],
  ['a number on a single page', ['one\n1']],
  ['a sentence that ends in a number', ['one', 'two\nPassed 2', 'three']],
])('%s stays', (_, pages) => {
  expect(joinPages(pages)).toBe(pages.join('\n\n'));
});
