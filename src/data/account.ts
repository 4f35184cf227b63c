import { UserError } from '../errors.ts';
import type { Client } from './client.ts';
import { dataError } from './data-error.ts';

export interface Account {
  userId: string;
  email: string;
}

/** Refreshes an expired session on the way. Null when there is none or the server ended it. */
export async function currentAccount(client: Client): Promise<Account | null> {
  const { data } = await client.auth.getSession();
  const user = data.session?.user;
  return user ? { userId: user.id, email: user.email ?? '' } : null;
}

export async function signInWithPassword(
  client: Client,
  credentials: { email: string; password: string },
): Promise<Account> {
  const { data, error } = await client.auth.signInWithPassword(credentials);
  if (error || !data.user) {
    throw new UserError(`Could not sign in: ${error?.message ?? 'the server sent no user'}.`, {
      code: 'sign_in_failed',
      cause: error,
    });
  }
  return { userId: data.user.id, email: data.user.email ?? '' };
}

/** This device only. supabase-js drops the stored session even when the server no longer knows it. */
export async function endSession(client: Client): Promise<void> {
  const { error } = await client.auth.signOut({ scope: 'local' });
  if (error) throw dataError(error, 'sign out');
}
