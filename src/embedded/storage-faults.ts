import { postgresError } from './postgres-errors.ts';
import { json, WireError, type WireResponse } from './wire.ts';

/** Storage answers 400 to nearly everything; the true status is a string in the body. */
export function storageFault(statusCode: string, error: string, message: string): WireError {
  return new WireError(json(400, { statusCode, error, message }));
}

export const objectMissing = () => storageFault('404', 'not_found', 'Object not found');
export const bucketMissing = () => storageFault('404', 'Bucket not found', 'Bucket not found');

/** What PostgreSQL refused, in the words of Storage; null when it is another error. */
export function databaseFault(error: unknown): WireResponse | null {
  const raised = postgresError(error);
  if (raised?.code === '42501') return storageFault('403', 'Unauthorized', raised.message).response;
  if (raised?.code === '23505') {
    return storageFault('409', 'Duplicate', 'The resource already exists').response;
  }
  if (raised) return storageFault('400', raised.code, raised.message).response;
  return null;
}
