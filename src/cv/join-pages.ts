/** One text from a PDF's pages, without the page numbers that stand alone at a page's edge. */
export function joinPages(pages: readonly string[]): string {
  return pages.map((page, index) => withoutMarker(page, index + 1, pages.length)).join('\n\n');
}

function withoutMarker(page: string, number: number, total: number): string {
  const lines = page.split('\n');
  const isMarker = pageMarker(number, total);
  const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const edges = new Set([written[0], written.at(-1)]);
  return lines.filter((line, at) => !edges.has(at) || !isMarker(line.trim())).join('\n');
}

/** '2', '- 2 -', '2/3', 'Page 2', and anything short that ends in 'page 2 of 3', on page 2 of 3. */
function pageMarker(number: number, total: number): (line: string) => boolean {
  const ofTotal = `\\s*(?:/|of|von|av|de|sur|di)\\s*${total}`;
  const word = '(?:page|p\\.|seite|sida|s\\.|página|pagina)\\s*';
  const bare = total === 1 ? '' : `|${number}`;
  const alone = new RegExp(
    `^[-–—\\s]*(?:${word}${number}(?:${ofTotal})?|${number}${ofTotal}${bare})[-–—\\s]*$`,
    'iu',
  );
  const afterTitle = new RegExp(`^.{0,60}\\b${word}${number}${ofTotal}$`, 'iu');
  return (line) => alone.test(line) || afterTitle.test(line);
}
