type BackendErrorCode =
  | 'folder_busy'
  | 'folder_unwritable'
  | 'folder_newer'
  | 'folder_damaged'
  | 'migration_failed'
  | 'disk_full';

/** Why the embedded backend could not be opened or used. Anything else that it throws is a bug. */
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
