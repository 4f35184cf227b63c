import type { ModelRequest } from './chat-model.ts';
import { fieldTeller } from './closed-fields.ts';
import { type Completed, complete, type Form } from './complete.ts';
import type { ChatOutcome } from './completion.ts';
import { type Asked, explainFailure } from './explain-failure.ts';
import { firstMessages, repairMessages, requestBody } from './request-body.ts';
import type { Send } from './send-request.ts';
import type { SharedHabits } from './server-habits.ts';
import { mostTokens, type Spending, type Told } from './spending.ts';
import type { WireSchema } from './wire-schema.ts';

/** What all requests to one model share. */
export interface OpenedModel {
  host: string;
  model: string;
  timeoutMs: number;
  apiKey: string;
  attempts: number;
  random: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  send: Send;
  spending: Spending;
  habits: SharedHabits;
}

/** An answer that cannot be used, and why. */
export interface Correction {
  of: Completed;
  wrong: string[];
}

/** The task, or the task with the model's answer to it and what is wrong with that. */
export type Exchange = (correction: Correction | null) => Promise<Completed>;

/** Only the first answer is streamed: a person has read its fields by the time a repair comes. */
export function openExchange<Shape>(
  opened: OpenedModel & Asked,
  request: ModelRequest<Shape>,
  schema: WireSchema,
): Exchange {
  const { habits, attempts, random, sleep } = opened;
  const fields = fieldTeller(request.onField);
  return async (correction) => {
    const completed = await complete({
      habits,
      maxTokens: correction?.of.maxTokens ?? request.maxReplyTokens,
      streamed: correction === null && request.onField !== undefined,
      seeded: request.seed !== undefined,
      attempts,
      random,
      send: (form) => sendForm(opened, request, schema, correction, form, fields.soFar),
      sleep: (ms) => sleep(ms, request.signal),
      explain: (failure) => explainFailure(failure, opened),
    });
    habits.keep();
    if (correction === null) fields.whole(completed.text);
    return completed;
  };
}

async function sendForm<Shape>(
  { model, host, send, spending }: OpenedModel,
  request: ModelRequest<Shape>,
  schema: WireSchema,
  correction: Correction | null,
  form: Form,
  onText: (soFar: string) => void,
): Promise<ChatOutcome> {
  const messages = firstMessages(request, schema, form.habits.rung);
  if (correction) messages.push(...repairMessages(correction.of.text, correction.wrong, schema));
  const body = requestBody({ ...form, model, host, messages, schema, request });
  const prompt = mostTokens(JSON.stringify([messages, body.response_format]));
  const settle = spending.begin({ prompt, completion: form.maxTokens, cached: 0 });
  let told: Told = 'untold';
  try {
    const outcome = await send(body, { signal: request.signal, onText });
    told = toldBy(outcome);
    return outcome;
  } finally {
    settle(told);
  }
}

/** A server that refused or was never reached charges nothing; one that broke off may. */
function toldBy({ usage, failure }: ChatOutcome): Told {
  if (usage) return usage;
  const isFree = failure && ['status', 'unreachable', 'not_an_api'].includes(failure.kind);
  return isFree ? 'free' : 'untold';
}
