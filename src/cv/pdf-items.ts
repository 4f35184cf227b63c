import type { PlacedText } from './placed-text.ts';

/** What pdf.js gives for a page, in the order of its operators. */
export type PdfItem = PdfText | { type: string; tag?: string | null };

interface PdfText {
  str: string;
  dir: string;
  width: number;
  /** Matrix: scale, skew, skew, scale, x, y. */
  transform: number[];
  hasEOL: boolean;
}

/** Turns the PDF's coordinates into those of the page as it is shown. */
export interface PdfViewport {
  convertToViewportPoint(x: number, y: number): number[];
}

/** The /Span sections of a page: how many there are tells which content stream is the page's. */
export function countSpans(items: readonly PdfItem[]): number {
  return items.filter((item) => isSpan(item)).length;
}

/** `spans` as in `spanTexts`, for this page; what a section says stands in place of what it draws. */
export function placeItems(
  items: readonly PdfItem[],
  viewport: PdfViewport,
  spans: readonly (string | null)[],
): PlacedText[] {
  const result: PlacedText[] = [];
  let span = 0;
  let depth = 0;
  let saidDepth = 0;
  let said: string | null = null;
  for (const item of items) {
    if ('str' in item) {
      // A space in a section was made up by pdf.js, from the gap before the section.
      const drawn = item.str.trim() !== '';
      result.push(place(item, drawn ? (said ?? item.str) : item.str, viewport));
      if (drawn && said !== null) said = '';
      continue;
    }
    if (item.type === 'endMarkedContent') {
      if (depth === saidDepth) said = null;
      depth -= 1;
      continue;
    }
    depth += 1;
    if (!isSpan(item)) continue;
    const text = spans[span++] ?? null;
    if (said !== null || text === null) continue;
    // LaTeX packages put the names of their icon commands there.
    said = /^\s*\\\p{L}/u.test(text) ? '' : text;
    saidDepth = depth;
  }
  return result;
}

function isSpan(item: PdfItem): boolean {
  return 'tag' in item && item.tag === 'Span' && item.type === 'beginMarkedContentProps';
}

function place(item: PdfText, text: string, viewport: PdfViewport): PlacedText {
  const [a = 0, b = 0, , , e = 0, f = 0] = item.transform;
  const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f);
  const [alongX = 0, alongY = 0] = viewport.convertToViewportPoint(e + a, f + b);
  return {
    text,
    x,
    y,
    width: item.width,
    size: Math.hypot(a, b),
    rtl: item.dir === 'rtl',
    angle: Math.atan2(alongY - y, alongX - x),
    endsLine: item.hasEOL,
  };
}
