import { UserError } from '../errors.ts';

/** 10 MB, the limit of the `cvs` bucket too. */
export const maxCvBytes = 10 * 1024 * 1024;
/** A CV longer than this is another document. */
export const maxCvPages = 100;

const resave = 'Export it from the editor as a PDF again, or save the text as a .txt file.';

/** Every way in which a CV cannot be read, each said once. `name` is the file's, for the message. */
export const cvErrors = {
  empty: (name: string) =>
    new UserError(`${name} is empty.`, {
      code: 'cv_empty',
      hint: 'Check that it is the right file, and that it was saved.',
    }),
  tooLarge: (name: string, bytes: number) =>
    new UserError(`${name} is ${megabytes(bytes)} MB; a CV may have 10 MB at most.`, {
      code: 'cv_too_large',
      hint: 'Export it with smaller pictures, or save the text as a .txt file.',
    }),
  tooHeavy: (name: string) =>
    new UserError(`${name} needs more memory to be read than a CV should.`, {
      code: 'cv_too_large',
      hint: resave,
    }),
  tooManyPages: (name: string, pages: number) =>
    new UserError(`${name} has ${pages} pages; a CV may have ${maxCvPages} at most.`, {
      code: 'cv_too_many_pages',
      hint: 'Save the pages that are your CV as a PDF of their own.',
    }),
  notSupported: (name: string, kind: string) =>
    new UserError(`${name} is ${kind}, not a CV that can be read.`, {
      code: 'cv_not_supported',
      hint: 'A CV may be a PDF, TXT or MD file. Save or export it as a PDF.',
    }),
  word: (name: string) =>
    new UserError(`${name} is a Word document, and those cannot be read.`, {
      code: 'cv_not_supported',
      hint: 'Save it as a PDF in the editor and use that file.',
    }),
  encrypted: (name: string) =>
    new UserError(`${name} is protected: it needs a password to be opened.`, {
      code: 'cv_encrypted',
      hint: 'Open it, save a copy without a password and use that file.',
    }),
  damaged: (name: string) =>
    new UserError(`${name} is damaged or cut short, and cannot be read whole.`, {
      code: 'cv_damaged',
      hint: `Check that the download or copy is complete. ${resave}`,
    }),
  imageOnly: (name: string, words: number) =>
    new UserError(`${name} is probably a scan or a picture: ${wordCount(words)} found in it as text.`, {
      code: 'cv_image_only',
      hint: 'Export the PDF from the editor it was written in, or run text recognition (OCR) on it first.',
    }),
  timeout: (name: string, seconds: number) =>
    new UserError(`Reading ${name} took more than ${seconds} seconds and was stopped.`, {
      code: 'cv_timeout',
      hint: resave,
    }),
} as const;

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}

function wordCount(words: number): string {
  if (words === 0) return 'no words were';
  return words === 1 ? '1 word was' : `${words} words were`;
}
