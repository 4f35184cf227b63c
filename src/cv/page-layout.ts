/** A piece of text as the PDF places it on its page; lengths in points, `y` grows downwards. */
export interface PlacedText {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Font size. */
  size: number;
  /** Reads from right to left; the text itself is in logical order. */
  rtl: boolean;
  /** Radians against the horizontal; 0 for almost all text. */
  angle: number;
  /** The PDF moves on to another line after it. */
  endsLine: boolean;
}

/** One page's text, a line a row. */
export function pageText(items: readonly PlacedText[]): string {
  return items.map((item) => item.text + (item.endsLine ? '\n' : '')).join('');
}
