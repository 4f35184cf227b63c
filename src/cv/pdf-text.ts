import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { cvErrors, maxCvPages } from './cv-errors.ts';
import type { PdfReply, PdfRequest } from './pdf-messages.ts';

export interface PdfLimits {
  /** Milliseconds for the whole parse. */
  timeout: number;
  /** Megabytes of JavaScript heap, and of growth of the whole process meanwhile. */
  memory: number;
}

const defaultLimits: PdfLimits = { timeout: 15_000, memory: 768 };
const memoryCheckEvery = 100;

/**
 * The text of each page of a PDF, read in a worker thread that is stopped when it needs too much time or
 * memory. Throws a UserError when there is no text to be had; rejects with the signal's reason when aborted.
 */
export function readPdfPages(
  bytes: Uint8Array,
  fileName: string,
  options: { signal?: AbortSignal; limits?: Partial<PdfLimits> } = {},
): Promise<string[]> {
  const limits = { ...defaultLimits, ...options.limits };
  const { signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(workerFile(), {
      // Warnings of pdf.js about odd files are no use to the reader of a CV, and must not reach a screen.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    let settled = false;
    const settle = (act: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(memoryCheck);
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate().then(act, act);
    };
    const onAbort = () => settle(() => reject(signal?.reason));
    const timer = setTimeout(
      () => settle(() => reject(cvErrors.timeout(fileName, limits.timeout / 1000))),
      limits.timeout,
    );
    // resourceLimits do not count array buffers, and a PDF's streams unpack into those.
    const rssBefore = process.memoryUsage.rss();
    const memoryCheck = setInterval(() => {
      const grown = (process.memoryUsage.rss() - rssBefore) / (1024 * 1024);
      if (grown > limits.memory) settle(() => reject(cvErrors.tooHeavy(fileName)));
    }, memoryCheckEvery);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.once('message', (reply: PdfReply) =>
      settle(() => (reply.outcome === 'read' ? resolve(reply.pages) : reject(errorFor(reply, fileName)))),
    );
    worker.once('error', (error) => settle(() => reject(workerError(error, fileName))));
    // pdf.js may wait for ever for a part that a broken file has not; then the worker runs dry and ends.
    worker.once('exit', () => settle(() => reject(cvErrors.damaged(fileName))));
    worker.postMessage({ bytes, maxPages: maxCvPages } satisfies PdfRequest);
  });
}

function errorFor(reply: Exclude<PdfReply, { outcome: 'read' }>, fileName: string): Error {
  if (reply.outcome === 'too_many_pages') return cvErrors.tooManyPages(fileName, reply.pages);
  return reply.outcome === 'encrypted' ? cvErrors.encrypted(fileName) : cvErrors.damaged(fileName);
}

/** Out of memory is the file's doing; anything else that escapes the worker is our bug. */
function workerError(error: unknown, fileName: string): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? cvErrors.tooHeavy(fileName) : error;
}

/** The worker is a built file even when the rest runs from source: Node starts no TypeScript worker. */
function workerFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder of the package was not found.');
    folder = parent;
  }
  const file = join(folder, 'dist', 'cv', 'pdf-worker.js');
  if (!existsSync(file)) throw new Error(`${file} is missing: run 'npm run build'.`);
  return file;
}
