import { defineConfig } from 'vitest/config';

/** Tests that need programs from outside npm: PostgreSQL, the Supabase CLI, tmux. `.ci/run` installs them. */
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
