// Runs after tsup: makes the data folder that a first run unpacks, unless it is up to date.
import { fileURLToPath } from 'node:url';
import { makeSnapshot } from '../dist/embedded/make-snapshot.js';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const made = await makeSnapshot(fromRoot('supabase/migrations'), fromRoot('dist/embedded-snapshot.br'));
console.log(made ? 'Made dist/embedded-snapshot.br' : 'dist/embedded-snapshot.br is up to date');
