import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/** What came in. `body` is the parsed chat completions request. */
export interface LoopbackRequest {
  path: string;
  headers: IncomingMessage['headers'];
  body: LoopbackBody;
}

export interface LoopbackBody {
  model?: string;
  messages?: { role: string; content: string }[];
  response_format?: { type: string; json_schema?: { name: string; strict: boolean; schema: unknown } };
  stream?: boolean;
  stream_options?: unknown;
  max_tokens?: number;
  max_completion_tokens?: number;
  temperature?: number;
  seed?: number;
  [parameter: string]: unknown;
}

export interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
  prompt_tokens_details?: { cached_tokens: number };
}

/** A completion, as JSON or, when the request asks for it, as a stream. */
export interface Said {
  /** An object is sent as its JSON text. */
  say: string | object | null;
  finish?: string;
  refusal?: string;
  /** Null: the server tells none. */
  usage?: Usage | null;
  headers?: Record<string, string>;
  /** Characters a chunk of the stream holds; 7. */
  chunk?: number;
  /** Milliseconds between the chunks of a stream. */
  pause?: number;
  /** The connection breaks after so many bytes of the body. */
  cutAfter?: number;
  /** After half of the stream. */
  errorLine?: unknown;
  /** Nothing comes after half of the body. */
  stallsHalfway?: boolean;
  /** Ends a stream politely, without its last words, after half of it. */
  endsHalfway?: boolean;
}

/** Any status and body: text as it is, everything else as JSON. */
export interface Answered {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export type Reply = Said | Answered | 'hang_up' | 'stall';

export interface LoopbackModel {
  /** 'http://127.0.0.1:PORT/v1' */
  baseUrl: string;
  host: string;
  /** In the order they came. */
  requests: LoopbackRequest[];
  close(): Promise<void>;
}

export type Script = readonly Reply[] | ((request: LoopbackRequest, index: number) => Reply | Promise<Reply>);

/**
 * A server on this machine that speaks the wire of chat completions and answers as it is told: one reply a
 * request from a list, of which the last is repeated, or whatever a function says. It keeps no process alive.
 */
export async function startLoopbackModel({ reply }: { reply: Script }): Promise<LoopbackModel> {
  const requests: LoopbackRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    const index = requests.push(request) - 1;
    const chosen = typeof reply === 'function' ? await reply(request, index) : (reply[index] ?? reply.at(-1));
    send(chosen ?? notScripted, request, response);
  });
  server.unref().on('connection', (socket) => socket.unref());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    baseUrl: `http://${host}/v1`,
    host,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const notScripted: Answered = { status: 501, body: { error: { message: 'No reply is scripted.' } } };

async function readRequest(incoming: IncomingMessage): Promise<LoopbackRequest> {
  const body = await readAll(incoming);
  return {
    path: incoming.url ?? '',
    headers: incoming.headers,
    body: body === '' ? {} : (JSON.parse(body) as LoopbackBody),
  };
}

function send(reply: Reply, { body }: LoopbackRequest, response: ServerResponse): void {
  if (reply === 'stall') return;
  if (reply === 'hang_up') response.destroy();
  else if ('say' in reply) sendSaid(reply, body, response);
  else {
    const isText = typeof reply.body === 'string';
    response.writeHead(reply.status, {
      'content-type': isText ? 'text/html; charset=utf-8' : 'application/json',
      ...reply.headers,
    });
    response.end(isText ? reply.body : JSON.stringify(reply.body));
  }
}

function sendSaid(said: Said, request: LoopbackBody, response: ServerResponse): void {
  const type = request.stream ? 'text/event-stream' : 'application/json';
  const body = request.stream ? streamOf(said, request) : JSON.stringify(completionOf(said, request));
  response.writeHead(200, { 'content-type': type, 'x-request-id': 'req_loopback', ...said.headers });
  const half = body.indexOf('\n\n', body.length / 2) + 2;
  const halfway = half > 1 ? half : body.length / 2;
  if (said.cutAfter !== undefined) {
    response.write(body.slice(0, said.cutAfter), () => setImmediate(() => response.destroy()));
  } else if (said.stallsHalfway) response.write(body.slice(0, halfway));
  else if (said.endsHalfway) response.end(body.slice(0, halfway));
  else if (said.errorLine !== undefined && request.stream)
    response.end(`${body.slice(0, halfway)}data: ${JSON.stringify({ error: said.errorLine })}\n\n`);
  else if (said.pause && request.stream) void trickle(body, said.pause, response);
  else response.end(body);
}

async function trickle(body: string, pause: number, response: ServerResponse): Promise<void> {
  for (const line of body.split(/(?<=\n\n)/)) {
    response.write(line);
    await setTimeout(pause);
  }
  response.end();
}

const told: Usage = { prompt_tokens: 100, completion_tokens: 20 };

function completionOf(said: Said, { model }: LoopbackBody): object {
  const message = { role: 'assistant', content: textOf(said), refusal: said.refusal ?? null };
  const usage = said.usage === undefined ? told : said.usage;
  return {
    id: 'chatcmpl-loopback',
    object: 'chat.completion',
    created: 1_750_000_000,
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: said.finish ?? 'stop' }],
    ...(usage && { usage }),
  };
}

function streamOf(said: Said, { model, stream_options }: LoopbackBody): string {
  const whole = textOf(said) ?? '';
  const size = said.chunk ?? 7;
  const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.slice(index * size, (index + 1) * size),
  );
  const usage = said.usage === undefined ? told : said.usage;
  const choice = (delta: object, finish: string | null = null) => ({
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const chunks = [
    choice({ role: 'assistant', content: '' }),
    ...(said.refusal ? [choice({ refusal: said.refusal })] : []),
    ...pieces.map((content) => choice({ content })),
    choice({}, said.finish ?? 'stop'),
    ...(usage && stream_options ? [{ choices: [], usage }] : []),
  ];
  const lines = chunks.map(
    (chunk) =>
      `data: ${JSON.stringify({ id: 'chatcmpl-loopback', object: 'chat.completion.chunk', model, ...chunk })}`,
  );
  return [...lines, 'data: [DONE]', ''].join('\n\n');
}

function textOf({ say }: Said): string | null {
  return typeof say === 'object' && say !== null ? JSON.stringify(say) : say;
}
