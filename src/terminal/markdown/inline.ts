import type { MarkedToken, Token, Tokens } from 'marked';
import { type TextRange, wrapRanges } from '../../text/graphemes.ts';
import { sanitise, sanitiseLine } from '../../text/sanitise.ts';
import { decodeEntities } from './entities.ts';
import { type Look, lineBreak, type Pen, type Run } from './pen.ts';

/** The text of a block as runs, its soft line breaks folded to spaces. */
export function inlineRuns(tokens: readonly Token[], pen: Pen, look: Look = {}): Run[] {
  return (tokens as readonly MarkedToken[]).flatMap((token) => tokenRuns(token, pen, look));
}

function tokenRuns(token: MarkedToken, pen: Pen, look: Look): Run[] {
  switch (token.type) {
    case 'text':
      if (token.tokens) return inlineRuns(token.tokens, pen, look);
      return [{ text: folded(decodeEntities(token.text)), look }];
    case 'strong':
      return inlineRuns(token.tokens, pen, { ...look, bold: true });
    case 'em':
      return inlineRuns(token.tokens, pen, { ...look, italic: true });
    case 'del':
      return marked('~~', inlineRuns(token.tokens, pen, { ...look, struck: true }), pen);
    case 'codespan':
      return marked(
        '`',
        [{ text: sanitise(token.text).replace(/[\n\t]/g, ' '), look: { ...look, accent: true } }],
        pen,
      );
    case 'br':
      return [lineBreak];
    case 'html':
      return /^<br\s*\/?>$/i.test(token.text) ? [lineBreak] : [{ text: folded(token.text), look }];
    case 'link':
    case 'image':
      return linkRuns(token, pen, look);
    case 'escape':
      return [{ text: token.text, look }];
    case 'checkbox':
      return [];
    default:
      return [{ text: folded(token.raw), look }];
  }
}

/** Without colour, code and struck text keep their Markdown marks: what they mean would be lost otherwise. */
function marked(mark: string, runs: Run[], pen: Pen): Run[] {
  if (pen.colour || textOf(runs).trim() === '') return runs;
  const markRun: Run = { text: mark, look: {} };
  return [markRun, ...runs, markRun];
}

function linkRuns(token: Tokens.Link | Tokens.Image, pen: Pen, look: Look): Run[] {
  const url = sanitiseLine(token.type === 'link' && token.autolink ? token.href : decodeEntities(token.href));
  const title = token.title ? ` "${sanitiseLine(decodeEntities(token.title))}"` : '';
  const label = inlineRuns(token.tokens, pen, look);
  const labelText = sanitiseLine(textOf(label));
  const shown = labelText === '' ? [{ text: url, look }] : label;
  if (pen.links && /^(?:https?|mailto):/i.test(url)) {
    return shown.map((run) =>
      run === lineBreak ? run : { ...run, look: { ...run.look, link: asciiUrl(url) } },
    );
  }
  const saysItAll = shown !== label || url === '' || url === labelText || url === `mailto:${labelText}`;
  if (saysItAll && !title) return shown;
  return [...shown, { text: saysItAll ? title : ` (${url}${title})`, look: { ...look, dim: true } }];
}

/** OSC 8 takes the printable ASCII signs only. */
function asciiUrl(url: string): string {
  return url.replace(/[^!-~]+/g, (signs) => encodeURIComponent(signs));
}

function folded(text: string): string {
  return sanitise(text).replace(/[\s]+/g, (space) => (/^[\u00A0\u202F]+$/.test(space) ? space : ' '));
}

/** Runs broken into lines of at most `width` columns; a word wider than that is not cut. */
export function wrapRuns(runs: readonly Run[], width: number): Run[][] {
  return hardLines(runs).flatMap((line) => {
    const text = textOf(line);
    const indent = text.length - text.trimStart().length;
    const ranges = wrapRanges(text.trim(), width);
    return cutRuns(
      line,
      ranges.map(({ start, end }) => ({ start: start + indent, end: end + indent })),
    );
  });
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function hardLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run === lineBreak) lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}

/** The runs within each range; the ranges are in order. One pass, since a paragraph may be a megabyte. */
function cutRuns(runs: readonly Run[], ranges: readonly TextRange[]): Run[][] {
  let index = 0;
  let offset = 0;
  return ranges.map(({ start, end }) => {
    const cut: Run[] = [];
    for (let run = runs[index]; run && offset < end; run = runs[index]) {
      const text = run.text.slice(Math.max(0, start - offset), end - offset);
      if (text !== '') cut.push({ text, look: run.look });
      if (offset + run.text.length > end) break;
      offset += run.text.length;
      index += 1;
    }
    return cut;
  });
}
