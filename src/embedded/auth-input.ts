import { json, WireError } from './wire.ts';

const shortestPassword = 6;

/** An answer of Auth that is no success. */
export function authFault(status: number, code: string, message: string, more: object = {}): WireError {
  return new WireError(json(status, { code, message, ...more }, { 'x-supabase-api-version': '2024-01-01' }));
}

/** @throws WireError validation_failed unless there is an address and a text as password. */
export function readCredentials(body: Record<string, unknown> | null): { email: string; password: string } {
  const { email, password } = body ?? {};
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw authFault(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  if (typeof password !== 'string') throw authFault(400, 'validation_failed', 'A password is required');
  return { email: email.toLowerCase(), password };
}

/** A new password. @throws WireError weak_password. */
export function readPassword(password: unknown): string {
  if (typeof password === 'string' && password.length >= shortestPassword) return password;
  throw authFault(422, 'weak_password', `Password should be at least ${shortestPassword} characters.`, {
    weak_password: { reasons: ['length'] },
  });
}
