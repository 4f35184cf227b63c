import type { MarkedToken, Token, Tokens } from 'marked';
import { displayWidth, wrapText } from '../../text/graphemes.ts';
import { sanitise } from '../../text/sanitise.ts';
import { inlineRuns, wrapRuns } from './inline.ts';
import { type Look, type Place, paintLine } from './pen.ts';
import { renderMarkdownTable } from './table.ts';

/** Below this many columns a block is no longer indented: its text would be a column of single words. */
const narrowest = 8;

/** Blocks as painted lines, parted by blank lines. */
export function renderBlocks(tokens: readonly Token[], place: Place, tight = false): string[] {
  const lines: string[] = [];
  let previous: MarkedToken['type'] | undefined;
  for (const token of tokens as readonly MarkedToken[]) {
    const block = renderBlock(token, place);
    if (block.length === 0) continue;
    const joined = tight || previous === undefined || (previous === 'heading' && token.type === 'list');
    if (!joined) lines.push('');
    for (const line of block) lines.push(line);
    previous = token.type;
  }
  return lines;
}

function renderBlock(token: MarkedToken, place: Place): string[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'heading':
      return paragraph(token.tokens, place, { bold: true, ...(token.depth < 3 && { accent: true }) });
    case 'paragraph':
      return paragraph(token.tokens, place);
    case 'text':
      return paragraph(token.tokens ?? [{ ...token }], place);
    case 'blockquote':
      return quote(token, place);
    case 'list':
      return list(token, place);
    case 'code':
      return code(token, place);
    case 'table':
      return renderMarkdownTable(token, place);
    case 'hr':
      return [place.pen.paint({ text: '─'.repeat(place.width), look: { dim: true } })];
    case 'html':
      return plainLines(token.text, place.width);
    default:
      return plainLines(token.raw, place.width);
  }
}

function paragraph(tokens: readonly Token[], { width, pen }: Place, look: Look = {}): string[] {
  const runs = inlineRuns(tokens, pen, look);
  if (runs.every(({ text }) => text.trim() === '')) return [];
  return wrapRuns(runs, width).map((line) => paintLine(line, pen));
}

function plainLines(text: string, width: number): string[] {
  return wrapText(sanitise(text).replace(/^\n+|\s+$/g, ''), width);
}

function quote(token: Tokens.Blockquote, { width, pen }: Place): string[] {
  const bar = pen.paint({ text: '│', look: { dim: true } });
  const inner = width - 2 < narrowest ? undefined : width - 2;
  const lines = renderBlocks(token.tokens, { width: inner ?? width, pen });
  return inner === undefined ? lines : lines.map((line) => (line === '' ? bar : `${bar} ${line}`));
}

function code({ text }: Tokens.Code, { width }: Place): string[] {
  const indent = width - 4 < narrowest ? '' : '    ';
  return plainLines(text, width - indent.length).map((line) => (line === '' ? '' : indent + line));
}

function list(token: Tokens.List, place: Place): string[] {
  const lastNumber = `${Number(token.start) + token.items.length - 1}.`;
  return token.items.flatMap((item, index) => {
    const marker = markerOf(token, item, index);
    const aligned = token.ordered && !item.task ? marker.padStart(lastNumber.length) : marker;
    const lines = listItem(item, aligned, token.loose, place);
    return token.loose && index > 0 ? ['', ...lines] : lines;
  });
}

function markerOf(token: Tokens.List, item: Tokens.ListItem, index: number): string {
  if (item.task) return item.checked ? '[x]' : '[ ]';
  return token.ordered ? `${Number(token.start) + index}.` : '•';
}

/** The marker, and the item's blocks hanging beside it; where that leaves no room, below it. */
function listItem(item: Tokens.ListItem, marker: string, loose: boolean, { width, pen }: Place): string[] {
  const inner = width - displayWidth(marker) - 1;
  const painted = pen.paint({ text: marker, look: { accent: true } });
  if (inner < narrowest) return [painted, ...renderBlocks(item.tokens, { width, pen }, !loose)];
  const hanging = ' '.repeat(width - inner);
  const [first = '', ...rest] = renderBlocks(item.tokens, { width: inner, pen }, !loose);
  return [`${painted} ${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : hanging + line))];
}
