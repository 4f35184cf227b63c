import type { z } from 'zod';
import type { ModelUsage } from '../../interview/types.ts';

/** How a JSON object is asked for, the surest first: a schema the server enforces, any JSON object, words alone. */
export type Rung = 'json_schema' | 'json_object' | 'prompt';

/** One model at one endpoint. */
export interface ChatModel {
  /** As the endpoint calls it: 'gpt-4.1-mini'. */
  readonly name: string;
  /** 'api.openai.com', 'localhost:11434'. */
  readonly host: string;
  /** Throws ModelError, or Cancelled when the signal was aborted. */
  ask<Shape>(request: ModelRequest<Shape>): Promise<ModelReply<Shape>>;
  usage(): ModelUsage;
}

export interface ModelRequest<Shape> {
  /** Names the schema on the wire: 'review'. */
  name: string;
  /** Instructions. */
  system: string;
  /** The task's data. */
  user: string;
  /** An object; its limits are checked here, only its types, enums and descriptions travel. */
  schema: z.ZodType<Shape>;
  /** What is wrong with a value of the right shape, in words the model can act on; asked for repair once. */
  check?: (value: Shape) => string[];
  maxReplyTokens: number;
  /**
   * Seconds-long waits: the reply is streamed and each top-level string field is handed over when it is
   * complete, once. A later repair may change a field: the value returned is what counts.
   */
  onField?: (field: string, text: string) => void;
  seed?: number;
  signal?: AbortSignal;
}

export interface ModelReply<Shape> {
  value: Shape;
  /** What `check` still finds after the repair turn; empty when all is well. */
  problems: string[];
  rung: Rung;
  repaired: boolean;
  /** The server counted far fewer prompt tokens than were sent: it cut the prompt silently (a small context). */
  promptWasCut: boolean;
}

/** US dollars per million tokens. */
export interface Price {
  input: number;
  output: number;
  cachedInput?: number;
}
