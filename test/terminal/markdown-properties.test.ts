import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { parse } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/terminal/markdown.ts';
import { displayWidth } from '../../src/text/graphemes.ts';
import { sanitise } from '../../src/text/sanitise.ts';

const ESC = '\u001B';

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,9}$/),
  fc.constantFrom('naïve', '面接の練習', '日本、', '👩‍💻', 'https://a.example/b?c', 'x_y_z', '3.5'),
);

const inline = fc.letrec<{ inline: string; phrase: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    word,
    tie('phrase').map((text) => `**${text}**`),
    tie('phrase').map((text) => `*${text}*`),
    tie('phrase').map((text) => `~~${text}~~`),
    tie('phrase').map((text) => `[${text}](https://x.example "t")`),
    word.map((text) => `\`${text}\``),
    word.map((text) => `![${text}](i.png)`),
    fc.constantFrom('\\*', '&amp;', '<br>', '<b>', '  \n', '\n', '|', '&#27;[2J'),
  ),
  phrase: fc.array(tie('inline'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
})).phrase;

const indent = (text: string, by: string) => text.replace(/^/gm, by);

const wellFormed = fc.letrec<{ block: string; document: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    inline,
    inline.map((text) => `## ${text.replaceAll('\n', ' ')}`),
    inline.map((text) => `\`\`\`\n${text}\n\`\`\``),
    fc.tuple(inline, inline, inline, inline).map((cells) => {
      const [a, b, c, d] = cells.map((cell) => cell.replaceAll('\n', ' '));
      return `| ${a} | ${b} |\n|:-:|--:|\n| ${c} | ${d} |`;
    }),
    tie('document').map((text) => indent(text, '> ')),
    tie('document').map((text) => `- ${indent(text, '  ').trimStart()}\n- [x] z`),
    tie('document').map((text) => `7. ${indent(text, '   ').trimStart()}`),
    fc.constant('---'),
  ),
  document: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n')),
})).document;

const fragments = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        ...[
          '\n',
          '\n\n',
          ' ',
          '    ',
          '\t',
          '- ',
          '* ',
          '1. ',
          '> ',
          '#',
          '| ',
          '|-|',
          '`',
          '```',
          '~~',
          '**',
          '_',
        ],
        ...[
          '[',
          '](',
          ')',
          '](<',
          '![',
          ': ',
          '<',
          '>',
          '&#27;',
          '&lt;',
          '\\',
          '---',
          '===',
          '[x] ',
          `${ESC}[2J`,
        ],
        ...['<!--', '-->', '\u009B', '\u202E', '\uD83D', 'http://'],
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const anyMarkdown = fc.oneof(wellFormed, fragments, fc.string({ unit: 'binary' }));
const anyWidth = fc.integer({ min: 20, max: 120 });

/** Letters and digits, each with how often it is there: what wrapping and laying out may not change. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(/[\p{L}\p{N}]/gu)) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

/** What a reader of marked's own HTML sees. */
function textOfHtml(html: string): string {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? '');
}

/** Where `wanted` stops being found in `shown`, in order and with anything between; '' when all is there. */
function firstLost(wanted: string, shown: string): string {
  let at = 0;
  for (const [index, sign] of [...wanted].entries()) {
    at = shown.indexOf(sign, at) + 1;
    if (at === 0) return [...wanted].slice(index, index + 20).join('');
  }
  return '';
}

function plain(source: string, width: number): string {
  return renderMarkdown(source, { width, colour: false, links: false });
}

describe('on any Markdown', () => {
  it('loses no letter', () => {
    fc.assert(
      fc.property(anyMarkdown, anyWidth, (source, width) => {
        const shown = lettersOf(plain(source, width));
        const html = parse(sanitise(source), { async: false });
        for (const [found, times] of lettersOf(sanitise(textOfHtml(html)))) {
          expect(shown.get(found) ?? 0, `${found} in ${JSON.stringify(source)}`).toBeGreaterThanOrEqual(
            times,
          );
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps the words in order where no table has to become records', () => {
    const lettersOnly = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(anyMarkdown, (any) => {
        // A break in a table cell sets the lines of one cell between those of another.
        const source = any.replaceAll('<br>', ' ');
        const html = sanitise(textOfHtml(parse(sanitise(source), { async: false })));
        expect(firstLost(lettersOnly(html), plain(source, 5000)), JSON.stringify(source)).toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it('emits no control but the line break without colour', () => {
    fc.assert(
      fc.property(anyMarkdown, anyWidth, (source, width) => {
        expect(plain(source, width)).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\p{Cs}]/u);
      }),
      { numRuns: 1500 },
    );
  });

  it('emits only its own codes with colour', () => {
    const own = new RegExp(`${ESC}(?:\\[(?:[1-4]|9|22|23|24|29|36|39)m|\\]8;;[!-~]*${ESC}\\\\)`, 'g');
    fc.assert(
      fc.property(anyMarkdown, anyWidth, (source, width) => {
        const text = renderMarkdown(source, { width, colour: true, links: false }).replace(own, '');
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
        const linked = renderMarkdown(source, { width, colour: true, links: true }).replace(own, '');
        expect(linked).not.toMatch(/[^\P{Cc}\n]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('shows the same text with colour, but for the marks of code and struck text', () => {
    fc.assert(
      fc.property(anyMarkdown, (source) => {
        // At this width no table is laid out by the room those marks take.
        const look = { width: 5000, links: false };
        const text = stripVTControlCharacters(renderMarkdown(source, { ...look, colour: true }));
        const plainText = renderMarkdown(source, { ...look, colour: false });
        const bare = (shown: string) => shown.replace(/[`~\s│─┼]/g, '');
        expect(bare(text)).toBe(bare(plainText));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every line within the width unless one word alone is wider than its place', () => {
    fc.assert(
      fc.property(anyMarkdown, anyWidth, (source, width) => {
        for (const line of plain(source, width).split('\n')) {
          if (displayWidth(line) <= width) continue;
          const text = line.replace(/^(?:\s|│|•|\d+\.|\[[x ]\])+/, '');
          expect(text, JSON.stringify(source)).not.toMatch(/[^\S\u00A0\u202F]/);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
