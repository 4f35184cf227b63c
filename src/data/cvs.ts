import { createHash } from 'node:crypto';
import type { Client } from './client.ts';
import { dataError, dataOf } from './data-error.ts';
import type { Tables } from './database.types.ts';
import { profiles } from './profiles.ts';

export type CvRow = Tables<'cv_uploads'>;

export interface NewCv {
  fileName: string;
  bytes: Uint8Array;
  mimeType: string;
  text: string;
}

const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  'text/markdown': 'md',
  'text/plain': 'txt',
};

/** PostgreSQL's code for a row that exists. */
const uniqueViolation = '23505';

export type Cvs = ReturnType<typeof cvs>;

export function cvs(client: Client, userId: string) {
  const bucket = client.storage.from('cvs');

  const findByHash = async (hash: string): Promise<CvRow | null> =>
    dataOf(
      await client
        .from('cv_uploads')
        .select('*')
        .eq('user_id', userId)
        .eq('content_sha256', hash)
        .limit(1)
        .maybeSingle(),
      'look for this CV',
    );

  /** The path is made from the content, so a repeated upload meets its own object. False: it was there. */
  const putObject = async (path: string, cv: NewCv): Promise<boolean> => {
    const { error } = await bucket.upload(path, Buffer.from(cv.bytes), { contentType: cv.mimeType });
    const exists = error && 'statusCode' in error && error.statusCode === '409';
    if (error && !exists) throw dataError(error, 'store the file');
    return !exists;
  };

  const addRow = async (path: string, hash: string, cv: NewCv, isNew: boolean): Promise<CvRow> => {
    const { status, ...answer } = await client
      .from('cv_uploads')
      .insert({
        user_id: userId,
        file_name: cv.fileName,
        storage_path: path,
        mime_type: cv.mimeType,
        file_size_bytes: cv.bytes.length,
        content_sha256: hash,
        extracted_text: cv.text,
      })
      .select()
      .single();
    // Another process stored the same bytes meanwhile, or the answer to our first try was lost.
    const stored = answer.error?.code === uniqueViolation ? await findByHash(hash) : null;
    if (stored) return makeCurrent(stored.id);
    // No object without a row: but only one that this call made, and when the row was surely refused. After a
    // lost answer the row may be there.
    if (answer.error && isNew && status >= 400 && status < 500) await bucket.remove([path]);
    return dataOf(answer, 'store the CV');
  };

  const makeCurrent = async (id: string): Promise<CvRow> =>
    dataOf(
      await client.from('cv_uploads').update({ is_current_cv: true }).eq('id', id).select().single(),
      'make this the current CV',
    );

  return {
    /** File, row, current CV and the profile's text. `known`: the same bytes were there already. */
    upload: async (cv: NewCv): Promise<{ row: CvRow; known: boolean }> => {
      const hash = createHash('sha256').update(cv.bytes).digest('hex');
      const known = await findByHash(hash);
      const path = `${userId}/${hash}.${extensions[cv.mimeType] ?? 'bin'}`;
      // Also for a known CV: whatever became of its file, now it is there.
      const isNew = await putObject(known?.storage_path ?? path, cv);
      const row = known ? await makeCurrent(known.id) : await addRow(path, hash, cv, isNew);
      await profiles(client, userId).edit({ cv_text_content: cv.text });
      return { row, known: known !== null };
    },
  };
}
