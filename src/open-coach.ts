import { hostOf, isThisMachine } from './coach/model/host.ts';
import { type ModelConfig, resolveModel } from './config.ts';
import { UserError, usageError } from './errors.ts';
import type { Coach } from './interview/ports.ts';
import type { CoachName } from './interview/types.ts';
import type { Output } from './terminal/output.ts';
import type { Prompter } from './terminal/prompter.ts';
import { primaryTag } from './text/language-tag.ts';
import type { UserFile } from './user-file.ts';

/** What a command asks of a coach; the flags of the same names. */
export interface CoachWishes {
  /** Undefined: a model where a key is set, otherwise the offline coach. */
  name?: CoachName | undefined;
  /** BCP 47. */
  language: string;
  /** US dollars. */
  maxCost?: number | undefined;
  /** 'INPUT/OUTPUT', US dollars per million tokens. */
  price?: string | undefined;
  /** Gradings of each answer. */
  repeat?: number | undefined;
}

export interface CoachWorld {
  env: Readonly<Record<string, string | undefined>>;
  output: Pick<Output, 'note' | 'warn' | 'stderr'>;
  prompter: Prompter;
  interactive: boolean;
  yes: boolean;
  userFile: () => Promise<UserFile>;
  /** Where the config file is. */
  configFolder: string;
  newId: () => string;
}

/** The coach that was asked for. Nothing is sent anywhere before the user allowed that host. */
export async function openCoach(wishes: CoachWishes, world: CoachWorld): Promise<Coach> {
  const config = resolveModel(world);
  const name = wishes.name ?? (config.apiKey === null ? 'offline' : 'openai');
  if (name === 'offline') return openOfflineCoach(wishes);
  const host = hostOf(config.baseUrl);
  if (config.apiKey === null && !isThisMachine(host)) {
    throw new UserError('The openai coach needs a key, and OPENAI_API_KEY is not set.', {
      code: 'model_no_key',
      hint: 'Set OPENAI_API_KEY, or go on without: --coach offline',
    });
  }
  const leave = isThisMachine(host) ? 'given' : await leaveToSend(config, host, world);
  if (leave !== 'given') {
    if (wishes.name !== undefined) throw notAllowed(host);
    const why =
      leave === 'declined'
        ? 'Nothing is sent.'
        : `OPENAI_API_KEY is set, but nothing is sent to ${host} before you allow it (--coach openai --yes).`;
    world.output.note(`${why} The offline coach judges this time.`);
    return openOfflineCoach({ language: wishes.language });
  }
  return openModelCoach(wishes, config, host, world);
}

async function openOfflineCoach({
  language,
  repeat,
}: Pick<CoachWishes, 'language' | 'repeat'>): Promise<Coach> {
  if (primaryTag(language) !== 'en')
    throw usageError(
      'The offline coach speaks English only.',
      'Leave --language out, or use a model: --coach openai with OPENAI_API_KEY set',
    );
  if (repeat !== undefined && repeat > 1)
    throw usageError(
      'The offline coach gives the same answer the same grade each time.',
      'Leave --repeat out, or use a model: --coach openai',
    );
  return (await import('./coach/offline/offline-coach.ts')).createOfflineCoach();
}

async function openModelCoach(
  wishes: CoachWishes,
  config: ModelConfig,
  host: string,
  { output, newId, configFolder }: CoachWorld,
): Promise<Coach> {
  const [{ openModel }, { createOpenAiCoach }, { listPrice, readPrice }, { openModelMemory }, fallback] =
    await Promise.all([
      import('./coach/model/open-model.ts'),
      import('./coach/openai/openai-coach.ts'),
      import('./coach/model/price.ts'),
      import('./user-file.ts'),
      openOfflineCoach({ language: 'en' }),
    ]);
  const model = openModel({
    baseUrl: config.baseUrl,
    apiKey: config.apiKey ?? 'none',
    model: config.model,
    price: wishes.price === undefined ? listPrice(host, config.model) : readPrice(wishes.price),
    maxCost: wishes.maxCost ?? null,
    rungs: openModelMemory(configFolder),
  });
  const coach = createOpenAiCoach({ model, fallback, say: (line) => output.warn(line), newId });
  const { repeatReviews } = await import('./coach/repeat-reviews.ts');
  const repeated =
    wishes.repeat !== undefined && wishes.repeat > 1 ? repeatReviews(coach, wishes.repeat) : coach;
  return saysWaits(repeated, (line) => output.note(output.stderr.dim(line)));
}

/** Milliseconds; a shorter wait explains itself. */
const quiet = 1000;

/** The same coach, which says what it is at when a person waits for it; of many reviews once. */
function saysWaits(coach: Coach, say: (line: string) => void): Coach {
  const waiting = async <Value>(line: string | (() => void), work: Promise<Value>): Promise<Value> => {
    const timer = setTimeout(typeof line === 'string' ? () => say(line) : line, quiet);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  };
  let isReviewing = false;
  const reviewing = () => {
    if (!isReviewing) say('Reviewing your answers…');
    isReviewing = true;
  };
  return {
    ...coach,
    plan: (brief) => waiting('Planning the questions…', coach.plan(brief)),
    respond: (question, answer, brief, options) =>
      waiting('Thinking about your answer…', coach.respond(question, answer, brief, options)),
    review: (question, answer, brief) => waiting(reviewing, coach.review(question, answer, brief)),
    summarise: (reviewed, brief) => waiting('Summing up…', coach.summarise(reviewed, brief)),
  };
}

/** Asked once for each host; `--yes` answers for this run. */
async function leaveToSend(
  { model }: ModelConfig,
  host: string,
  world: CoachWorld,
): Promise<'given' | 'declined' | 'unasked'> {
  const userFile = await world.userFile();
  if (world.yes || userFile.mayBeSentTo(host)) return 'given';
  if (!world.interactive) return 'unasked';
  world.output.note(
    [
      `The interview is planned and judged by ${model} at ${host}. It gets the job description, your CV without`,
      'e-mail, telephone and street, and each answer. Five questions with feedback take about 25,000 tokens:',
      'one to five US cents with a small model, more with a large one. Greenroom on its own (--coach offline) sends nothing.',
    ].join(' '),
  );
  const allowed = await world.prompter.confirm({
    // Says what goes where by itself: --quiet hides the note.
    message: `Send job description, CV and answers to ${host}, now and in later interviews?`,
    default: false,
    flag: '--yes',
  });
  if (allowed) userFile.allowHost(host);
  return allowed ? 'given' : 'declined';
}

function notAllowed(host: string): UserError {
  return new UserError(`Nothing is sent to ${host} before you allow it.`, {
    code: 'model_not_allowed',
    exitCode: 2,
    hint: 'Allow it with --yes, or run this once at a terminal; --coach offline sends nothing.',
  });
}
