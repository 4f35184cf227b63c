import { randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Config, type GlobalFlags, type Machine, resolveConfig } from './config.ts';
import type { Account } from './data/account.ts';
import type { Client } from './data/client.ts';
import type { Cvs } from './data/cvs.ts';
import type { FeedbackReads } from './data/feedback.ts';
import type { Interviews } from './data/interviews.ts';
import type { Profiles } from './data/profiles.ts';
import type { Backend } from './embedded/backend.ts';
import { type InputFile, readBounded, readInputFile } from './input-file.ts';
import type { Coach, InterviewStore } from './interview/ports.ts';
import type { Candidate } from './interview/types.ts';
import {
  type OpenChannel,
  openLineReader,
  openScriptedChannel,
  openTypedChannel,
  type ScriptSource,
} from './open-channel.ts';
import type { CoachWishes } from './open-coach.ts';
import { packageRoot } from './package-root.ts';
import type { LineReader } from './terminal/line-reader.ts';
import { createOutput, type Output } from './terminal/output.ts';
import { createPrompter, type Prompter } from './terminal/prompter.ts';
import { type TerminalFacts, terminalFacts } from './terminal/streams.ts';
import { typedHere } from './typed-here.ts';

export type { CoachWishes };

/** Everything a command may use of the world. What is expensive is made when it is first asked for. */
export interface Context {
  flags: GlobalFlags;
  config: Config;
  terminal: TerminalFacts;
  output: Output;
  prompter: Prompter;
  stdin: NodeJS.ReadStream;
  stderr: NodeJS.WriteStream;
  now(): Date;
  newId(): string;
  freshSeed(): number;
  /** Who plans and judges. */
  coach(wishes: CoachWishes): Promise<Coach>;
  /** The signed-in user's data; exit 4 when nobody is. `createAccount`: make this machine's account if needed. */
  data(options?: { createAccount: boolean }): Promise<Data>;
  /** Lines of several kinds, typed at this terminal. */
  lineReader(): Promise<LineReader>;
  /** Answers typed at this terminal. */
  typedChannel(): Promise<OpenChannel>;
  /** Answers written down beforehand; nothing is asked. */
  scriptedChannel(answers: ScriptSource): Promise<OpenChannel>;
  /** Null where nobody is signed in, instead of an error. */
  dataIfSignedIn(): Promise<Data | null>;
  signInLocally(): Promise<Account>;
  /** Null when nobody was signed in. */
  signOut(): Promise<Account | null>;
  /** The same program over another folder, with data and a sign-in of its own. */
  inFolder(folder: string): Context;
  /** A file the user named. A path that leads to none is a usage error. */
  readFile(path: string, limits: { maxBytes: number }): Promise<InputFile>;
  /** All of stdin; more than the limit is an error. */
  readStdin(limits: { maxBytes: number }): Promise<Uint8Array>;
  /** What to say when Ctrl-C ends the program: how to go on. Null for nothing. */
  onInterrupt(hint: string | null): void;
  /** Where a file of the package itself is: 'examples/cv.pdf'. */
  asset(path: string): string;
  close(): Promise<void>;
}

export interface Data {
  account: Account;
  profiles: Profiles;
  cvs: Cvs;
  interviews: Interviews;
  feedback: FeedbackReads;
  store: InterviewStore;
  /** What the profile and the current CV tell of the user. */
  candidate(): Promise<Candidate>;
}

/** `interrupt.hint` is what main prints when Ctrl-C ends the program. */
export async function createContext(
  flags: GlobalFlags,
  interrupt: { hint: string | null },
): Promise<Context> {
  const { stdin, stdout, stderr, env } = process;
  const terminal = terminalFacts({ env, stdin, stdout, stderr, flags });
  const { json = false, quiet = false, yes = false, screenReader = false } = flags;
  const made = await createOutput({ stdout, stderr, facts: terminal, json, quiet });
  const output: Output = { ...made, note: (text) => made.note(typedHere(text)) };
  const world: World = {
    flags,
    terminal,
    output,
    prompter: createPrompter({
      input: stdin,
      output: stderr,
      interactive: terminal.interactive,
      colour: terminal.stderr.colour,
      yes,
      plain: screenReader,
    }),
    stdin,
    stderr,
    now: () => new Date(),
    newId: randomUUID,
    freshSeed: () => randomInt(1, 2 ** 31),
    // The terminal's line reader; a script is parsed whole before anything is asked.
    lineReader: () => openLineReader({ input: stdin, output: stderr, plain: screenReader }),
    typedChannel: () =>
      openTypedChannel({ input: stdin, output: stderr, conversation: output, plain: screenReader }),
    scriptedChannel: (answers) => openScriptedChannel(answers, output),
    asset: (path) => join(packageRoot(), path),
    readFile: readInputFile,
    readStdin: ({ maxBytes }) => readBounded(stdin, 'stdin', maxBytes),
    onInterrupt: (hint) => {
      interrupt.hint = hint;
    },
  };
  return compose(world, { env, platform: process.platform, homeFolder: homedir() });
}

/** What does not depend on where the data is. */
type World = Omit<
  Context,
  'config' | 'coach' | 'data' | 'dataIfSignedIn' | 'signInLocally' | 'signOut' | 'inFolder' | 'close'
>;

/** Milliseconds: even a first run opens sooner, when no other process holds the folder. */
const patience = 1500;

function compose(world: World, machine: Machine): Context {
  const config = resolveConfig(world.flags, machine);
  const sessionPath = join(config.contextFolder, 'session.json');
  const dataFolder = join(config.contextFolder, 'data');

  // conf: reads and writes config.json.
  const userFile = async () => (await import('./user-file.ts')).openUserFile(config.configFolder.value);

  // The embedded backend: opens the data folder, and holds it until close().
  const backend = once(async () => {
    const { openEmbedded } = await import('./open-embedded.ts');
    const waiting = setTimeout(
      () => world.output.note('Waiting for the data folder: another greenroom may be using it.'),
      patience,
    );
    try {
      return await openEmbedded({
        folder: dataFolder,
        migrationsFolder: world.asset('supabase/migrations'),
        snapshotFile: world.asset('dist/embedded-snapshot.br'),
      });
    } finally {
      clearTimeout(waiting);
    }
  });

  // supabase-js over the backend and the session file; nothing above asks which backend it is.
  const client = once(async () => {
    const [{ url, anonKey, fetch }, { createDataClient }, { sessionFile }] = await Promise.all([
      backend.get(),
      import('./data/client.ts'),
      import('./data/session-file.ts'),
    ]);
    return createDataClient({ url, key: anonKey, fetch, storage: sessionFile(sessionPath) });
  });

  // The store as the signed-in user: client, and the local account where it signs itself in.
  const isSignedIn = () => existsSync(sessionPath) && existsSync(dataFolder);
  const data = once(async (createAccount: boolean) => {
    const { nothingHereYet, notSignedIn } = await import('./data/data-error.ts');
    if (!existsSync(dataFolder)) {
      if (!createAccount && !existsSync(sessionPath)) throw nothingHereYet();
      // A session whose data is gone would be refused at the first request.
      if (createAccount) await rm(sessionPath, { force: true });
    }
    if (!isSignedIn() && (!createAccount || (await userFile()).isSignedOut(config.context.value))) {
      throw notSignedIn();
    }
    const opened = await client.get();
    const { currentAccount } = await import('./data/account.ts');
    const account =
      (await currentAccount(opened)) ?? (await signInAgain(await backend.get(), opened, createAccount));
    if (!account) throw notSignedIn();
    return openData(opened, account);
  });

  const signInLocally = async () => {
    const account = await signInAgain(await backend.get(), await client.get(), true);
    if (!account) throw new Error('The backend made no local account.');
    (await userFile()).setSignedOut(config.context.value, false);
    return account;
  };

  const signOut = async () => {
    if (!existsSync(sessionPath) || !existsSync(dataFolder)) return null;
    const opened = await client.get();
    const { currentAccount, endSession } = await import('./data/account.ts');
    const account = await currentAccount(opened);
    await endSession(opened);
    (await userFile()).setSignedOut(config.context.value, true);
    return account;
  };

  return {
    ...world,
    config,
    coach: async (wishes) => {
      const { openCoach } = await import('./open-coach.ts');
      return openCoach(wishes, {
        env: machine.env,
        output: world.output,
        prompter: world.prompter,
        interactive: world.terminal.interactive,
        yes: world.flags.yes ?? false,
        userFile,
        configFolder: config.configFolder.value,
        newId: world.newId,
      });
    },
    data: (options) => data.get(options?.createAccount ?? false),
    dataIfSignedIn: async () => (isSignedIn() ? data.get(false) : null),
    signInLocally,
    signOut,
    inFolder: (folder) => compose(world, { ...machine, env: { ...machine.env, GREENROOM_HOME: folder } }),
    close: async () => (await backend.peek())?.close(),
  };
}

/** The machine's own account needs no password from the user: the backend keeps it. */
async function signInAgain(
  backend: Backend,
  client: Client,
  createAccount: boolean,
): Promise<Account | null> {
  const credentials = await backend.localAccount({ create: createAccount });
  if (!credentials) return null;
  const { signInWithPassword } = await import('./data/account.ts');
  return signInWithPassword(client, credentials);
}

async function openData(client: Client, account: Account): Promise<Data> {
  const [{ candidateOf, profiles }, { cvs }, { interviews }, { feedback }, { interviewStore }] =
    await Promise.all([
      import('./data/profiles.ts'),
      import('./data/cvs.ts'),
      import('./data/interviews.ts'),
      import('./data/feedback.ts'),
      import('./data/interview-store.ts'),
    ]);
  const { userId } = account;
  const own = profiles(client, userId);
  return {
    account,
    profiles: own,
    cvs: cvs(client, userId),
    interviews: interviews(client, userId),
    feedback: feedback(client, userId),
    store: interviewStore(client, userId),
    candidate: async () => candidateOf(await own.get()),
  };
}

/** Made at the first call and kept; a failure is not kept. */
function once<Value, Options extends unknown[]>(make: (...options: Options) => Promise<Value>) {
  let made: Promise<Value> | undefined;
  return {
    get: (...options: Options): Promise<Value> => {
      made ??= make(...options).catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      return made;
    },
    /** What was made, without making it. */
    peek: (): Promise<Value | undefined> => Promise.resolve(made),
  };
}
