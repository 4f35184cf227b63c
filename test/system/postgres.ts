import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const debianBin = '/usr/lib/postgresql/15/bin';
const superuser = 'supabase_admin';

/** A PostgreSQL 15 of our own on a loopback port, with the roles of a hosted Supabase project. */
export interface Cluster {
  /** A fresh database as a hosted project has it: schemas auth and storage, default privileges, no table of ours. */
  createProject(): Promise<Database>;
  stop(): Promise<void>;
}

type Role = 'postgres' | 'anon' | 'authenticated' | 'service_role';

export interface Caller {
  role: Role;
  /** `sub` of the token: what auth.uid() answers. */
  userId?: string;
}

export interface Database {
  /** For the Supabase CLI: signs in as postgres, which is no superuser, as on a hosted project. */
  url: string;
  /** Runs statements in one transaction and commits; as postgres unless a caller is given. */
  run(sql: string, caller?: Caller): Promise<void>;
  /** Runs one query (or a write with `returning`) the same way and returns its rows as JSON. */
  rows<Row>(sql: string, caller?: Caller): Promise<Row[]>;
  /** As `rows`, but rolled back: what the caller could have done. */
  attempt<Row>(sql: string, caller?: Caller): Promise<Row[]>;
}

/** What PostgreSQL refused: `code` is its SQLSTATE. */
class SqlError extends Error {
  override readonly name = 'SqlError';
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(`${code} ${message}`);
  }
}

export async function startPostgres(): Promise<Cluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-pg-'));
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const owner = postgresIds();
  const passwordFile = path.join(folder, 'password');
  const data = path.join(folder, 'data');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const entry of [folder, passwordFile]) chownSync(entry, owner.uid, owner.gid);

  const locale = { ...process.env, LC_ALL: 'C.UTF-8' };
  await run(
    binary('initdb'),
    ['-D', data, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '-N'],
    { ...owner, cwd: folder, env: locale },
  );
  const server = spawn(
    binary('postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    { ...owner, cwd: folder, env: locale, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const connect = { port, password };
  try {
    await untilReady(server);
    await psql(connect, 'postgres', superuser, roles(password));
  } catch (error) {
    kill();
    throw error;
  }

  let made = 0;
  return {
    async createProject() {
      made += 1;
      const name = `project_${made}`;
      await psql(connect, 'postgres', superuser, `create database ${name} owner postgres;`);
      const stub = new URL('./hosted-project.sql', import.meta.url);
      await psql(connect, name, superuser, readFileSync(stub, 'utf8'));
      return database(connect, name);
    },
    async stop() {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Connection {
  port: number;
  password: string;
}

function database(connect: Connection, name: string): Database {
  const asCaller = (sql: string, caller?: Caller) => `begin;\n${assume(caller)}\n${sql}\n;`;
  async function answer<Row>(sql: string, caller: Caller | undefined, end: 'commit' | 'rollback') {
    const asJson = `with answer as (${sql}) select coalesce(json_agg(answer), '[]') from answer`;
    const out = await psql(connect, name, 'postgres', `${asCaller(asJson, caller)}${end};`);
    return JSON.parse(out) as Row[];
  }
  return {
    url: `postgresql://postgres:${connect.password}@127.0.0.1:${connect.port}/${name}`,
    async run(sql, caller) {
      await psql(connect, name, 'postgres', `${asCaller(sql, caller)}commit;`);
    },
    rows: (sql, caller) => answer(sql, caller, 'commit'),
    attempt: (sql, caller) => answer(sql, caller, 'rollback'),
  };
}

/** Takes on role and claims for the transaction, as PostgREST does. */
function assume(caller: Caller | undefined): string {
  if (!caller || caller.role === 'postgres') return '';
  const claims = JSON.stringify({ sub: caller.userId, role: caller.role });
  return `set local role ${caller.role}; set local request.jwt.claims = '${claims}';`;
}

async function psql(connect: Connection, name: string, user: string, sql: string): Promise<string> {
  const target = ['-h', '127.0.0.1', '-p', String(connect.port), '-U', user, '-d', name];
  const child = spawn(
    'psql',
    ['-XqAt', '-v', 'ON_ERROR_STOP=1', '-v', 'VERBOSITY=verbose', ...target, '-f', '-'],
    {
      env: {
        PATH: process.env.PATH,
        PGPASSWORD: connect.password,
        PGSSLMODE: 'disable',
        LC_ALL: 'C.UTF-8',
      },
    },
  );
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {}); // psql left early: its stderr says why
  child.stdin.end(sql);
  const [code] = (await once(child, 'close')) as [number];
  const complaint = Buffer.concat(err).toString();
  const refused = /(?:ERROR|FATAL): +([0-9A-Z]{5}): (.*)/.exec(complaint);
  if (refused) throw new SqlError(refused[2] ?? '', refused[1] ?? '');
  if (code !== 0) throw new Error(`psql ended with ${code}: ${complaint}`);
  return Buffer.concat(out).toString().trim();
}

function roles(password: string): string {
  return `
    create role anon nologin noinherit;
    create role authenticated nologin noinherit;
    create role service_role nologin noinherit bypassrls;
    create role supabase_auth_admin nologin noinherit createrole;
    create role supabase_storage_admin nologin noinherit createrole;
    create role postgres login password '${password}' createdb createrole bypassrls replication;
    grant anon, authenticated, service_role, supabase_storage_admin to postgres;`;
}

/** initdb refuses root: then the files and the server belong to the user postgres. */
function postgresIds(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  if (!line) throw new Error('As root, the system tests need the user postgres (Debian: postgresql-15).');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function binary(name: string): string {
  const debian = path.join(debianBin, name);
  return existsSync(debian) ? debian : name;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
  });
}
