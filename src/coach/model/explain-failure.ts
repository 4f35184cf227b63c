import { type Failure, isFiltered, isOutOfCredit, isTooLong, type StatusFailure } from './failure.ts';
import { isThisMachine } from './host.ts';
import { ModelError, type ModelErrorCode } from './model-error.ts';
import { presentable } from './server-text.ts';

export interface Asked {
  /** 'localhost:11434' */
  host: string;
  model: string;
  timeoutMs: number;
  apiKey: string;
  /** Everything that was sent: nothing of it may come back in a message. */
  sent: string;
}

/** The model answered, twice, but never in the shape that was asked for. */
export function explainUnusable(wrong: readonly string[], asked: Asked): ModelError {
  const because = presentable(wrong[0] ?? '', asked);
  return new ModelError(
    `${asked.model} at ${asked.host} gave no usable answer, also after a correction${because && `: ${because}`}`,
    { code: 'model_unusable_reply', hint: 'Try again, or take a larger model.' },
  );
}

interface Told {
  code: ModelErrorCode;
  message: string;
  hint: string;
}

/** One clear line about what happened and one about what to do. */
export function explainFailure(failure: Failure, asked: Asked): ModelError {
  const { code, message, hint } =
    failure.kind === 'status' ? ofStatus(failure, asked) : ofTransport(failure, asked);
  return new ModelError(message, { code, hint });
}

function ofTransport(failure: Exclude<Failure, StatusFailure>, asked: Asked): Told {
  const { host, model } = asked;
  switch (failure.kind) {
    case 'unreachable':
      return unreachable(failure.errno, asked);
    case 'timeout':
      return {
        code: 'model_timeout',
        message: `${model} at ${host} did not answer within ${Math.round(asked.timeoutMs / 1000)} seconds.`,
        hint: isThisMachine(host)
          ? 'A model that is still being loaded needs longer: try again, or take a smaller one.'
          : 'Try again later, or take a faster model.',
      };
    case 'cut':
      return {
        code: 'model_busy',
        message: `The connection to ${host} ended before ${model} had finished its answer.`,
        hint: 'Try again.',
      };
    case 'not_an_api':
      return notAnApi(asked);
    case 'refused':
      return {
        code: 'model_refused',
        message: `${model} at ${host} declined to answer.`,
        hint: 'This cannot be retried with the same text; the rest goes on without it.',
      };
    case 'filtered':
      return filtered(asked);
    case 'length':
      return {
        code: 'model_cut_short',
        message: `${model} at ${host} ran out of room and its answer was cut off, also with twice the room.`,
        hint: 'Take a model that thinks less at length, or one with a larger context.',
      };
    case 'empty':
      return {
        code: 'model_unusable_reply',
        message: `${model} at ${host} gave an empty answer, twice.`,
        hint: 'Try again, or take another model.',
      };
  }
}

function ofStatus(failure: StatusFailure, asked: Asked): Told {
  const { host, model } = asked;
  const { status } = failure;
  const said = presentable(failure.text, asked);
  const because = said === '' ? '' : `: ${said}`;
  if (isOutOfCredit(failure))
    return {
      code: 'model_no_credit',
      message: `The account at ${host} has no credit left for ${model} (${status}).`,
      hint: `Add credit at ${host}, or use another key or model. (Without a model: --coach offline)`,
    };
  if (isFiltered(failure)) return filtered(asked);
  if (isTooLong(failure))
    return {
      code: 'model_too_long',
      message: `The text is longer than ${model} at ${host} can read at once.`,
      hint: 'Shorten the CV or the job description, or take a model with a larger context.',
    };
  if (status === 401)
    return {
      code: 'model_key_refused',
      message: `${host} did not accept the key for ${model} (401).`,
      hint: `Check OPENAI_API_KEY: it has to belong to ${host}. (Without a model: --coach offline)`,
    };
  if (status === 403)
    return {
      code: 'model_forbidden',
      message: `${host} does not let this key use ${model} (403)${because}`,
      hint: 'Ask for access, or use another model, project or region.',
    };
  if (status === 404) return unknownModel(failure, because, asked);
  if (status === 429)
    return {
      code: 'model_rate_limited',
      message: `${host} gets too many requests for ${model} (429)${waitAsked(failure)}${because}`,
      hint: 'Wait and try again, or ask less at once.',
    };
  if (status === 408 || status === 409 || status >= 500)
    return {
      code: 'model_busy',
      message: `${host} could not serve ${model} (${status})${waitAsked(failure)}${because}`,
      hint: 'Try again in a while.',
    };
  return {
    code: 'model_bad_request',
    message: `${host} does not take this request for ${model} (${status})${because}`,
    hint: 'Check OPENAI_BASE_URL and OPENAI_MODEL; another model may take it.',
  };
}

function unreachable(errno: string | null, { host }: Asked): Told {
  const why = errno === null ? '' : ` (${errno})`;
  if (isThisMachine(host))
    return {
      code: 'model_unreachable',
      message: `Nothing answers at ${host}${why}: is the server running?`,
      hint: 'Start it (for Ollama: ollama serve), or check the port in OPENAI_BASE_URL.',
    };
  return {
    code: 'model_unreachable',
    message: `${host} cannot be reached${why}.`,
    hint: 'Check the network, a proxy or firewall, and OPENAI_BASE_URL.',
  };
}

function unknownModel(failure: StatusFailure, because: string, asked: Asked): Told {
  const { host, model } = asked;
  if (!/model|deployment|engine|endpoints found/i.test(`${failure.code} ${failure.text}`))
    return notAnApi(asked);
  return {
    code: 'model_unknown',
    message: `${host} knows no model ${model} (404)${because}`,
    hint: isThisMachine(host)
      ? `Check OPENAI_MODEL, or fetch the model first (for Ollama: ollama pull ${model}).`
      : 'Check OPENAI_MODEL, and whether this key may use it.',
  };
}

function notAnApi({ host }: Asked): Told {
  return {
    code: 'model_not_an_api',
    message: `${host} answered, but not as a chat completions API does.`,
    hint: 'Check OPENAI_BASE_URL; most end in /v1.',
  };
}

function filtered({ host, model }: Asked): Told {
  return {
    code: 'model_filtered',
    message: `The content filter of ${host} stopped this request to ${model}.`,
    hint: 'The rest goes on without it; another model or host may filter differently.',
  };
}

function waitAsked({ retryAfterMs }: StatusFailure): string {
  if (retryAfterMs === null || retryAfterMs < 1000) return '';
  const seconds = Math.ceil(retryAfterMs / 1000);
  const long = seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return ` and asks to wait ${long}`;
}
