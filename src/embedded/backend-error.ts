type BackendErrorCode = 'folder_busy' | 'folder_unwritable' | 'folder_newer' | 'migration_failed';

/** Why the embedded backend could not be opened. Anything else that `openBackend` throws is a bug. */
export class BackendError extends Error {
  override readonly name = 'BackendError';

  constructor(
    readonly code: BackendErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
