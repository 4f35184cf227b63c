import { lexer } from 'marked';
import { wrapText } from '../text/graphemes.ts';
import { sanitise } from '../text/sanitise.ts';
import { renderBlocks } from './markdown/blocks.ts';
import { showUnusedDefinitions } from './markdown/definitions.ts';
import { createPen } from './markdown/pen.ts';

export interface MarkdownLook {
  /** Columns. Only a word wider than its place, such as a URL, may run over. */
  width: number;
  colour: boolean;
  /** Links as OSC 8; else as `text (URL)`. Needs `colour`. */
  links: boolean;
}

/**
 * Markdown (CommonMark with GFM) as text for a terminal; without colour as clean plain text. The source is data
 * from outside: HTML in it is shown as text, no control sequence in it survives. Ends without a line break.
 */
export function renderMarkdown(source: string, { width, colour, links }: MarkdownLook): string {
  const clean = sanitise(source);
  const columns = Math.max(1, width);
  try {
    const blocks = showUnusedDefinitions(lexer(clean, { gfm: true }));
    return renderBlocks(blocks, { width: columns, pen: createPen({ colour, links: links && colour }) }).join(
      '\n',
    );
  } catch (error) {
    // Thousands of nested quotes or brackets exhaust the parser's stack: the reader still gets the text.
    if (error instanceof RangeError) return wrapText(clean, columns).join('\n');
    throw error;
  }
}
