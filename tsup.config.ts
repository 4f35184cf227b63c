import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    'cv/pdf-worker': 'src/cv/pdf-worker.ts',
    'embedded/make-snapshot': 'src/embedded/make-snapshot.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  splitting: true,
  // The snapshot stays: building it takes seconds, and its hash tells whether it still fits.
  clean: ['!embedded-snapshot*'],
  define: { 'process.env.NODE_ENV': '"production"', GREENROOM_VERSION: JSON.stringify(version) },
  // Some bundled CommonJS packages call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  // Everything is bundled but the two packages that break when they are.
  noExternal: [/^(?!@electric-sql\/pglite|pdf-parse)/],
});
