import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdfPages } from '../../src/cv/pdf-text.ts';

/** A PDF of one page that draws what the operators say. */
function pdfOf(operators: Buffer): Uint8Array {
  const packed = deflateSync(operators);
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n' +
        '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
        '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>\nendobj\n' +
        '4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n' +
        `5 0 obj\n<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n', 'latin1'),
  ]);
}

const hello = pdfOf(Buffer.from('BT /F 12 Tf 72 700 Td (Hello there) Tj ET'));

describe('reading a PDF in a worker', () => {
  test('gives the text of each page', async () => {
    expect(await readPdfPages(hello, 'cv.pdf')).toEqual(['Hello there']);
  });

  test('leaves the bytes as they were', async () => {
    const before = Buffer.from(hello);
    await readPdfPages(hello, 'cv.pdf');
    expect(before.equals(hello)).toBe(true);
  });

  test('is stopped when it takes too long', async () => {
    const endless = pdfOf(
      Buffer.from(`BT /F 12 Tf ${'1 0 0 1 72 700 Tm (Hello there) Tj '.repeat(800_000)} ET`),
    );
    const start = performance.now();
    const reading = readPdfPages(endless, 'cv.pdf', { limits: { timeout: 700 } });
    await expect(reading).rejects.toMatchObject({ code: 'cv_timeout' });
    expect(performance.now() - start).toBeLessThan(6000);
  });

  test('is stopped when a stream unpacks to far more than it is', async () => {
    const bomb = pdfOf(Buffer.alloc(400 * 1024 * 1024, 0x20));
    const reading = readPdfPages(bomb, 'cv.pdf', { limits: { memory: 200 } });
    await expect(reading).rejects.toMatchObject({ code: 'cv_too_large' });
  });

  test('is stopped by its signal, with the reason of that', async () => {
    const controller = new AbortController();
    const reading = readPdfPages(hello, 'cv.pdf', { signal: controller.signal });
    controller.abort(new Error('Ctrl-C'));
    await expect(reading).rejects.toThrow('Ctrl-C');
    await expect(readPdfPages(hello, 'cv.pdf', { signal: controller.signal })).rejects.toThrow('Ctrl-C');
  });
});
