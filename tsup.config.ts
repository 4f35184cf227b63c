import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { defineConfig, type Options } from 'tsup';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/**
 * Bundled CommonJS packages ask for Node's own modules with `require`, which ES modules lack. A require made by
 * createRequire would cost every command some milliseconds; getBuiltinModule (Node 20.16) costs nothing.
 * child_process is slow to load, and commander never needs it here: it comes when it is first used.
 */
const builtinModules: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'builtin-modules',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'require-call' && isBuiltin(path)
        ? { path: path.replace(/^(?!node:)/, 'node:'), namespace: 'builtin' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents:
        path === 'node:child_process'
          ? `module.exports = { get spawn() { return process.getBuiltinModule('${path}').spawn; } };`
          : `module.exports = process.getBuiltinModule('${path}');`,
    }));
  },
};

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
  removeNodeProtocol: false,
  splitting: true,
  // The snapshot stays: building it takes seconds, and its hash tells whether it still fits.
  clean: ['!embedded-snapshot*'],
  define: { 'process.env.NODE_ENV': '"production"', GREENROOM_VERSION: JSON.stringify(version) },
  esbuildPlugins: [builtinModules],
  // Everything is bundled but the two packages that break when they are.
  noExternal: [/^(?!@electric-sql\/pglite|pdf-parse)/],
});
