import { UserError } from '../../errors.ts';

export type ModelErrorCode =
  | 'model_key_refused'
  | 'model_forbidden'
  | 'model_no_credit'
  | 'model_rate_limited'
  | 'model_unknown'
  | 'model_unreachable'
  | 'model_timeout'
  | 'model_busy'
  | 'model_refused'
  | 'model_filtered'
  | 'model_cut_short'
  | 'model_too_long'
  | 'model_unusable_reply'
  | 'model_cost_reached'
  | 'model_not_an_api'
  /** A 400 that none of the others explains: the server does not take such requests. */
  | 'model_bad_request';

const perAnswerCodes: ReadonlySet<ModelErrorCode> = new Set([
  'model_refused',
  'model_filtered',
  'model_cut_short',
  'model_too_long',
  'model_unusable_reply',
  'model_timeout',
  'model_busy',
] as const);

/** The model gave no usable answer. Names host and model; holds neither the key nor the request's text. */
export class ModelError extends UserError {
  declare readonly code: ModelErrorCode;
  /** True when only this request failed and another may work. */
  readonly perAnswer: boolean;

  constructor(message: string, options: { code: ModelErrorCode; hint: string; cause?: unknown }) {
    super(message, options);
    this.perAnswer = perAnswerCodes.has(options.code);
  }
}
