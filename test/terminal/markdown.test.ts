import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/terminal/markdown.ts';

const ESC = '\u001B';

/** Without colour, each line of the result without its own line break. */
function lines(source: string, width = 40): string[] {
  return renderMarkdown(source, { width, colour: false, links: false }).split('\n');
}

function coloured(source: string, links = false): string {
  return renderMarkdown(source, { width: 60, colour: true, links });
}

describe('blocks', () => {
  it('wraps paragraphs to the width and parts blocks by one blank line', () => {
    expect(lines('# Your feedback\nOne two three four five.\n\n\n\nSix\nseven.', 16)).toEqual([
      'Your feedback',
      '',
      'One two three',
      'four five.',
      '',
      'Six seven.',
    ]);
  });

  it('breaks where the source says so', () => {
    expect(lines('one  \ntwo\\\nthree<br>four')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('hangs list items beside their markers', () => {
    expect(lines('- **Bold** and *soft* words here\n- next\n  - deeper words wrap too', 18)).toEqual([
      '• Bold and soft',
      '  words here',
      '• next',
      '  • deeper words',
      '    wrap too',
    ]);
  });

  it('numbers ordered lists from their start, numbers aligned', () => {
    expect(lines('9. nine\n10. ten\n11. eleven')).toEqual([' 9. nine', '10. ten', '11. eleven']);
    expect(lines('1. one\n   1. inner\n2. two')).toEqual(['1. one', '   1. inner', '2. two']);
  });

  it('parts the items of a loose list', () => {
    expect(lines('- a\n\n  more\n\n- b')).toEqual(['• a', '', '  more', '', '• b']);
  });

  it('shows tasks as boxes', () => {
    expect(lines('- [x] done\n- [ ] to do\n- neither')).toEqual(['[x] done', '[ ] to do', '• neither']);
  });

  it('puts the marker above its text where nothing fits beside it', () => {
    expect(lines('- one two\n  - three', 9)).toEqual(['•', 'one two', '•', 'three']);
  });

  it('keeps an empty item', () => {
    expect(lines('-\n- b')).toEqual(['•', '• b']);
  });

  it('puts a bar beside quotes, nested ones too', () => {
    const source = '> one\n>\n> two three\n>> four';
    expect(lines(source, 12)).toEqual(['│ one', '│', '│ two three', '│', '│ │ four']);
    expect(lines(source, 10)).toEqual(['│ one', '│', '│ two', '│ three', '│', '│ four']);
  });

  it('indents code and leaves what is in it', () => {
    expect(lines('```sh\na **b**\n\n\t&amp;\n```\nafter')).toEqual([
      '    a **b**',
      '',
      '        &amp;',
      '',
      'after',
    ]);
  });

  it('draws a rule over the width', () => {
    expect(lines('a\n\n---\n\nb', 12)).toEqual(['a', '', '─'.repeat(12), '', 'b']);
  });

  it('shows HTML as text', () => {
    expect(lines('<div class="x">\nraw\n</div>\n\na <b>c</b> <!-- d -->')).toEqual([
      '<div class="x">',
      'raw',
      '</div>',
      '',
      'a <b>c</b> <!-- d -->',
    ]);
  });

  it('shows a definition that nothing links to, since it is prose', () => {
    expect(lines('[Result]: improved\n\nSee [the guide][g].\n\n[g]: https://a.example')).toEqual([
      '[Result]: improved',
      '',
      'See the guide (https://a.example).',
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(lines('')).toEqual(['']);
    expect(lines('\n \n')).toEqual(['']);
  });
});

describe('inline', () => {
  it('drops emphasis marks, keeps those of code and struck text', () => {
    expect(lines('**a** _b_ ***c*** `d` ~~e~~')).toEqual(['a b c `d` ~~e~~']);
  });

  it('reads escapes and character references', () => {
    expect(lines('\\*a\\* &lt;b&gt; &amp;amp; &#65;&#x42; &rarr; &nosuch;')).toEqual([
      '*a* <b> &amp; AB → &nosuch;',
    ]);
  });

  it('shows a URL beside its text, once', () => {
    expect(lines('[a](https://x.example) <https://y.example> https://z.example m@x.example', 90)).toEqual([
      'a (https://x.example) https://y.example https://z.example m@x.example',
    ]);
    expect(lines('![alt](i.png "title") [](u)')).toEqual(['alt (i.png "title") u']);
  });

  it('leaves a long URL whole', () => {
    const url = 'https://a.example/a/very/long/path';
    expect(lines(`see ${url} now`, 20)).toEqual(['see', url, 'now']);
  });
});

describe('tables', () => {
  const table = '| Skill | Covered | Score |\n|---|:-:|--:|\n| **Go** | yes | 4.5 |\n| 面接 | no | 10 |';

  it('aligns columns by display width', () => {
    expect(lines(table)).toEqual([
      'Skill │ Covered │ Score',
      '──────┼─────────┼──────',
      'Go    │   yes   │   4.5',
      '面接  │   no    │    10',
    ]);
  });

  it('wraps cells and rules between the rows when they do not fit', () => {
    const wide = '| a | b |\n|---|---|\n| one two three | four five six seven |\n| x<br>z | y |';
    expect(lines(wide, 20)).toEqual([
      'a       │ b',
      '────────┼──────────',
      'one two │ four five',
      'three   │ six seven',
      '────────┼──────────',
      'x       │ y',
      'z       │',
    ]);
  });

  it('becomes records where the words do not fit side by side', () => {
    expect(lines(table, 16)).toEqual([
      'Skill: Go',
      'Covered: yes',
      'Score: 4.5',
      '',
      'Skill: 面接',
      'Covered: no',
      'Score: 10',
    ]);
    expect(lines('| alpha | beta |\n|---|---|', 8)).toEqual(['alpha', 'beta']);
  });

  it('keeps the cells that a stray bar made', () => {
    expect(lines('| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | |\n| 6 |')).toEqual([
      'a │ b',
      '──┼──────',
      '1 │ 2 | 3',
      '4 │ 5',
      '6 │',
    ]);
  });
});

describe('colour', () => {
  it('is one accent, bold, italic, dim and strike', () => {
    expect(coloured('## T')).toBe(`${ESC}[1m${ESC}[36mT${ESC}[39m${ESC}[22m`);
    expect(coloured('### T')).toBe(`${ESC}[1mT${ESC}[22m`);
    expect(coloured('*a* ~~b~~ `c`')).toBe(`${ESC}[3ma${ESC}[23m ${ESC}[9mb${ESC}[29m ${ESC}[36mc${ESC}[39m`);
  });

  it('links by OSC 8 where the terminal knows it', () => {
    const link = (url: string, text: string) =>
      `${ESC}]8;;${url}${ESC}\\${ESC}[4m${text}${ESC}[24m${ESC}]8;;${ESC}\\`;
    expect(coloured('[a](https://x.example/ü?a&amp;b)', true)).toBe(
      link('https://x.example/%C3%BC?a&b', 'a'),
    );
    expect(coloured('[a](./b.md)', true)).toBe(`a${ESC}[2m (./b.md)${ESC}[22m`);
    expect(renderMarkdown('[a](https://x.example)', { width: 60, colour: false, links: true })).toBe(
      'a (https://x.example)',
    );
  });
});

describe('hostile sources', () => {
  it.each([
    ['a raw sequence', `a${ESC}[2Jb${ESC}]0;t\u0007`],
    ['a character reference', '&#27;[2J &#x9b;31m &#7; &#8238;'],
    ['a reference in a URL', '[a](https://x.example/&#27;]8;;&#7;) [b](<https://y.example/&#x9c; c>)'],
    ['a reference in a title', '[a](u "&#27;[2J")'],
    ['code and HTML', `\`${ESC}[2J\`\n\n    ${ESC}[2J\n\n<b ${ESC}[2J>`],
    ['a table', `| a |\n|---|\n| &#27;[2J${ESC}[2J |`],
  ])('cannot emit a control sequence through %s', (_name, source) => {
    expect(lines(source).join('')).not.toMatch(/\p{Cc}|\u202E/u);
    const own = new RegExp(`${ESC}(?:\\[(?:[1-4]|9|22|23|24|29|36|39)m|\\]8;;[!-~]*${ESC}\\\\)`, 'g');
    expect(coloured(source, true).replace(own, '')).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  });

  it('shows the text when it is nested too deep to parse', () => {
    expect(lines(`${'>'.repeat(20_000)} word`).join('')).toContain('word');
    expect(lines(`${'['.repeat(20_000)}word`).join('')).toContain('word');
  });

  it('renders a megabyte, and a list of 30,000 items', () => {
    const started = performance.now();
    const prose = lines(
      'Some **bold** words, and `code` in a [link](https://a.example). '.repeat(16_000),
      80,
    );
    const list = lines('- item\n'.repeat(30_000), 80);
    expect(prose.length).toBeGreaterThan(10_000);
    expect(list).toHaveLength(30_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
