import type { Reply } from '../../helpers/loopback-model.ts';

/** Failures in the words of many servers. */
const error = (status: number, body: object, headers?: Record<string, string>): Reply => ({
  status,
  body: { error: body },
  ...(headers && { headers }),
});

export const failures = {
  keyRefused: (key: string): Reply =>
    error(401, {
      message: `Incorrect API key provided: ${key.slice(0, 8)}************${key.slice(-4)}. You can find your API key in your account.`,
      type: 'invalid_request_error',
      param: null,
      code: 'invalid_api_key',
    }),
  forbidden: error(403, {
    message: 'Country, region, or territory not supported',
    code: 'unsupported_country',
  }),
  rateLimited: (headers?: Record<string, string>): Reply =>
    error(
      429,
      { message: 'Rate limit reached for requests', type: 'requests', code: 'rate_limit_exceeded' },
      headers,
    ),
  insufficientQuota: error(429, {
    message: 'You exceeded your current quota, please check your plan and billing details.',
    type: 'insufficient_quota',
    param: null,
    code: 'insufficient_quota',
  }),
  noBalance: error(402, {
    message: 'Insufficient Balance',
    type: 'unknown_error',
    code: 'invalid_request_error',
  }),
  serverError: error(500, {
    message: 'The server had an error while processing your request.',
    type: 'server_error',
  }),
  unavailablePage: {
    status: 503,
    body: '<html><body><h1>503 Service Unavailable</h1></body></html>',
  } as Reply,
  loginPage: { status: 200, body: '<!DOCTYPE html><html><body>Please sign in</body></html>' } as Reply,
  noChoices: { status: 200, body: { id: 'x', object: 'chat.completion' } } as Reply,
  errorWithin: (code: number | string): Reply => ({
    status: 200,
    body: { error: { message: 'Provider returned error', code } },
  }),
  modelNotFound: error(404, {
    message: 'The model `gpt-9` does not exist or you do not have access to it.',
    type: 'invalid_request_error',
    param: null,
    code: 'model_not_found',
  }),
  pageNotFound: { status: 404, body: '<html><title>404 Not Found</title></html>' } as Reply,
  contextLength: error(400, {
    message:
      "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens. Please reduce the length of the messages.",
    type: 'invalid_request_error',
    param: 'messages',
    code: 'context_length_exceeded',
  }),
  azureFilter: error(400, {
    message:
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
    type: null,
    param: 'prompt',
    code: 'content_filter',
    innererror: { code: 'ResponsibleAIPolicyViolation' },
  }),
  temperature: error(400, {
    message:
      "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.",
    type: 'invalid_request_error',
    param: 'temperature',
    code: 'unsupported_value',
  }),
  maxTokens: error(400, {
    message:
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    type: 'invalid_request_error',
    param: 'max_tokens',
    code: 'unsupported_parameter',
  }),
  maxCompletionTokens: {
    status: 422,
    body: {
      detail: [
        {
          type: 'extra_forbidden',
          loc: ['body', 'max_completion_tokens'],
          msg: 'Extra inputs are not permitted',
        },
      ],
    },
  } as Reply,
  streamOptions: error(400, {
    message: 'Unrecognized request argument supplied: stream_options',
    code: null,
  }),
  streaming: error(400, {
    message: 'response_format `json_schema` is not supported together with streaming',
  }),
  seed: { status: 422, body: { detail: [{ type: 'extra_forbidden', loc: ['body', 'seed'] }] } } as Reply,
};

/** A server that knows no schema says so in its own way. */
export const noSchema: Record<string, Reply> = {
  'OpenAI, an older model': error(400, {
    message:
      "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model. Learn more about supported models at the Structured Outputs guide.",
    type: 'invalid_request_error',
    param: null,
    code: null,
  }),
  Groq: error(400, {
    message: 'This model does not support response format `json_schema`. See supported models.',
    type: 'invalid_request_error',
    param: 'response_format',
  }),
  DeepSeek: error(400, {
    message: 'This response_format type is unavailable now',
    code: 'invalid_request_error',
  }),
  vLLM: {
    status: 400,
    body: {
      object: 'error',
      message: 'The provided JSON schema contains features not supported by xgrammar.',
      code: 400,
    },
  },
  'llama.cpp': error(400, {
    code: 400,
    message: 'Failed to initialize samplers: failed to parse grammar',
    type: 'invalid_request_error',
  }),
  'a FastAPI server': {
    status: 422,
    body: {
      detail: [
        {
          type: 'literal_error',
          loc: ['body', 'response_format', 'type'],
          msg: "Input should be 'text' or 'json_object'",
        },
      ],
    },
  },
  OpenRouter: error(404, {
    message: 'No endpoints found that can handle the requested parameters.',
    code: 404,
  }),
};

/** LM Studio: an error that is a string. */
export const noJsonObject: Reply = {
  status: 400,
  body: { error: "'response_format.type' must be 'json_schema' or 'text'" },
};
