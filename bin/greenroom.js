#!/usr/bin/env node
// Plain JavaScript of any age: it must run on the Node versions it refuses.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `greenroom: Node ${process.versions.node} is too old; Node 20.19 or newer is needed.\nInstall it from https://nodejs.org, then run this again.\n`,
  );
  process.exitCode = 1;
} else {
  import('../dist/main.js').then(
    (program) => program.run(),
    (error) => {
      if (error && error.code === 'ERR_MODULE_NOT_FOUND') {
        process.stderr.write('greenroom: the program is not built yet.\nRun: npm run build\n');
        process.exitCode = 1;
        return;
      }
      throw error;
    },
  );
}
