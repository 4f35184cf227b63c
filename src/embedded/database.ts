import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';
import type { PGlite, PGliteOptions, Transaction } from '@electric-sql/pglite';

/** A row as PostgreSQL's text output: no type is parsed, so nothing is rounded on the way. */
export type Row = Record<string, string | null>;
export type Value = string | null;
/** Runs one statement; every value is sent as text and read by PostgreSQL. */
export type Query = (sql: string, values?: readonly Value[]) => Promise<Row[]>;
/** Runs a text of many statements. */
export type Script = (sql: string) => Promise<void>;

export interface Database {
  /** One transaction: rolled back when `work` throws. */
  transaction<T>(work: (query: Query, script: Script) => Promise<T>): Promise<T>;
  /** Outside a transaction. */
  script: Script;
  close(): Promise<void>;
}

declare global {
  // Node has it; its types for version 20 name only the module.
  namespace WebAssembly {
    function compile(bytes: Uint8Array): Promise<Module>;
  }
}

const pgliteFolder = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));

/** Sizes for one small database in one short process: a third of the default memory, half the time to open. */
const settings = [
  'shared_buffers=4MB',
  'max_connections=3',
  'wal_buffers=64kB',
  'min_wal_size=2MB',
  'max_wal_size=16MB',
];

/** Part of the snapshot's hash: another value makes another snapshot. */
export const initdbArguments = [
  '--wal-segsize=1',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

export async function pgliteVersion(): Promise<string> {
  const text = await readFile(path.join(pgliteFolder, '..', 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

interface Engine {
  PGlite: typeof PGlite;
  module: WebAssembly.Module;
  /** The files of PostgreSQL's own installation. */
  bundle: Blob;
}

let engine: Promise<Engine> | undefined;

/**
 * Begins to compile PGlite; later calls give the same promise. Call it before anything else that takes time:
 * the compilation runs on other threads.
 */
export function loadEngine(): Promise<Engine> {
  engine ??= startEngine();
  return engine;
}

async function startEngine(): Promise<Engine> {
  // Node loads its fetch library when it is first named, and it is needed soon. A V8 flag that changes while the
  // program runs makes Node's code cache unfit: after the next lines the library would take three times as long.
  void globalThis.Headers;
  // Before the compilation begins: baseline code only, functions validated when first called.
  v8.setFlagsFromString('--liftoff-only');
  v8.setFlagsFromString('--wasm-lazy-validation');
  const compiled = WebAssembly.compile(readFileSync(path.join(pgliteFolder, 'pglite.wasm')));
  const library = import('@electric-sql/pglite');
  const bundle = readBundle(path.join(pgliteFolder, 'pglite.data'));
  return { PGlite: (await library).PGlite, module: await compiled, bundle };
}

/** PGlite would read the file piece by piece, and wait for it, when all else is ready. */
function readBundle(file: string): Blob {
  const { buffer } = new Uint8Array(readFileSync(file));
  return Object.assign(new Blob([]), { arrayBuffer: async () => buffer });
}

/**
 * Opens the data folder, or makes it by initdb (seconds) when it is missing. The folder must belong to this
 * process alone: two PGlites on one folder lose rows without an error.
 */
export async function openDatabase(dataFolder: string): Promise<Database> {
  const { PGlite, module, bundle } = await loadEngine();
  /** Everything travels as text here: the library need not ask the database for its array types. */
  class TextPGlite extends PGlite {
    override async _initArrayTypes(): Promise<void> {}
  }
  const options: PGliteOptions = {
    dataDir: dataFolder,
    pgliteWasmModule: module,
    fsBundle: bundle,
    initDbStartParams: initdbArguments,
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
  };
  // Nothing here runs long enough to be worth optimising, and the optimiser takes a core from those that do.
  v8.setFlagsFromString('--no-opt');
  const db = new TextPGlite(options);
  await db.waitReady.finally(() => v8.setFlagsFromString('--opt'));
  db.serializers = {};
  for (const oid of Object.keys(db.parsers)) db.parsers[oid] = (text) => text;
  return {
    transaction: (work) => db.transaction((transaction) => work(queryIn(transaction), scriptIn(transaction))),
    script: scriptIn(db),
    close: () => db.close(),
  };
}

function queryIn(transaction: Transaction): Query {
  return async (sql, values = []) => {
    const { rows } = await transaction.query<Row>(sql, [...values]);
    return rows;
  };
}

function scriptIn(runner: { exec(sql: string): Promise<unknown> }): Script {
  return async (sql) => {
    await runner.exec(sql);
  };
}
