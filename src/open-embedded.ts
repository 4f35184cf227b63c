import { type Backend, BackendError, type BackendOptions, openBackend } from './embedded/backend.ts';
import { UserError } from './errors.ts';

const hints: Record<BackendError['code'], string> = {
  folder_busy: 'Wait until the other greenroom has ended, or end it, then run this again.',
  folder_unwritable: 'Make the folder writable, or set GREENROOM_HOME to one that is.',
  folder_newer: 'Use the newer greenroom again, or set GREENROOM_HOME to another folder.',
  folder_damaged:
    'Nothing was deleted. Put a copy of what is damaged back, or move the named file or folder away and run this again: greenroom makes a new one.',
  migration_failed: 'The folder is as it was before. Report this, with what --debug prints.',
  disk_full: 'Nothing was deleted. Free some space on that disk, then run this again.',
};

/** The embedded backend, its refusals in the user's words. */
export async function openEmbedded(options: BackendOptions): Promise<Backend> {
  const backend = await inUsersWords(openBackend(options));
  return { ...backend, localAccount: (account) => inUsersWords(backend.localAccount(account)) };
}

async function inUsersWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    throw new UserError(error.message, { code: error.code, hint: hints[error.code], cause: error });
  }
}
