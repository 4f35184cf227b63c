/** Runs in a worker thread, so that a hostile or broken PDF can be stopped. Started by pdf-text.ts. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type PlacedText, pageText } from './page-layout.ts';
import type { PdfReply, PdfRequest } from './pdf-messages.ts';

/** The part of pdf.js' document that is used here. */
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getViewport(options: { scale: number }): { convertToViewportPoint(x: number, y: number): number[] };
  getTextContent(): Promise<{ items: PdfTextItem[] }>;
  cleanup(): void;
}
interface PdfTextItem {
  str: string;
  dir: string;
  width: number;
  /** Matrix: scale, skew, skew, scale, x, y. */
  transform: number[];
  hasEOL: boolean;
}

parentPort?.once('message', (request: PdfRequest) => {
  void read(request).then((reply) => parentPort?.postMessage(reply));
});

async function read({ bytes, maxPages }: PdfRequest): Promise<PdfReply> {
  const document = await open(bytes);
  if ('outcome' in document) return document;
  if (document.numPages > maxPages) return { outcome: 'too_many_pages', pages: document.numPages };
  const pages: string[] = [];
  let unreadable = 0;
  for (let number = 1; number <= document.numPages; number++) {
    try {
      pages.push(await readPage(await document.getPage(number)));
    } catch {
      unreadable += 1;
      pages.push('');
    }
  }
  return unreadable === document.numPages ? { outcome: 'damaged' } : { outcome: 'read', pages };
}

async function open(bytes: Uint8Array): Promise<PdfDocument | PdfReply> {
  withoutCanvas();
  const { PDFParse, PasswordException, VerbosityLevel } = await import('pdf-parse');
  const assets = dirname(
    createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'),
  );
  const parser = new PDFParse({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(assets, 'cmaps') + sep,
    standardFontDataUrl: join(assets, 'standard_fonts') + sep,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  try {
    return await documentOf(parser);
  } catch (error) {
    return { outcome: error instanceof PasswordException ? 'encrypted' : 'damaged' };
  }
}

/**
 * pdf-parse's own getText gives text without positions, and columns and right-to-left lines need those: so
 * its document is asked directly. Its version is pinned, and the tests fail if it hides it.
 */
function documentOf(parser: object): Promise<PdfDocument> {
  const load: unknown = Reflect.get(parser, 'load');
  if (typeof load !== 'function') throw new Error('pdf-parse has no load().');
  return load.call(parser) as Promise<PdfDocument>;
}

/**
 * pdf.js loads a native canvas of 30 MB unless these names stand already. They are for drawing, which
 * reading text never does.
 */
function withoutCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) Reflect.set(globalThis, name, class {});
}

async function readPage(page: PdfPage): Promise<string> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = items.map((item): PlacedText => {
    const [a = 0, b = 0, , , e = 0, f = 0] = item.transform;
    const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f);
    const [originX = 0, originY = 0] = viewport.convertToViewportPoint(0, 0);
    const [alongX = 0, alongY = 0] = viewport.convertToViewportPoint(a, b);
    return {
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(a, b),
      rtl: item.dir === 'rtl',
      angle: Math.atan2(alongY - originY, alongX - originX),
      endsLine: item.hasEOL,
    };
  });
  page.cleanup();
  return pageText(placed);
}
