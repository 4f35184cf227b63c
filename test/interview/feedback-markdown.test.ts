import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, quoteMarkdown } from '../../src/interview/feedback-markdown.ts';
import { renderMarkdown } from '../../src/terminal/markdown.ts';

const look = { width: 10_000, colour: false, links: false };

/** What a reader sees of a quote: its lines without the bar. */
function seen(markdown: string): string {
  return renderMarkdown(markdown, look)
    .split('\n')
    .map((line) => line.replace(/^│ ?/, ''))
    .join('\n');
}

describe('the candidate’s words in Markdown', () => {
  it.each([
    'a\n=====',
    'a\n---',
    'AT&amp;T',
    '1. one',
    '# b',
    '- c',
    '+ d',
    '~~~\ncode',
    '<b>x</b>',
    'a\nb\nc',
    'https://x.example',
    '| a | b |\n| - | - |',
    '[x]: y',
    '*a* _b_ `c`',
    '2) two',
    'a  \nb',
  ])('%j are shown as they were said', (text) => {
    expect(seen(quoteMarkdown(text))).toBe(
      text
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    );
  });

  it('are shown as they were said, whatever they are', () => {
    const line = fc.stringMatching(/^[ -~]{1,30}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const expected = lines.map((one) => one.trim().replace(/\s+/g, ' ')).join('\n');
        expect(seen(quoteMarkdown(lines.join('\n')))).toBe(expected);
      }),
    );
  });

  it('stay one heading when they name a session', () => {
    expect(renderMarkdown(`# ${escapeMarkdown('C# *and* 1. <b>')}`, look)).toContain('C# *and* 1. <b>');
  });
});
