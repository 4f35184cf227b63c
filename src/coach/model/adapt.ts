import type { Rung } from './chat-model.ts';
import type { Failure, StatusFailure } from './failure.ts';
import type { Droppable, ServerHabits } from './server-habits.ts';

/** What of a request was sent, beside its messages. */
export interface SentForm {
  streamed: boolean;
  seeded: boolean;
  /** The limit was refused before under its other name. */
  limitRenamed: boolean;
}

/** What is to be left out or asked for otherwise; `lasting` when every later request wants the same. */
export interface Adapted {
  habits: ServerHabits;
  lasting: boolean;
}

/** Null when the failure is not about the form of the request. */
export function adapt(habits: ServerHabits, failure: Failure, sent: SentForm): Adapted | null {
  const without = withoutRefused(habits, failure, sent);
  if (without) return { habits: without, lasting: true };
  const rung = nextRung(habits.rung, failure);
  // Groq checks a reply's form afterwards: this one missed it, the next may not.
  const missed = failure.kind === 'status' && failure.code === 'json_validate_failed';
  return rung && { habits: { ...habits, rung }, lasting: !missed };
}

const aboutForm = /response_format|json_schema|json_object|json_validate_failed|\bgrammar\b/i;
const aboutSchema = /\bschema\b|\bstrict\b/i;

/** The rung below, when the failure says that this one is not known here; null when it says something else. */
export function nextRung(rung: Rung, failure: Failure): Rung | null {
  if (rung === 'prompt' || failure.kind !== 'status') return null;
  const { status, code, param, text } = failure;
  const said = `${code} ${param} ${text}`;
  const refused = (status === 400 || status === 422) && (aboutForm.test(said) || aboutSchema.test(said));
  const broke = status >= 500 && aboutForm.test(said);
  if (!refused && !broke && !isNoEndpoint(failure)) return null;
  return rung === 'json_schema' ? 'json_object' : 'prompt';
}

/** Habits without what the server refuses in this failure; null when it refuses nothing that can be left out. */
export function withoutRefused(habits: ServerHabits, failure: Failure, sent: SentForm): ServerHabits | null {
  if (failure.kind !== 'status') return null;
  if (isNoEndpoint(failure) && sent.seeded) return drop(habits, 'seed');
  if ((failure.status !== 400 && failure.status !== 422) || !isNotKnown(failure)) return null;
  const { without, limit } = habits;
  if (sent.streamed && !without.includes('stream_options') && names(failure, 'stream_options'))
    return drop(habits, 'stream_options');
  if (sent.streamed && isAboutStreaming(failure)) return drop(habits, 'stream');
  if (limit && isAboutLimit(failure, limit)) {
    const other = limit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    return { ...habits, limit: sent.limitRenamed ? null : other };
  }
  if (!without.includes('temperature') && names(failure, 'temperature')) return drop(habits, 'temperature');
  return sent.seeded && names(failure, 'seed') ? drop(habits, 'seed') : null;
}

function drop(habits: ServerHabits, name: Droppable): ServerHabits {
  return { ...habits, without: [...habits.without, name] };
}

/** That a parameter or its value is refused as such, in the words of many servers; not that it is too large. */
function isNotKnown({ code, text }: StatusFailure): boolean {
  return /unsupported_(parameter|value)|unknown_parameter|extra_forbidden|unsupported|not supported|n['o]t support|unknown|unrecogni[sz]ed|unexpected|not (permitted|allowed|available|implemented)|not defined|only the default/i.test(
    `${code} ${text}`,
  );
}

/** As the parameter named, or as a word of its own in the text. */
function names({ param, text }: StatusFailure, name: string): boolean {
  return param === name || (param === null && new RegExp(`(?<![\\w])${name}(?![\\w])`).test(text));
}

function isAboutStreaming(failure: StatusFailure): boolean {
  const { param, text } = failure;
  return param === 'stream' || (param !== 'temperature' && /(?<!\w)stream(ing)?(?!\w)/i.test(text));
}

/** The text may name both: "'max_tokens' is not supported, use 'max_completion_tokens' instead". */
function isAboutLimit(failure: StatusFailure, limit: string): boolean {
  if (failure.param !== null) return failure.param === limit;
  return names(failure, limit);
}

/** OpenRouter: no provider of the model takes all of what was sent. */
function isNoEndpoint({ status, text }: StatusFailure): boolean {
  return status === 404 && /no endpoints found that (can handle|support)/i.test(text);
}
