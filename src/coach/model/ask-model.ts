import { Cancelled } from '../../errors.ts';
import type { ModelReply, ModelRequest } from './chat-model.ts';
import type { Completed } from './complete.ts';
import { type Exchange, type OpenedModel, openExchange } from './exchange.ts';
import { explainUnusable } from './explain-failure.ts';
import { ModelError } from './model-error.ts';
import { type ReadReply, readReply } from './read-reply.ts';
import { mostTokens } from './spending.ts';
import { wireSchema } from './wire-schema.ts';

/** Asks for one object and sees to it that it is one. Throws ModelError or Cancelled. */
export async function askModel<Shape>(
  opened: OpenedModel,
  request: ModelRequest<Shape>,
): Promise<ModelReply<Shape>> {
  if (request.signal?.aborted) throw new Cancelled();
  const sent = `${request.system}\n${request.user}`;
  const asked = { ...opened, sent };
  const exchange = openExchange(asked, request, await wireSchema(request.schema));
  const first = await exchange(null);
  const reply = await repaired(request, first, exchange, (wrong) => explainUnusable(wrong, asked));
  return { ...reply, promptWasCut: isPromptCut(sent, first.promptTokens) };
}

type Fitting<Shape> = Extract<ReadReply<Shape>, { fits: true }>;

/**
 * Reads the first answer and asks once for repair. A second one that is worse, or does not come at all, leaves
 * the first, if that had the right shape.
 */
async function repaired<Shape>(
  request: ModelRequest<Shape>,
  first: Completed,
  exchange: Exchange,
  unusable: (wrong: string[]) => ModelError,
): Promise<Omit<ModelReply<Shape>, 'promptWasCut'>> {
  const read = readReply(first.text, request);
  if (read.fits && read.wrong.length === 0) return replyOf(read, first, false);
  try {
    const second = await exchange({ of: first, wrong: read.wrong });
    const reread = readReply(second.text, request);
    if (reread.fits && !(read.fits && read.wrong.length < reread.wrong.length))
      return replyOf(reread, second, true);
    if (!read.fits) throw unusable(reread.wrong);
  } catch (error) {
    if (!read.fits || !(error instanceof ModelError)) throw error;
  }
  return replyOf(read, first, false);
}

function replyOf<Shape>({ value, wrong }: Fitting<Shape>, { rung }: Completed, isRepaired: boolean) {
  return { value, problems: wrong, rung, repaired: isRepaired };
}

/** Short prompts fit any context. */
const shortest = 500;

/** Estimates are rough: no language has half the tokens of an English text of its length. */
function isPromptCut(sent: string, promptTokens: number | null): boolean {
  const estimate = mostTokens(sent.replace(/\s+/g, ' ').replace(/[^\0-\x7F]/g, ''));
  return promptTokens !== null && estimate > shortest && promptTokens < estimate / 2;
}
