import type { PlacedText, Row } from './placed-text.ts';
import { readingOrder } from './reading-order.ts';
import { rowText } from './row-text.ts';
import { textRuns } from './text-runs.ts';

/** Lines further apart than this many font sizes are paragraphs. */
const paragraphGap = 1.9;
/** Radians: text that leans more is no line of the page, but a title along its edge. */
const level = 0.05;

/** One page's text in reading order, a line a row, paragraphs and blocks parted by a blank line. */
export function pageText(placed: readonly PlacedText[]): string {
  const items = upright(placed);
  const blocks = readingOrder(textRuns(items.filter((item) => Math.abs(item.angle) <= level)));
  const turned = items.filter((item) => Math.abs(item.angle) > level);
  return [...blocks.map(blockText), turnedText(turned)].filter((block) => block !== '').join('\n\n');
}

/** A page may be shown sideways; the way most of its text runs is then taken for level. */
function upright(items: readonly PlacedText[]): readonly PlacedText[] {
  const amounts = new Map<number, number>();
  for (const item of items) {
    const degrees = Math.round((item.angle * 180) / Math.PI);
    amounts.set(degrees, (amounts.get(degrees) ?? 0) + item.text.trim().length);
  }
  const [degrees = 0] = [...amounts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
  if (degrees === 0) return items;
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)];
  return items.map((item) => ({
    ...item,
    x: item.x * cos - item.y * sin,
    y: item.x * sin + item.y * cos,
    angle: item.angle - (degrees * Math.PI) / 180,
  }));
}

function blockText(rows: readonly Row[]): string {
  return rows
    .map((row, index) => {
      const previous = rows[index - 1];
      const apart = previous && row.y - previous.y > paragraphGap * Math.max(previous.size, row.size);
      return (apart ? '\n' : '') + rowText(row);
    })
    .join('\n');
}

/** In the PDF's own order, as rows mean nothing here. */
function turnedText(items: readonly PlacedText[]): string {
  return items
    .map((item) => item.text + (item.endsLine ? '\n' : ''))
    .join('')
    .trim();
}
