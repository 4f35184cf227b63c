import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    'cv/pdf-worker': 'src/cv/pdf-worker.ts',
    'embedded/backend': 'src/embedded/backend.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  splitting: true,
  clean: ['dist/**/*.js'],
  minify: false,
  treeshake: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  // Some bundled CommonJS packages call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  noExternal: [/.*/],
  external: ['@electric-sql/pglite', 'pdf-parse'],
});
