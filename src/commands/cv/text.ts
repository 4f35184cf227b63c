import type { Context } from '../../context.ts';
import { extractCvText, maxCvBytes } from '../../cv/extract-text.ts';

/** `greenroom cv text FILE`: what is read from a CV, to stdout. */
export async function printCvText(context: Context, path: string): Promise<void> {
  const { name, bytes } = await context.readFile(path, { maxBytes: maxCvBytes });
  const cv = await extractCvText(bytes, name);
  if (context.output.json) {
    context.output.printJson({
      file_name: name,
      mime_type: cv.mimeType,
      pages: cv.pages,
      words: cv.words,
      text: cv.text,
    });
    return;
  }
  context.output.print(cv.text);
}
