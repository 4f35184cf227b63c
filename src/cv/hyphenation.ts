/**
 * Halves of compounds that people write with a hyphen. A compound broken at its own hyphen must keep it,
 * and nothing but its parts tells it from a word that was cut: 'event-' 'driven' against 'prefer-' 'ably'.
 */
const firstHalves = new Set(
  `all anti back best big client cloud co code company container cost cross customer cutting data day
  deep early e end event ex fast feature first five four front full go hands hard high home in industry
  large leading life like load long low machine mid mission multi near next non object off on one open
  out part peer people pixel post pre problem product production project quality real responsive
  role run schema second self senior server seven short side single site six small so socket state
  step sub team technical ten test third three time top turn two type ultra up user vendor web well
  wide work world write year zero`.split(/\s+/),
);
const secondHalves = new Set(
  `agnostic aware backed based building centric class commerce critical depth driven edge effective efficient
  end ended facing factor first focused free friendly functional generation grade hand heavy house in
  intensive learning led level life line lines long looking made making mail management minded of off on
  only oriented out page paced party performance person planning platform point powered quality rated
  ready related rich round safe saving scale service side sized solving source specific speed stack
  standing step style task tech tenant term test tested thinking threaded tier time to touch up wide
  winning year`.split(/\s+/),
);

/** Behind these a hyphen stands for the rest of the next word: 'Ein-' 'und Ausgang'. */
const conjunctions = new Set('and or to und oder bzw och eller et ou en og of y o e'.split(' '));

/** Only so much of a line's end is looked at: the search would take long on a line of letters without end. */
const longestWord = 60;
const cutWord = /(?<!\p{L})(\p{L}+)[-‐]$/u;
const rest = /^\p{Ll}+/u;

/**
 * Makes words whole that were cut at a line end. The rest of the word moves up to its first half, so that
 * each line keeps its words. Compounds keep their hyphen.
 */
export function joinHyphenated(lines: string[]): string[] {
  const known = wordsWithin(lines);
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const first = cutWord.exec(before?.slice(-longestWord) ?? '')?.[1];
    const second = rest.exec(line)?.[0];
    if (before === undefined || first === undefined || second === undefined || conjunctions.has(second)) {
      joined.push(line);
      continue;
    }
    const hyphen = keepsHyphen(first, second, known) ? '-' : '';
    const head = /^\S+/.exec(line)?.[0] ?? '';
    const others = line.slice(head.length).trim();
    joined[joined.length - 1] = `${before.slice(0, -1)}${hyphen}${head}`;
    if (others !== '') joined.push(others);
  }
  return joined;
}

function keepsHyphen(first: string, second: string, known: ReadonlySet<string>): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (known.has(`${a}-${b}`)) return true;
  if (known.has(a + b)) return false;
  if (first.length === 1 || first === first.toUpperCase()) return true;
  return firstHalves.has(a) || secondHalves.has(b) || (known.has(a) && known.has(b));
}

/** The words and the hyphenated compounds of a text, lower case; cut ones are left out. */
function wordsWithin(lines: string[]): Set<string> {
  const known = new Set<string>();
  for (const line of lines) {
    for (const match of line.matchAll(/(?<![-‐\p{L}])\p{L}+(?:-\p{L}+)*(?![-‐\p{L}])/gu)) {
      known.add(match[0].toLowerCase());
    }
  }
  return known;
}
