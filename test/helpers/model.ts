import type { ChatModel, ModelReply, ModelRequest } from '../../src/coach/model/chat-model.ts';

export interface ScriptedModel extends ChatModel {
  /** What was asked, in order. */
  readonly asked: ModelRequest<unknown>[];
}

/**
 * A model whose answers are written by the test, one a request, by the schema's name. An answer is checked against the
 * request's schema; an `Error` is thrown. It stands in for the wire where a test is about the coach alone.
 */
export function aModel(answer: (request: ModelRequest<unknown>, index: number) => unknown): ScriptedModel {
  const asked: ModelRequest<unknown>[] = [];
  return {
    name: 'test-model',
    host: 'test.example',
    asked,
    ask: async <Shape>(request: ModelRequest<Shape>): Promise<ModelReply<Shape>> => {
      asked.push(request as ModelRequest<unknown>);
      const given = answer(request as ModelRequest<unknown>, asked.length - 1);
      if (given instanceof Error) throw given;
      const value = request.schema.parse(given);
      for (const [field, text] of Object.entries(given as object))
        if (typeof text === 'string') request.onField?.(field, text);
      return {
        value,
        problems: request.check?.(value) ?? [],
        rung: 'json_schema',
        repaired: false,
        promptWasCut: false,
      };
    },
    usage: () => ({
      model: 'test-model',
      host: 'test.example',
      requests: asked.length,
      promptTokens: 0,
      completionTokens: 0,
      cachedTokens: 0,
      untold: 0,
      cost: null,
    }),
  };
}
