import { relatedRows, relatedStems, relatedUsage } from './bank/related-words.ts';

/** The digits of the condensed table. None needs a backslash or a quote. */
export const digits =
  '!#`%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
/** The share of all relatedness that the highest weight digit stands for. */
export const topWeight = 0.2;

const values = new Uint8Array(128);
for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;

let places: Map<string, number> | null = null;
let stems: string[] = [];

/** How likely a word of any English text is this stem, 0–1; null when the table, condensed from WordNet, lacks it. */
export function usageOf(stem: string): number | null {
  const place = placeOf(stem);
  return place === undefined ? null : 2 ** (-digitAt(relatedUsage, place) / 3.5);
}

const related = new Map<string, [string, number][]>();

/** Stems related to a stem and their weight, nearest first. */
export function relatedTo(stem: string): [string, number][] {
  const ready = related.get(stem);
  if (ready) return ready;
  const place = placeOf(stem);
  const read = place === undefined ? [] : readRow(place);
  related.set(stem, read);
  return read;
}

function placeOf(stem: string): number | undefined {
  if (places === null) {
    stems = relatedStems.split(' ');
    places = new Map(stems.map((one, place) => [one, place]));
  }
  return places.get(stem);
}

function readRow(place: number): [string, number][] {
  const width = relatedRows.length / stems.length;
  const near: [string, number][] = [];
  for (let at = place * width; at < (place + 1) * width; at += 3) {
    const stem = stems[digitAt(relatedRows, at) * digits.length + digitAt(relatedRows, at + 1)];
    const weight = topWeight * (digitAt(relatedRows, at + 2) / (digits.length - 1)) ** 2;
    if (stem !== undefined && weight > 0) near.push([stem, weight]);
  }
  return near;
}

function digitAt(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? 0;
}
