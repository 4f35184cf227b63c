/** Runs in a worker thread, so that a hostile or broken PDF can be stopped. Started by pdf-text.ts. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { spansByPage } from './actual-text.ts';
import { pageText } from './page-text.ts';
import { countSpans, type PdfItem, type PdfViewport, placeItems } from './pdf-items.ts';
import type { PdfReply, PdfRequest } from './pdf-messages.ts';

/** The part of pdf.js' document that is used here. */
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): PdfViewport;
    getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: PdfItem[] }>;
    cleanup(): void;
  }>;
}

interface PageContent {
  items: PdfItem[];
  viewport: PdfViewport;
}

parentPort?.once('message', (request: PdfRequest) => {
  // Of a broken file, pdf.js leaves rejections that nobody waits for; those that matter reach `read`.
  process.on('unhandledRejection', () => {});
  read(request).then(
    (reply) => parentPort?.postMessage(reply),
    (error: unknown) => {
      setImmediate(() => {
        throw error;
      });
    },
  );
});

async function read({ bytes, maxPages }: PdfRequest): Promise<PdfReply> {
  const document = await open(bytes);
  if ('outcome' in document) return document;
  if (document.numPages > maxPages) return { outcome: 'too_many_pages', pages: document.numPages };
  const contents: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await pageContent(document, number);
    if (content === null) return { outcome: 'damaged' };
    contents.push(content);
  }
  if (contents.length === 0) return { outcome: 'damaged' };
  const spans = spansByPage(
    contents.map(({ items }) => countSpans(items)),
    bytes,
  );
  const pages = contents.map(({ items, viewport }, index) =>
    pageText(placeItems(items, viewport, spans[index] ?? [])),
  );
  return { outcome: 'read', pages };
}

async function open(bytes: Uint8Array): Promise<PdfDocument | PdfReply> {
  withoutCanvas();
  const { PDFParse, PasswordException, VerbosityLevel } = await import('pdf-parse');
  const assets = dirname(
    createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'),
  );
  const parser = new PDFParse({
    // pdf.js takes the array for its own; the spans are read from ours.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(assets, 'cmaps')}/`,
    standardFontDataUrl: `${join(assets, 'standard_fonts')}/`,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  const load = loaderOf(parser);
  try {
    return await load();
  } catch (error) {
    return { outcome: error instanceof PasswordException ? 'encrypted' : 'damaged' };
  }
}

/**
 * pdf-parse's own getText gives text without positions, and columns and right-to-left lines need those: so
 * its document is asked directly. Its version is pinned, and the tests fail if it hides it.
 */
function loaderOf(parser: object): () => Promise<PdfDocument> {
  const load: unknown = Reflect.get(parser, 'load');
  if (typeof load !== 'function') throw new Error('pdf-parse has no load().');
  return () => load.call(parser);
}

/**
 * pdf.js loads a native canvas of 30 MB unless these names stand already. They are for drawing, which
 * reading text never does.
 */
function withoutCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) Reflect.set(globalThis, name, class {});
}

/** Null when the page cannot be read. */
async function pageContent(document: PdfDocument, number: number): Promise<PageContent | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const viewport = page.getViewport({ scale: 1 });
    page.cleanup();
    return { items, viewport };
  } catch {
    return null;
  }
}
