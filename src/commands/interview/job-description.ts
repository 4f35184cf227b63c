import type { Context } from '../../context.ts';
import { usageError } from '../../errors.ts';
import { sanitise } from '../../text/sanitise.ts';
import { decodeText } from './text-input.ts';

const limits = { maxBytes: 200 * 1024 };

/** `--jd X`: a path when it looks like one (then the file must exist), `-` for stdin, else the text itself. */
export async function readJobDescription(context: Context, given: string): Promise<string> {
  if (given === '-') {
    return checked(decodeText(await context.readStdin(limits), 'The job description on stdin'));
  }
  return looksLikePath(given) ? readJobDescriptionFile(context, given) : checked(given);
}

export async function readJobDescriptionFile(context: Context, path: string): Promise<string> {
  const { bytes } = await context.readFile(path, limits);
  return checked(decodeText(bytes, `The job description ${path}`), path);
}

export function looksLikePath(text: string): boolean {
  return !/\s/.test(text) && (/[/\\]/.test(text) || /\.[a-z0-9]{1,8}$/i.test(text));
}

function checked(text: string, path?: string): string {
  const clean = sanitise(text).trim();
  if (!/\p{L}/u.test(clean)) {
    throw usageError(
      path ? `The job description in ${path} is empty.` : 'The job description is empty.',
      'Give one with text in it, or leave it out.',
    );
  }
  return clean;
}
