import { UserError } from '../errors.ts';
import type { Client } from './client.ts';
import { notSignedIn } from './data-error.ts';

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

/** Every call that reads or writes rows goes through here: without a session RLS answers [] and no error. */
export async function requireAccount(client: Client): Promise<Account> {
  const account = await currentAccount(client);
  if (!account) throw notSignedIn();
  return account;
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

/** This device only. The session file goes even when the server cannot be reached. */
export async function signOut(client: Client): Promise<void> {
  await client.auth.signOut({ scope: 'local' });
}
