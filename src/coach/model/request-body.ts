import type OpenAI from 'openai';
import type { ModelRequest, Rung } from './chat-model.ts';
import type { ServerHabits } from './server-habits.ts';
import type { WireSchema } from './wire-schema.ts';

export type Message = OpenAI.ChatCompletionMessageParam & { content: string };
export type RequestBody = OpenAI.ChatCompletionCreateParams;

/** Grading wants the likeliest words; a little room keeps small models from repeating themselves. */
const temperature = 0.2;

export interface BodyParts {
  model: string;
  host: string;
  messages: Message[];
  schema: WireSchema;
  request: Pick<ModelRequest<unknown>, 'name' | 'seed'>;
  maxTokens: number;
  streamed: boolean;
  habits: ServerHabits;
}

/** One request in the words the server was found to take. */
export function requestBody(parts: BodyParts): RequestBody {
  const { habits, request, streamed } = parts;
  const takes = (name: (typeof habits.without)[number]) => !habits.without.includes(name);
  return {
    model: parts.model,
    messages: parts.messages,
    ...responseFormat(parts),
    ...(takes('temperature') && { temperature }),
    ...(request.seed !== undefined && takes('seed') && { seed: request.seed }),
    ...(habits.limit && { [habits.limit]: parts.maxTokens }),
    stream: streamed,
    ...(streamed && takes('stream_options') && { stream_options: { include_usage: true } }),
  };
}

function responseFormat({ habits, host, request, schema }: BodyParts) {
  if (habits.rung === 'prompt') return {};
  const format =
    habits.rung === 'json_object'
      ? { type: 'json_object' as const }
      : { type: 'json_schema' as const, json_schema: { name: request.name, strict: true, schema } };
  // OpenRouter passes a request on to providers that ignore the format unless it is told not to.
  const routed = host === 'openrouter.ai' && { provider: { require_parameters: true } };
  return { response_format: format, ...routed };
}

/** What is asked, with the schema in words where the server does not enforce it. */
export function firstMessages(
  { system, user }: Pick<ModelRequest<unknown>, 'system' | 'user'>,
  schema: WireSchema,
  rung: Rung,
): Message[] {
  const form = rung === 'json_schema' ? '' : `\n\n${formInWords(schema)}`;
  return [
    { role: 'system', content: `${system}${form}` },
    { role: 'user', content: user },
  ];
}

/** An invalid reply is sent back up to here. */
const longestReply = 12_000;

/** Asks for the same again, once, with what was wrong. Names the form, which a server may have ignored. */
export function repairMessages(reply: string, wrong: readonly string[], schema: WireSchema): Message[] {
  const list = wrong.map((issue) => `- ${issue}`).join('\n');
  return [
    { role: 'assistant', content: reply.slice(0, longestReply) },
    {
      role: 'user',
      content: `Your answer cannot be used as it is:\n${list}\n\nCorrect this, change nothing else, and give the whole answer again. ${formInWords(schema)}`,
    },
  ];
}

function formInWords(schema: WireSchema): string {
  return `Answer with one JSON object only, without any other text. It has to fit this JSON schema:\n${JSON.stringify(schema)}`;
}
