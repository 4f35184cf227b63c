/** One text from a PDF's pages, without the page numbers at their first and last lines. */
export function joinPages(pages: readonly string[]): string {
  return pages.map((page, index) => withoutMarkers(page, index + 1, pages.length)).join('\n\n');
}

function withoutMarkers(page: string, number: number, total: number): string {
  const lines = page.split('\n');
  const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const edges = new Set([written[0], written.at(-1)]);
  const strip = markerStripper(number, total);
  return lines.map((line, at) => (edges.has(at) ? strip(line) : line)).join('\n');
}

/** A line longer than this is no page number with a running title. */
const longestMarker = 200;

/**
 * On page 2 of 3, takes away '2', '- 2 -', 'Page 2' and '2/3' where they are the whole line, and
 * 'page 2 of 3' and '2/3' behind a running title too.
 */
function markerStripper(number: number, total: number): (line: string) => string {
  const word = '(?:page|p\\.|seite|sida|side|página|pagina|strona)';
  const ofTotal = `${number}\\s*(?:/|of|von|av|af|de|sur|di|z)\\s*${total}`;
  const alone = new RegExp(`^(?:${word}\\s*)?(?:${ofTotal}|${number})$`, 'iu');
  const behindTitle = new RegExp(`(?:^|[\\s–—|·•,-])+(?:${word}\\s*)?${ofTotal}$`, 'iu');
  return (line) => {
    if (line.length > longestMarker) return line;
    const bare = line.replace(/^[-–—|\s]+|[-–—|\s]+$/gu, '');
    // A lone number on a document of one page may be anything.
    if (alone.test(bare) && (total > 1 || /\D/.test(bare))) return '';
    return line.trimEnd().replace(behindTitle, '');
  };
}
