import { usageError } from '../../errors.ts';
import type { Price } from './chat-model.ts';
import prices from './prices.json' with { type: 'json' };

/** The month the list prices were read. */
export const pricesAsOf: string = prices.asOf;

const amount = String.raw`\d{1,6}(?:\.\d{1,6})?|\.\d{1,6}`;
const priceForm = new RegExp(
  `^\\s*\\$?(${amount})\\s*/\\s*\\$?(${amount})(?:\\s*/\\s*\\$?(${amount}))?\\s*$`,
);

/**
 * US dollars per million tokens: input/output, or input/output/cached input ('0.15/0.60').
 * Throws a usage error for anything else.
 */
export function readPrice(text: string): Price {
  const [, input, output, cachedInput] = priceForm.exec(text) ?? [];
  if (input === undefined || output === undefined)
    throw usageError(
      'The price of a model is two numbers, US dollars per million tokens: input/output.',
      'For example --price 0.15/0.60',
    );
  return {
    input: Number(input),
    output: Number(output),
    ...(cachedInput !== undefined && { cachedInput: Number(cachedInput) }),
  };
}

const dateAtTheEnd = /-\d{4}-\d{2}-\d{2}$/;

/** The public list price; null for every other host (a same name costs something else there) and unknown models. */
export function listPrice(host: string, model: string): Price | null {
  if (host !== prices.host) return null;
  const listed: Record<string, Price> = prices.dollarsPerMillionTokens;
  const name = model.replace(dateAtTheEnd, '');
  return Object.hasOwn(listed, name) ? (listed[name] ?? null) : null;
}
