import { type Backend, BackendError, type BackendOptions, openBackend } from './embedded/backend.ts';
import { UserError } from './errors.ts';

const hints: Record<BackendError['code'], string> = {
  folder_busy: 'Wait until the other greenroom has ended, or end it, then run this again.',
  folder_unwritable: 'Make the folder writable, or set GREENROOM_HOME to one that is.',
  folder_newer: 'Use the newer greenroom again, or set GREENROOM_HOME to another folder.',
  migration_failed: 'The folder is as it was before. Report this, with what --debug prints.',
};

/** The embedded backend, its refusals in the user's words. */
export async function openEmbedded(options: BackendOptions): Promise<Backend> {
  try {
    return await openBackend(options);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    throw new UserError(error.message, { code: error.code, hint: hints[error.code], cause: error });
  }
}
