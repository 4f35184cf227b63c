import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { type Backend, openBackend } from '../../src/embedded/backend.ts';
import { makeSnapshot } from '../../src/embedded/make-snapshot.ts';
import { hashOfSnapshot, snapshotHash } from '../../src/embedded/snapshot.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const migrationsFolder = path.join(root, 'supabase/migrations');

/** The build's snapshot when it fits the migrations, else one that is made once and kept for later runs. */
export async function testSnapshot(): Promise<string> {
  const built = path.join(root, 'dist/embedded-snapshot.br');
  if ((await hashOfSnapshot(built)) === (await snapshotHash(migrationsFolder))) return built;
  const own = path.join(root, 'node_modules/.cache/greenroom/embedded-snapshot.br');
  await makeSnapshot(migrationsFolder, own);
  return own;
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'greenroom-test-'));
}

export interface TestBackend extends Backend {
  folder: string;
  /** Closes it and removes the folder. */
  dispose(): Promise<void>;
}

/** A migrated backend in a folder of its own. */
export async function openForTest(): Promise<TestBackend> {
  const folder = await temporaryFolder();
  const backend = await openBackend({ folder, migrationsFolder, snapshotFile: await testSnapshot() });
  return {
    ...backend,
    folder,
    async dispose() {
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function clientOf({
  url,
  anonKey,
  fetch,
}: Pick<Backend, 'url' | 'anonKey' | 'fetch'>): SupabaseClient {
  return createClient(url, anonKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false, flowType: 'pkce' },
    global: { fetch },
    realtime: { transport: NoRealtime as never },
  });
}

class NoRealtime {
  constructor() {
    throw new Error('realtime is not used');
  }
}

/** A client signed in as a new user. */
export async function signedIn(
  backend: Backend,
  email: string,
): Promise<{ client: SupabaseClient; userId: string; token: string }> {
  const client = clientOf(backend);
  const { data, error } = await client.auth.signUp({ email, password: 'a long password' });
  if (error || !data.session) throw error ?? new Error('no session');
  return { client, userId: data.session.user.id, token: data.session.access_token };
}
