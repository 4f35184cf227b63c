/** What a storage upload carries. */
export interface Upload {
  bytes: Buffer;
  contentType: string;
  /** `cache-control` of the object. */
  cacheControl: string;
  /** The caller's own metadata: JSON text, or null. */
  metadata: string | null;
}

/** Reads an upload: the raw body, or a form with the file under an empty name. Null when there is no file. */
export async function readUpload(headers: Record<string, string>, body: Buffer): Promise<Upload | null> {
  const contentType = headers['content-type'] ?? 'application/octet-stream';
  if (!contentType.startsWith('multipart/form-data')) {
    const metadata = headers['x-metadata'];
    return {
      bytes: body,
      contentType,
      cacheControl: headers['cache-control'] ?? 'no-cache',
      metadata: metadata === undefined ? null : Buffer.from(metadata, 'base64').toString('utf8'),
    };
  }
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  if (file === undefined || typeof file === 'string') return null;
  const cacheControl = form.get('cacheControl');
  const metadata = form.get('metadata');
  return {
    bytes: Buffer.from(await file.arrayBuffer()),
    contentType: file.type || 'application/octet-stream',
    cacheControl: typeof cacheControl === 'string' ? `max-age=${cacheControl}` : 'no-cache',
    metadata: typeof metadata === 'string' ? metadata : null,
  };
}
