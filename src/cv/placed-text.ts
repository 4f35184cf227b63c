/** A piece of text as a PDF places it on its page; lengths in points, `y` grows downwards. */
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

/** Text without a gap to speak of: a word, a phrase, mostly a whole line. */
export interface Run {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  rtl: boolean;
  /** Place in the PDF's own order. */
  order: number;
}

/** Runs that share a baseline, left to right. */
export interface Row {
  runs: Run[];
  y: number;
  size: number;
}
