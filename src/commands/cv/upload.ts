import type { Context } from '../../context.ts';
import { extractCvText, maxCvBytes } from '../../cv/extract-text.ts';

/** `greenroom cv upload FILE`. With `--json`: the row of `cv_uploads`. */
export async function uploadCv(context: Context, path: string): Promise<void> {
  const { output } = context;
  const { name, bytes } = await context.readFile(path, { maxBytes: maxCvBytes });
  const cv = await extractCvText(bytes, name);
  const { cvs } = await context.data({ createAccount: true });
  const { row, known } = await cvs.upload({ fileName: name, bytes, mimeType: cv.mimeType, text: cv.text });
  if (output.json) return output.printJson(row);
  const pages = cv.pages === null ? '' : `, ${cv.pages} ${cv.pages === 1 ? 'page' : 'pages'}`;
  output.print(
    known
      ? `${name} was stored already; it is your current CV now (${cv.words} words${pages}).`
      : `Stored ${name} as your current CV (${cv.words} words${pages}).`,
  );
  output.note(output.stderr.dim(`See what was read: greenroom cv text ${path}`));
}
