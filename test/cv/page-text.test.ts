import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageText } from '../../src/cv/page-text.ts';
import type { PlacedText } from '../../src/cv/placed-text.ts';

const size = 10;

/** Text at a place, about as wide as its letters would be. */
function at(x: number, y: number, text: string, more: Partial<PlacedText> = {}): PlacedText {
  return { text, x, y, width: text.length * 5, size, rtl: false, angle: 0, endsLine: true, ...more };
}

function column(x: number, y: number, lines: string[], leading = 12): PlacedText[] {
  return lines.map((line, index) => at(x, y + index * leading, line));
}

/** The same pieces, drawn from the top of the page to its foot. */
function rowByRow(items: PlacedText[]): PlacedText[] {
  return [...items].sort((a, b) => a.y - b.y || a.x - b.x);
}

const prose = [
  'Wrote the parser that',
  'reads a million lines',
  'an hour, and taught the',
  'team how to change it',
  'without breaking it.',
];
const skills = ['Go', 'Python', 'SQL', 'Terraform', 'Linux'];

describe('lines', () => {
  test('are made of pieces: close ones join, near ones get a space, far ones a tab', () => {
    const items = [
      at(50, 100, 'Back', { width: 20, endsLine: false }),
      at(70, 100, 'end', { width: 15, endsLine: false }),
      at(88, 100, 'Developer', { width: 45 }),
      at(400, 100, '2022'),
    ];
    expect(pageText(items)).toBe('Backend Developer\t2022');
  });

  test('come from top to bottom, whatever order the PDF has', () => {
    expect(pageText([at(50, 130, 'third'), at(50, 100, 'first'), at(50, 115, 'second')])).toBe(
      'first\nsecond\nthird',
    );
  });

  test('keep a raised piece in its place', () => {
    const items = [
      at(50, 100, 'the 10', { width: 30, endsLine: false }),
      at(80, 96, 'th', { width: 6, size: 6, endsLine: false }),
      at(88, 100, 'of May', { width: 30 }),
    ];
    expect(pageText(items)).toBe('the 10th of May');
  });

  test('are parted by a blank line where there is room for one', () => {
    expect(pageText([at(50, 100, 'a'), at(50, 112, 'b'), at(50, 140, 'c')])).toBe('a\nb\n\nc');
  });

  test('have no text twice that is drawn twice to look bold', () => {
    expect(pageText([at(50, 100, 'Nora'), at(50.3, 100, 'Nora'), at(200, 100, 'Nora')])).toBe('Nora\tNora');
  });

  test('have spaces, not tabs, where justified text is stretched', () => {
    const items = [
      at(50, 100, 'wide', { width: 20 }),
      at(84, 100, 'gaps', { width: 20 }),
      at(118, 100, 'here', { width: 20 }),
    ];
    expect(pageText(items)).toBe('wide gaps here');
  });

  test('run from the right where the script does, with other scripts inside', () => {
    const items = [
      at(150, 100, 'עולם', { width: 20, rtl: true }),
      at(175, 100, 'Power', { width: 25 }),
      at(204, 100, 'BI', { width: 10 }),
      at(218, 100, 'שלום', { width: 20, rtl: true }),
    ];
    expect(pageText(items)).toBe('שלום Power BI עולם');
    expect(pageText(items.reverse())).toBe('שלום Power BI עולם');
  });
});

describe('columns', () => {
  const sidebar = column(50, 203, skills, 14);
  const main = column(200, 200, prose);

  test('are read one after the other', () => {
    const expected = `${skills.join('\n')}\n\n${prose.join('\n')}`;
    expect(pageText([...sidebar, ...main])).toBe(expected);
    expect(pageText([...main, ...sidebar])).toBe(expected);
    expect(pageText(rowByRow([...sidebar, ...main]))).toBe(expected);
  });

  test('are read between what runs across above and below', () => {
    const header = at(50, 150, 'Nora Lindqvist, Backend Developer, Gothenburg, Sweden');
    const footer = at(50, 300, 'References are given when they are asked for, and gladly.');
    const text = pageText([header, ...sidebar, ...main, footer]);
    expect(text).toBe(`${header.text}\n\n${skills.join('\n')}\n\n${prose.join('\n')}\n\n${footer.text}`);
  });

  test('on the same lines, drawn across, are told by their sentences', () => {
    const other = [
      'Cut the costs of the',
      'hosting bill by a third',
      'and moved the services',
      'over to new hosts',
      'in May.',
    ];
    const items = rowByRow([...column(50, 200, prose), ...column(250, 200, other)]);
    expect(pageText(items)).toBe([...prose, '', ...other].join('\n'));
  });

  test('of three are read in turn', () => {
    const [one, two, three] = [column(50, 200, prose), column(220, 200, prose), column(390, 200, prose)];
    expect(pageText([...one, ...two, ...three])).toBe(
      [prose, prose, prose].map((lines) => lines.join('\n')).join('\n\n'),
    );
  });
});

describe('what only looks like columns', () => {
  test('dates at the right margin stay beside their jobs', () => {
    const jobs = ['Parcelwise', 'Klarbetal', 'Lund University', 'Harbourlight'];
    const items = jobs.flatMap((job, index) => [
      at(50, 100 + index * 14, job),
      at(480, 100 + index * 14, `201${index}`),
    ]);
    expect(pageText(items)).toBe(jobs.map((job, index) => `${job}\t201${index}`).join('\n'));
  });

  test('labels at the left stay before what they are labels of', () => {
    const items = [
      at(50, 100, 'Profile'),
      ...column(150, 100, prose),
      at(50, 180, 'Projects'),
      ...column(150, 180, prose),
      at(50, 260, 'Education'),
      ...column(150, 260, prose),
    ];
    const text = pageText(items);
    for (const label of ['Profile', 'Projects', 'Education'])
      expect(text).toContain(`${label}\t${prose[0]}\n${prose[1]}`);
  });

  test('a block in the corner is not mixed into the text below it', () => {
    const items = [at(350, 50, 'Nora Lindqvist'), at(350, 64, 'Developer'), ...column(50, 100, prose)];
    expect(pageText(items)).toBe(`Nora Lindqvist\nDeveloper\n\n${prose.join('\n')}`);
  });

  test('a heading above full-width text stays with it', () => {
    const wide = 'A line that runs from one margin of the page to the other one, as it should';
    const items = [
      ...column(50, 100, prose),
      ...column(250, 100, prose),
      at(50, 190, 'Skills'),
      at(50, 204, wide),
    ];
    expect(pageText(items)).toBe(`${prose.join('\n')}\n\n${prose.join('\n')}\n\nSkills\n${wide}`);
  });
});

describe('turned text', () => {
  test('along the edge comes last', () => {
    const items = [
      at(20, 300, 'Curriculum Vitae', { angle: Math.PI / 2 }),
      at(50, 100, 'Nora Lindqvist of Gothenburg'),
    ];
    expect(pageText(items)).toBe('Nora Lindqvist of Gothenburg\n\nCurriculum Vitae');
  });

  test('is read as a page when all of it is turned', () => {
    const level = [at(50, 100, 'first'), at(50, 115, 'second'), at(300, 115, 'beside')];
    const turned = level.map((item) => ({ ...item, x: -item.y, y: item.x, angle: Math.PI / 2 }));
    expect(pageText(turned)).toBe(pageText(level));
  });
});

test('no letter is lost or made up, wherever it stands', () => {
  const item = fc.record({
    x: fc.integer({ min: 0, max: 550 }),
    y: fc.integer({ min: 0, max: 800 }),
    size: fc.integer({ min: 6, max: 24 }),
    endsLine: fc.boolean(),
  });
  const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (places) => {
      const items = places.map((place, index) => at(place.x, place.y, `w${index}`, place));
      expect(letters(pageText(items))).toBe(letters(items.map((each) => each.text).join('')));
    }),
    { numRuns: 300 },
  );
});
