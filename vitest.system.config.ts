import { defineConfig } from 'vitest/config';

/** `.ci/run` names a file for the results it counts. */
const json = process.env.VITEST_JSON;

/** Tests that need programs from outside npm: PostgreSQL, the Supabase CLI, tmux. `.ci/run` installs them. */
export default defineConfig({
  test: {
    globalSetup: ['test/helpers/build.ts'],
    include: ['test/system/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: 'forks',
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
    fileParallelism: false,
  },
});
