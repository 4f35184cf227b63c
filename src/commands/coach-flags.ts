import type { CoachWishes } from '../context.ts';
import type { Coach } from '../interview/ports.ts';
import type { CoachName, ModelUsage } from '../interview/types.ts';
import type { Output } from '../terminal/output.ts';

/** The flags of every command that plans or judges. */
export interface CoachFlags {
  coach?: CoachName;
  maxCost?: number;
  price?: string;
  repeat?: number;
}

export function coachWishes(flags: CoachFlags, language = 'en'): CoachWishes {
  return { name: flags.coach, language, maxCost: flags.maxCost, price: flags.price, repeat: flags.repeat };
}

/** Names the model before anything is sent to it; nothing for a coach that sends nothing. */
export function noteModel({ note, stderr }: Pick<Output, 'note' | 'stderr'>, coach: Coach): void {
  if (coach.usage() !== null) note(stderr.dim(coach.notice));
}

/** Says what a paid model used; nothing for a coach that costs nothing. */
export function noteUsage({ note, stderr }: Pick<Output, 'note' | 'stderr'>, usage: ModelUsage | null): void {
  if (usage === null || usage.requests === 0) return;
  const count = (tokens: number) => tokens.toLocaleString('en');
  const requests = `${usage.requests} request${usage.requests === 1 ? '' : 's'}`;
  const tokens = `${count(usage.promptTokens)} tokens in, ${count(usage.completionTokens)} out`;
  const untold = usage.untold ? `, ${usage.untold} uncounted by the server` : '';
  const cost =
    usage.cost === null ? 'price unknown' : `about $${usage.cost.toFixed(usage.cost < 0.1 ? 4 : 2)}`;
  note(stderr.dim(`${usage.model} at ${usage.host}: ${requests}, ${tokens}${untold}, ${cost}.`));
}

/** Says why grades are lacking, and how to make up for it. */
export function warnOfUngraded({ warn, note }: Pick<Output, 'warn' | 'note'>) {
  return (reasons: string[], hint: string): void => {
    for (const reason of reasons) warn(`Not every answer could be graded: ${reason}`);
    note(hint);
  };
}
