import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, renderTable } from '../../src/terminal/table.ts';
import { displayWidth } from '../../src/text/graphemes.ts';

interface Session {
  name: string;
  score: string;
}
const columns: Column<Session>[] = [
  { header: 'Score', value: (row) => row.score, align: 'right' },
  { header: 'Name', value: (row) => row.name },
];

describe('renderTable', () => {
  it('aligns columns and leaves no trailing space', () => {
    const rows = [
      { name: 'SRE – Mixed', score: '3.5' },
      { name: '面接', score: '12.25' },
    ];
    expect(renderTable(rows, columns, 80)).toBe('Score  Name\n  3.5  SRE – Mixed\n12.25  面接');
  });

  it('cuts the last column with an ellipsis', () => {
    const rows = [{ name: 'A very long session name', score: '3.5' }];
    expect(renderTable(rows, columns, 20)).toBe('Score  Name\n  3.5  A very long…');
  });

  it('cuts the others only when the last has given all it can', () => {
    const pair = [
      { header: 'Role', value: (row: string[]) => row[0] ?? '' },
      { header: 'Name', value: (row: string[]) => row[1] ?? '' },
    ];
    const rows = [['a role of 21 columns!', 'a name of 15 c.']];
    expect(renderTable(rows, pair, 32).split('\n')[1]).toBe('a role of 21 columns!  a name o…');
    expect(renderTable(rows, pair, 28).split('\n')[1]).toBe('a role of 21 colu…  a name…');
  });

  const listed: Column<string[]>[] = [
    { header: 'ID', value: (row) => row[0] ?? '', keep: true },
    { header: 'Name', value: (row) => row[1] ?? '' },
    { header: 'Status', value: (row) => row[2] ?? '' },
  ];

  it('never cuts a column that is kept', () => {
    const rows = [['e79a1b2c', 'Site Reliability Engineer', 'completed']];
    const cut = (width: number) => renderTable(rows, listed, width).split('\n')[1];
    expect(cut(40)).toBe('e79a1b2c  Site Reliability En…  complet…');
    expect(cut(24)).toBe('e79a1b2c  Sit…  complet…');
    expect(cut(10)).toBe('e79a1b2c  Sit…  com…');
  });

  it('keeps the last column too, and a table of kept columns whole', () => {
    const atEnd = [...listed.slice(1), ...listed.slice(0, 1)];
    const rows = [['e79a1b2c', 'Site Reliability Engineer', 'completed']];
    expect(renderTable(rows, atEnd, 30).split('\n')[1]).toMatch(/ {2}e79a1b2c$/);
    expect(renderTable(rows, listed.slice(0, 1), 4)).toBe('ID\ne79a1b2c');
  });

  it('prints the header alone for no rows', () => {
    expect(renderTable([], columns, 80)).toBe('Score  Name');
  });

  it('keeps each row on one line and free of control sequences', () => {
    const rows = [{ name: 'a\nb\u001B[2Jc\t d', score: '' }];
    expect(renderTable(rows, columns, 80)).toBe('Score  Name\n       a bc d');
  });

  it('gives looks to header and cells after cutting them', () => {
    const looks = { bold: (t: string) => t, accent: (t: string) => t, dim: (t: string) => `<${t}>` };
    const styled = [{ header: 'Name', value: (row: string) => row, style: (cell: string) => `*${cell}*` }];
    expect(renderTable(['abcdefghijkl'], styled, 10, looks)).toBe('<Name>\n*abcdefghi…*');
  });

  it('stays within any width that leaves four columns a cell', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 });
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.array(cell, { minLength: size, maxLength: size }), { maxLength: 5 }),
          fc.integer({ min: size * 4 + (size - 1) * 2, max: 80 }),
        ),
      );
    fc.assert(
      fc.property(table, ([size, rows, width]) => {
        const wide = Array.from({ length: size }, (_, index) => ({
          header: `Header ${index}`,
          value: (row: string[]) => row[index] ?? '',
        }));
        const lines = renderTable(rows, wide, width).split('\n');
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});
