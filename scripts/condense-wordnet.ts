/**
 * Makes src/coach/offline/bank/related-words.ts from WordNet 3.0 and the SCOWL word lists, by a walk with restarts
 * over WordNet's graph of words, meanings and glosses. Run by hand when the stemmer or the vocabulary changes:
 *
 *   jiti scripts/condense-wordnet.ts WORDNET_FOLDER SCOWL_FOLDER
 *
 * WORDNET_FOLDER holds data.noun, index.noun, cntlist.rev and so on (Debian: wordnet-base); SCOWL_FOLDER holds
 * english-words.10 and so on (Debian: scowl).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digits, topWeight } from '../src/coach/offline/related-words.ts';
import { isStopWord, stem, words } from '../src/text/words.ts';

const neighbours = 8;
const restart = 0.25;
const steps = 5;
/** Smaller shares of a walk are dropped: they change no neighbour, and make it slow. */
const faint = 3e-5;
const most = digits.length ** 2;

type Weights = Map<number, number>;
interface Node {
  to: Weights;
}

const [wordnet = '', scowl = ''] = process.argv.slice(2);
const parts = { noun: '1', verb: '2', adj: '3', adv: '4' } as const;
const letters: Record<string, string> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
/** Derived forms and close meanings tie more than a wider or narrower meaning. */
const ties: Record<string, number> = {
  '+': 1.5,
  '&': 1.2,
  '@': 0.7,
  '~': 0.4,
  '@i': 0.2,
  '~i': 0.1,
  '!': 0.5,
};

const nodes: Node[] = [];
const wordNodes = new Map<string, number>();
const meaningNodes = new Map<string, number>();
const seen = new Map<string, number>();
const inGlosses = new Map<string, number>();

function makeGraph(): void {
  const meanings = Object.keys(parts).flatMap(readMeanings);
  for (const { key } of meanings) meaningNodes.set(key, addNode());
  for (const { glossStems } of meanings)
    for (const word of glossStems.keys()) inGlosses.set(word, (inGlosses.get(word) ?? 0) + 1);
  const used = new Map<number, Weights>();
  for (const meaning of meanings) {
    const from = meaningNode(meaning.key);
    const gloss: Weights = new Map();
    for (const [word, weight] of meaning.glossStems) {
      const rarity = weight * Math.log(meanings.length / ((inGlosses.get(word) ?? 0) + 5));
      gloss.set(wordNode(word), rarity);
      add(mapAt(used, wordNode(word)), from, rarity);
    }
    const lemmas: Weights = new Map(
      meaning.lemmas.filter((word) => !word.includes('_')).map((word) => [wordNode(stem(word)), 1]),
    );
    const related: Weights = new Map(
      meaning.related.flatMap(([tie, key]) =>
        meaningNodes.has(key) ? [[meaningNode(key), tie] as const] : [],
      ),
    );
    nodes[from] = { to: mixed([gloss, 1], [lemmas, 1], [related, 1]) };
  }
  const meant = readSenses();
  for (const node of wordNodes.values())
    nodes[node] = { to: mixed([meant.get(node) ?? new Map(), 1], [used.get(node) ?? new Map(), 0.5]) };
}

interface Meaning {
  key: string;
  lemmas: string[];
  related: [number, string][];
  glossStems: Map<string, number>;
}

function readMeanings(part: string): Meaning[] {
  return linesOf(join(wordnet, `data.${part}`)).map((line) => {
    const bar = line.indexOf('|');
    const fields = line.slice(0, bar).trim().split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const lemmas = Array.from({ length: count }, (_, at) =>
      (fields[4 + 2 * at] ?? '').replace(/\(.*\)/, '').toLowerCase(),
    );
    const start = 4 + 2 * count;
    const related = Array.from({ length: Number(fields[start]) }, (_, at): [number, string] => {
      const [sign = '', offset = '', letter = ''] = fields.slice(start + 1 + 4 * at);
      return [/^[;-]/.test(sign) ? 0 : (ties[sign] ?? 0.7), `${letters[letter]}${offset}`];
    }).filter(([tie]) => tie > 0);
    const [definition = '', ...examples] = line.slice(bar + 1).split('; "');
    const glossStems = new Map(stemsOf(examples.join(' ')).map((word) => [word, 0.5]));
    for (const word of stemsOf(definition)) glossStems.set(word, 1);
    return { key: `${part}${fields[0]}`, lemmas, related, glossStems };
  });
}

/** Word → its meanings, by how often tagged text used it so; counts each word on the way. */
function readSenses(): Map<number, Weights> {
  const counts = new Map<string, number>();
  for (const line of linesOf(join(wordnet, 'cntlist.rev'))) {
    const [key = '', sense = '', count = '0'] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    add(counts, `${lemma} ${rest[0] === '5' ? '3' : rest[0]} ${sense}`, Number(count));
  }
  const meant = new Map<number, Weights>();
  for (const [part, digit] of Object.entries(parts)) {
    for (const line of linesOf(join(wordnet, `index.${part}`))) {
      const fields = line.trim().split(' ');
      const lemma = fields[0] ?? '';
      const offsets = fields.slice(-Number(fields[2]));
      const pieces = lemma.split('_');
      for (const [at, offset] of offsets.entries()) {
        const count = counts.get(`${lemma} ${digit} ${at + 1}`) ?? 0;
        const share = (count + 0.5 / (at + 1)) * (pieces.length === 1 ? 1 : 0.15);
        for (const piece of pieces)
          if (pieces.length === 1 || !isStopWord(piece))
            add(mapAt(meant, wordNode(stem(piece))), meaningNode(`${part}${offset}`), share);
        if (pieces.length === 1) add(seen, stem(lemma), count);
      }
    }
  }
  return meant;
}

/** Everyday words and the words of our own questions first, then the more usual of the others. */
function chooseVocabulary(): string[] {
  const ours = readdirSync('src/coach/offline/bank')
    .filter((name) => name !== 'related-words.ts')
    .flatMap((name) => [
      ...readFileSync(join('src/coach/offline/bank', name), 'utf8').matchAll(
        /['`]([^'`\n]{12,})['`]|^ {4}'([^']+)'/gm,
      ),
    ])
    .flatMap((match) => words(match[0]));
  const listed = (size: string) =>
    ['english', 'american']
      .map((name) => join(scowl, `${name}-words.${size}`))
      .filter((file) => existsSync(file))
      .flatMap((file) => linesOf(file));
  const rank = new Map<string, number>();
  const give = (list: string[], rankOfList: number) => {
    for (const word of list) {
      const root = stem(word.toLowerCase());
      if (/^[a-z]{3,}$/.test(root) && !isStopWord(word) && wordNodes.has(root) && usage(root) > 0)
        rank.set(root, rankOfList);
    }
  };
  give(listed('35'), 1e4);
  give([...ours, ...listed('10'), ...listed('20')], 1e5);
  return [...rank]
    .sort((a, b) => b[1] + usage(b[0]) - a[1] - usage(a[0]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
    .sort();
}

function usage(word: string): number {
  return (seen.get(word) ?? 0) + 0.2 * (inGlosses.get(word) ?? 0);
}

function write(chosen: string[]): void {
  const place = new Map(chosen.map((word, index) => [wordNode(word), index]));
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, value) => sum + value, 0);
  const [allSeen, allInGlosses] = [total(seen), total(inGlosses)];
  let rows = '';
  let usages = '';
  for (const word of chosen) {
    const own = wordNode(word);
    const near = [...walk(own)]
      .filter(([node]) => node !== own && place.has(node))
      .sort((a, b) => b[1] - a[1]);
    const whole = near.reduce((sum, [, weight]) => sum + weight, 0);
    rows += Array.from({ length: neighbours }, (_, at) => {
      const [node, weight] = near[at] ?? [own, 0];
      return number(place.get(node) ?? 0, 2) + number(level(whole === 0 ? 0 : weight / whole / topWeight), 1);
    }).join('');
    const share = ((seen.get(word) ?? 0) / allSeen + (inGlosses.get(word) ?? 0) / allInGlosses) / 2;
    usages += number(Math.round(Math.min(digits.length - 1, -Math.log2(share + 1e-7) * 3.5)), 1);
  }
  const licence = readFileSync(join(wordnet, '../doc/wordnet-base/copyright'), 'utf8');
  if (!licence.includes('WordNet 3.0 Copyright 2006 by Princeton University'))
    throw new Error('The WordNet licence is not where it was.');
  writeFileSync('src/coach/offline/bank/related-words.ts', fileOf(chosen, usages, rows));
}

function level(share: number): number {
  return Math.round(Math.min(1, share) ** 0.5 * (digits.length - 1));
}

function fileOf(chosen: string[], usages: string, rows: string): string {
  return `/*!
 * Related words, condensed from WordNet 3.0 by scripts/condense-wordnet.ts.
 * WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
 * THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
 * EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
 * WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE,
 * DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
 * Permission to use, copy, modify and distribute it for any purpose and without fee or royalty is granted, provided
 * that this notice appears on all copies. The name of Princeton University or Princeton may not be used in
 * advertising or publicity pertaining to it; title to copyright in it remains with Princeton University.
 */

/** Stems in order; the other two go by their places. Read by \`related-words.ts\`. */
export const relatedStems =
  '${chosen.join(' ')}';

/** One digit a stem: how usual it is. */
export const relatedUsage =
  '${usages}';

/** ${neighbours} neighbours a stem, nearest first: two digits for the place, one for the weight. */
export const relatedRows =
  '${rows}';
`;
}

function number(value: number, places: number): string {
  return Array.from(
    { length: places },
    (_, at) => digits[Math.floor(value / digits.length ** (places - 1 - at)) % digits.length],
  ).join('');
}

/** The graph in flat arrays: a walk touches millions of edges. */
function flatGraph() {
  const starts = new Int32Array(nodes.length + 1);
  for (const [index, { to }] of nodes.entries()) starts[index + 1] = (starts[index] ?? 0) + to.size;
  const targets = new Int32Array(starts.at(-1) ?? 0);
  const shares = new Float64Array(targets.length);
  let at = 0;
  for (const { to } of nodes) {
    for (const [node, share] of to) {
      targets[at] = node;
      shares[at] = share;
      at += 1;
    }
  }
  return {
    starts,
    targets,
    shares,
    sum: new Float64Array(nodes.length),
    next: new Float64Array(nodes.length),
  };
}

let flat: ReturnType<typeof flatGraph> | null = null;

function walk(from: number): Weights {
  flat ??= flatGraph();
  const { starts, targets, shares, sum, next } = flat;
  const touched: number[] = [];
  let now: [number, number][] = [[from, 1]];
  for (let step = 0; step <= steps; step += 1) {
    const reached: number[] = [];
    for (const [node, share] of now) {
      if (sum[node] === 0) touched.push(node);
      sum[node] = (sum[node] ?? 0) + share * restart;
      if (step === steps) continue;
      for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
        const to = targets[edge] ?? 0;
        if (next[to] === 0) reached.push(to);
        next[to] = (next[to] ?? 0) + share * (1 - restart) * (shares[edge] ?? 0);
      }
    }
    now = [];
    for (const node of reached) {
      const share = next[node] ?? 0;
      if (share >= faint) now.push([node, share]);
      next[node] = 0;
    }
  }
  const found: Weights = new Map(touched.map((node) => [node, sum[node] ?? 0]));
  for (const node of touched) sum[node] = 0;
  return found;
}

/** Several distributions as one, each with its part; empty ones leave their part to the others. */
function mixed(...given: [Weights, number][]): Weights {
  const full = given.filter(([weights]) => weights.size > 0);
  const partsOfAll = full.reduce((sum, [, part]) => sum + part, 0);
  const all: Weights = new Map();
  for (const [weights, part] of full) {
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [node, weight] of weights) add(all, node, ((weight / total) * part) / partsOfAll);
  }
  return all;
}

function addNode(): number {
  return nodes.push({ to: new Map() }) - 1;
}

function wordNode(word: string): number {
  const known = wordNodes.get(word);
  if (known !== undefined) return known;
  const made = addNode();
  wordNodes.set(word, made);
  return made;
}

function meaningNode(key: string): number {
  const node = meaningNodes.get(key);
  if (node === undefined) throw new Error(`WordNet names a meaning it does not hold: ${key}`);
  return node;
}

function stemsOf(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word) && /^[a-z']{2,}$/.test(word))
    .map(stem);
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}

function mapAt<K>(maps: Map<K, Weights>, key: K): Weights {
  const known = maps.get(key);
  if (known) return known;
  const made: Weights = new Map();
  maps.set(key, made);
  return made;
}

function add<K>(map: Map<K, number>, key: K, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

makeGraph();
write(chooseVocabulary());
