import { createClient } from '@supabase/supabase-js';
import type { Database } from './database.types.ts';
import type { SessionStorage } from './session-file.ts';

export type Client = ReturnType<typeof createDataClient>;

export interface ClientOptions {
  url: string;
  /** The anon or publishable key. */
  key: string;
  storage: SessionStorage;
  /** How requests reach the backend; an embedded one is called in this process. */
  fetch: typeof globalThis.fetch;
}

/** createClient throws on Node 20 unless it is given a transport; nothing here subscribes to anything. */
class NoRealtime {
  constructor() {
    throw new Error('Realtime is not used.');
  }
}

export function createDataClient({ url, key, storage, fetch }: ClientOptions) {
  return createClient<Database>(url, key, {
    auth: {
      storage,
      storageKey: 'greenroom-auth',
      persistSession: true,
      autoRefreshToken: false,
      detectSessionInUrl: false,
      flowType: 'pkce',
    },
    global: { fetch },
    realtime: { transport: NoRealtime as never },
  });
}
