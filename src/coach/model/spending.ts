import type { ModelUsage } from '../../interview/types.ts';
import type { Price } from './chat-model.ts';
import { ModelError } from './model-error.ts';

/** Tokens of one request as its server counted them. */
export interface TokenUsage {
  prompt: number;
  completion: number;
  cached: number;
}

/** What became of a request: counted, never counted though it may cost, or failed before it cost anything. */
export type Told = TokenUsage | 'untold' | 'free';

export interface Spending {
  /**
   * Notes a request about to be sent, with the most it may take; the function returned notes what it took.
   * Throws ModelError model_cost_reached when the limit could be passed, also by requests still under way.
   */
  begin(worst: TokenUsage): (told: Told) => void;
  usage(): ModelUsage;
}

export function openSpending(
  { model, host }: Pick<ModelUsage, 'model' | 'host'>,
  price: Price | null,
  maxCost: number | null,
): Spending {
  const total = { requests: 0, promptTokens: 0, completionTokens: 0, cachedTokens: 0, untold: 0 };
  let spent = 0;
  let underWay = 0;
  return {
    begin(worst) {
      const most = costOf(worst, price);
      if (maxCost !== null && spent + underWay + most > maxCost)
        throw limitReached(model, maxCost, spent, most);
      total.requests++;
      underWay += most;
      return (told) => {
        underWay -= most;
        if (told === 'free') return;
        if (told === 'untold') {
          total.untold++;
          spent += most;
          return;
        }
        total.promptTokens += told.prompt;
        total.completionTokens += told.completion;
        total.cachedTokens += told.cached;
        spent += costOf(told, price);
      };
    },
    usage: () => ({ model, host, ...total, cost: price ? spent : null }),
  };
}

function costOf({ prompt, completion, cached }: TokenUsage, price: Price | null): number {
  if (!price) return 0;
  const cachedPrice = price.cachedInput ?? price.input;
  return ((prompt - cached) * price.input + cached * cachedPrice + completion * price.output) / 1_000_000;
}

function limitReached(model: string, maxCost: number, spent: number, most: number): ModelError {
  return new ModelError(
    `The limit of $${maxCost} is reached: ${model} has cost ${dollars(spent)}, and the next request may cost ${dollars(most)}.`,
    { code: 'model_cost_reached', hint: 'Raise it with --max-cost; what is done is kept.' },
  );
}

function dollars(amount: number): string {
  return amount > 0 && amount < 0.0001 ? 'under $0.0001' : `$${amount.toFixed(4)}`;
}

/** About so many, on the high side: three ASCII characters a token, one of any other. */
export function mostTokens(text: string): number {
  const ascii = text.replace(/[^\0-\x7F]/g, '').length;
  return Math.ceil(ascii / 3) + (text.length - ascii);
}

/** Usage as servers tell it; null when they do not, or in a form of their own. */
export function readUsage(usage: unknown): TokenUsage | null {
  if (typeof usage !== 'object' || usage === null) return null;
  const { prompt_tokens: prompt, completion_tokens: completion } = usage as Record<string, unknown>;
  if (!isCount(prompt) || !isCount(completion)) return null;
  const details = (usage as { prompt_tokens_details?: { cached_tokens?: unknown } | null })
    .prompt_tokens_details;
  const cached = details?.cached_tokens;
  return { prompt, completion, cached: isCount(cached) ? Math.min(cached, prompt) : 0 };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
