import { relatedRows, relatedStems, relatedUsage } from './bank/related-words.ts';

/** The digits of the condensed table. None needs a backslash or a quote. */
export const digits =
  '!#`%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
/** The share of all relatedness that the highest weight digit stands for. */
export const topWeight = 0.2;

export interface KnownWord {
  /** How likely a word of any English text is this one, 0–1. */
  usage: number;
  /** Related stems and their weight, nearest first. */
  near: [string, number][];
}

const values = new Map([...digits].map((digit, value) => [digit, value]));

let places: Map<string, number> | null = null;
let stems: string[] = [];
const known = new Map<string, KnownWord | null>();

/** What the table, condensed from WordNet, says of a stem; null when it does not have it. */
export function knownWord(stem: string): KnownWord | null {
  const ready = known.get(stem);
  if (ready !== undefined) return ready;
  if (places === null) {
    stems = relatedStems.split(' ');
    places = new Map(stems.map((one, place) => [one, place]));
  }
  const place = places.get(stem);
  const read = place === undefined ? null : readWord(place);
  known.set(stem, read);
  return read;
}

function readWord(place: number): KnownWord {
  const width = relatedRows.length / stems.length;
  const near: [string, number][] = [];
  for (let at = place * width; at < (place + 1) * width; at += 3) {
    const stem = stems[digit(relatedRows, at) * digits.length + digit(relatedRows, at + 1)];
    const weight = topWeight * (digit(relatedRows, at + 2) / (digits.length - 1)) ** 2;
    if (stem !== undefined && weight > 0) near.push([stem, weight]);
  }
  return { usage: 2 ** (-digit(relatedUsage, place) / 3.5), near };
}

function digit(text: string, at: number): number {
  return values.get(text[at] ?? '') ?? 0;
}
