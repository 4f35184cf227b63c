/** What the main thread sends to the worker: a whole PDF, and how many pages it may have. */
export interface PdfRequest {
  bytes: Uint8Array;
  maxPages: number;
}

/** What the worker sends back: the text of each page, or why there is none. */
export type PdfReply =
  | { outcome: 'read'; pages: string[] }
  | { outcome: 'too_many_pages'; pages: number }
  | { outcome: 'encrypted' }
  | { outcome: 'damaged' };
