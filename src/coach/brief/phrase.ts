import { words } from '../../text/words.ts';
import { gerund, verbForm } from './verbs.ts';

/** What can be said aloud of a sentence: 'reconciling bank accounts' is an activity, 'patient safety' a thing. */
export interface Phrase {
  text: string;
  form: 'activity' | 'thing';
}

/** More words than this would be reading the job description aloud. */
export const longestPhrase = 5;

const lead =
  /^(?:(?:and|or|also|then|but|as well as|you|we|they|will|would|you'll|you’ll|should|must|may|can|could|be|are|is|have|has|had|having|who|someone|that|a|an|the|to|in|of|with|for|on|at|least|minimum|strong\w*|solid|proven|demonstrated|demonstrable|demonstrating|excellent|exceptional|outstanding|good|great|deep|broad|extensive|comprehensive|expert|master|advanced|basic|general|working|hands-on|practical|real|prior|previous|relevant|related|significant|some|commercial|production|professional-level|full-time|full|time|paid|track|record|experience[ds]?|experienced|knowledge|knowledgeable|understanding|familiarity|familiar|proficien\w+|expertise|skill|skills|skilled|ability|able|capable|capacity|comfort\w*|confident|comfortable|competen\w+|fluen\w+|background|grasp|command|passion\w*|interest\w*|responsib\w+|tasked|willingness|willing|commitment|committed|eager|keen|actively|successfully|effectively|\w+ly|years?'?|\d+\+?(?:[-–]\d+\+?)?|\d+\s*[-–]\s*\d+|one|two|three|four|five|six|seven|eight|ten|more|several|other|various|including|e\.g\.|etc|help|helping|work|working|performs?|ensure that|necessary|following|required|areas?|field|fields|duties|performed|include|includes|wide|variety|range|diverse|array|proper|specific)[\s,:]+)+/i;

const cutWords = new Set(
  `and or in on for with to from by at through across using utilizing including such that which who while as into within between
  during under so where when via per than based related regarding concerning involving requiring after before without
  against toward towards over upon but plus because whose if about among around is are was were will must can may
  & - – — / + etc e.g. i.e. not both either only also working`.split(/\s+/),
);
const determiners = new Set([
  'a',
  'an',
  'the',
  'our',
  'all',
  'any',
  'each',
  'every',
  'both',
  'these',
  'those',
  'this',
  'of',
  'its',
]);
const adjectives = new Set(
  `new existing complex difficult various other high best key large small full daily major minor strong good great own
  internal external same different several many few related appropriate necessary relevant routine primary secondary
  senior junior modern current next such more less better skilled accurate timely clear deep broad wide long short
  diverse entire open live specialized advanced basic standard general common cutting legal medical local main
  cross-functional user-centered high-quality first last written spoken oral verbal strategic organic inorganic private single oversize electronic statistical`.split(
    /\s+/,
  ),
);
const nounsLikeAdjectives = new Set(
  `proposal proposals capital traffic logic analytics music clinic public topic arrival approval material materials journal
  manual professional professionals initiative objective executive perspective metric metrics fabric referral referrals
  appeal trial renewal disposal individual individuals criminal hospital terminal signal portal control rental potential
  official officials personnel criteria detective representative relative native narrative archive directive logistics
  electrical-code specialty economics ethics graphic graphics renewals animal animals meal goal goals deal detail details
  mechanic mechanics statistics physics mathematics credential credentials manuals journals terminals signals portals`.split(
    /\s+/,
  ),
);
const empty = new Set(
  `duty duties work related assigned position positions experience skill skills knowledge ability abilities thing things task tasks
  requirement requirements qualification qualifications following area areas field role roles job year years level candidate
  candidates applicant applicants degree university college school license licence certificate variety range number member
  members everything team company employee employees person people someone class equivalent minimum maximum activities matters issues
  day basis way ways end various aspects wide use high best forms kind stuff lot plus needs need one`.split(
    /\s+/,
  ),
);
/** Heads that say nothing before 'of': 'the feasibility of …'. */
const vagueHeads = new Set(
  `variety range number amount state size bar use feasibility means kind type set series level degree part form sort
  area field work methods techniques procedures principles process system issues development implementation causes needs number results`.split(
    /\s+/,
  ),
);
/** Objects that do not say what is being done. */
const vagueObjects = new Set(
  `plans plan size causes tools air projects project services service products product data systems system work information
  reports procedures processes solutions things others support meetings issues problems areas options changes needs group
  goals results concepts conferences`.split(/\s+/),
);
/** A phrase that opens with one of these is no thing. */
const notThings = new Set(
  `have has get be go do does draw render believe engage ensure as this those these it there if when where how what who
  why we you they he she i not no please note any such may can must shall deal take operate based being is are was
  here all look looking join believe love want need seek expect like think feel thrive enjoy also each both information lacking graduation candidates services additional preferred sounds interested qualified part-qualified current enthusiasm`.split(
    /\s+/,
  ),
);
const weakVerbs = new Set([
  'use',
  'utilise',
  'utilize',
  'provide',
  'demonstrate',
  'ensure',
  'include',
  'understand',
  'help',
  'care',
  'set',
  'keep',
  'obtain',
  'acquire',
  'accept',
  'win',
  'form',
  'order',
  'earn',
  'market',
  'file',
  'raise',
  'issue',
  'complete',
  'require',
  'own',
  'answer',
  'treat',
  'shape',
  'bring',
  'give',
  'make',
  'achieve',
  'apply',
  'grow',
  'map',
  'pilot',
  'volunteer',
  'select',
  'visit',
  'process',
]);

interface Token {
  text: string;
  lower: string;
  /** Punctuation follows: the phrase cannot go on. */
  ends: boolean;
}

/** The activity or thing a clause asks for, at most five words; null when nothing can be said well. */
export function speakablePhrase(clause: string): Phrase | null {
  const core = clause
    .replace(/[*_`"“”]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const stripped = core.replace(lead, '');
  const opening = core.slice(0, core.length - stripped.length);
  const tokens = tokenise(stripped);
  return activity(tokens) ?? (/\b(?:on|in|at) an?\s*$/i.test(opening) ? null : thing(tokens));
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].slice(0, 24).map((match) => {
    const clean = match[0].replace(/^[([{'‘]+|[)\]},.;:!?'’]+$/g, '');
    return { text: clean, lower: clean.toLowerCase(), ends: clean !== match[0].replace(/^[([{'‘]+/, '') };
  });
}

function activity(tokens: Token[]): Phrase | null {
  if (!verbAt(tokens, 0)) return null;
  let at = 0;
  for (let next = nextVerb(tokens, at); next !== null; next = nextVerb(tokens, at)) at = next;
  const verb = tokens[at];
  const form = verb && verbForm(verb.lower);
  if (!verb || !form || verb.ends || form.form === 'past' || weakVerbs.has(form.base)) return null;
  const object = objectOf(tokens.slice(at + 1), form.form === 'gerund' ? longestPhrase - 1 : longestPhrase);
  return object === null || saysNothing(object)
    ? null
    : { text: `${gerund(form.base)} ${object}`, form: 'activity' };
}

function saysNothing(object: string): boolean {
  const content = contentOf(object).filter((word) => !/^(?:in|for|with|on|new|various)$/.test(word));
  return content.length < 2 && content.every((word) => vagueObjects.has(word));
}

/** Where the verb joined to the one at `at` stands: 'designs, builds and tests' goes on to 'tests'. */
function nextVerb(tokens: Token[], at: number): number | null {
  const joint = isJoint(tokens[at + 1]) ? at + 2 : tokens[at]?.ends ? at + 1 : null;
  if (joint === null) return null;
  const next = tokens[joint]?.lower.endsWith('ly') ? joint + 1 : joint;
  return verbAt(tokens, next) ? next : null;
}

function thing(tokens: Token[]): Phrase | null {
  const first = tokens[0];
  if (!first || notThings.has(first.lower) || (verbAt(tokens, 0) && !first.ends)) return null;
  const object = objectOf(tokens, longestPhrase - 1);
  if (object === null) return null;
  const plain = object.replace(/^(?:the|our|all|any|each|every)\s+/i, '');
  const single = !/\s/.test(plain);
  if (single && (verbForm(plain.toLowerCase()) || tokens.length > 3)) return null;
  if (/\b(?:english|german|french|spanish|city|aide|county|state|federal|administration)\b/i.test(plain))
    return null;
  return isMeaningful(plain) ? { text: lowerFirst(plain), form: 'thing' } : null;
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && /^(?:and|or|and\/or|&|\/|to)$/.test(token.lower);
}

function verbAt(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  const form = token && verbForm(token.lower);
  if (!form) return false;
  const next = tokens[at + 1]?.lower ?? '';
  return form.form === 'gerund'
    ? !/^(?:skills?|experience|principles?|methods?)$/.test(next)
    : !nounNext.test(next);
}

/** After one of these a word like 'design' was the first half of a noun. */
const nounNext =
  /^(?:skills?|experience|knowledge|principles?|abilities|methods?|practices?|techniques?|tools?|systems?|patterns|processes|is|are)$/;

/** The noun phrase the tokens open with: it ends at a joint and on a noun; null when it cannot be cut well. */
function objectOf(tokens: Token[], most: number): string | null {
  const kept = tokens.filter(
    (token, index) => index > 0 || !/^(?:your|their|his|her|its)$/.test(token.lower),
  );
  let best: string | null = null;
  for (let size = 1; size <= Math.min(kept.length, most + 1); size += 1) {
    const taken = kept.slice(0, size);
    const last = taken.at(-1);
    if (!last || last.text === '' || /[^\p{L}\p{N}\-+#'’/.&]/u.test(last.text) || breaks(last, taken, best))
      break;
    if (
      cutWords.has(last.lower) &&
      verbAt(kept, size) &&
      verbForm(kept[size]?.lower ?? '')?.form !== 'gerund'
    )
      break;
    const text = taken.map((token) => token.text).join(' ');
    if (words(text).length > most) break;
    if (isBoundary(kept, size) && endsWell(taken) && isMeaningful(text)) best = text;
    if (last.ends) break;
  }
  return best ?? shortened(kept, most);
}

/** A phrase goes on through 'and' and 'of'; through 'for', 'in', 'with', 'on' only while it says too little. */
function breaks(last: Token, taken: Token[], best: string | null): boolean {
  if (!cutWords.has(last.lower) || /^(?:and|or|&)$/.test(last.lower)) return false;
  if (!/^(?:for|in|with|on)$/.test(last.lower)) return true;
  return taken.length > 1 && (best === null || contentOf(best).length > 1);
}

/** The first noun phrase is too long: its last three words still name it. */
function shortened(tokens: Token[], most: number): string | null {
  const end = tokens.findIndex((token, index) => token.ends || isCut(tokens[index + 1]));
  const phrase = tokens.slice(0, end + 1);
  if (end < 2 || end > 9 || phrase.some((token) => isCut(token))) return null;
  const article = /^(?:an?|the)$/.test(phrase[0]?.lower ?? '') ? 1 : 0;
  const tail = phrase.slice(Math.max(article, end - 2));
  const text = tail.map((token) => token.text).join(' ');
  const spoken = article === 0 ? text : `${phrase[0]?.lower === 'the' ? 'the' : articleFor(text)} ${text}`;
  return words(spoken).length <= most && endsWell(tail) && isMeaningful(text) ? spoken : null;
}

function articleFor(text: string): string {
  return /^[aeiou]/i.test(text) ? 'an' : 'a';
}

function isCut(token: Token | undefined): boolean {
  return token === undefined || token.lower === 'of' || cutWords.has(token.lower);
}

function isBoundary(tokens: Token[], size: number): boolean {
  const last = tokens[size - 1];
  const next = tokens[size];
  return (
    last?.ends === true ||
    next === undefined ||
    cutWords.has(next.lower) ||
    (next.lower === 'of' && !vagueHeads.has(last?.lower ?? ''))
  );
}

function endsWell(taken: Token[]): boolean {
  const last = taken.at(-1)?.lower ?? '';
  if (last.length < 2 || cutWords.has(last) || determiners.has(last) || adjectives.has(last)) return false;
  if (/ed$/.test(last) && !/(?:need|bed|feed|seed|shed|speed)$/.test(last)) return false;
  if (/ly$/.test(last) && !/(?:family|supply|assembly|anomaly|reply)$/.test(last)) return false;
  if (nounsLikeAdjectives.has(last) || /^[A-Z]{2,}$/.test(taken.at(-1)?.text ?? '')) return true;
  if (verbForm(last)?.form === 'past' || verbForm(last)?.form === 'base')
    return /^(?:support|design|research|work|care|code|control|review|report|change|process|test|plan|budget|study|document|model|program|schedule|purchase|practice|repair|supply|market|fix|record|release|track|transport|audit|volume|forecast|focus|practice)$/.test(
      last,
    );
  return (
    !/(?:ical|onal|ical|ious|eous|able|ible|less|ful|ive|ial|ic|ary|ant|ent(?<!ment))$/.test(last) ||
    /(?:ment|client|patient|student|agent|event|content|accident|incident|component|parent|talent|assistant|plant|consultant|library|summary|salary|inventory|vocabulary|itinerary|delivery|archive|drive)$/.test(
      last,
    )
  );
}

function contentOf(text: string): string[] {
  return words(text).filter((word) => !determiners.has(word) && !cutWords.has(word));
}

function isMeaningful(text: string): boolean {
  return (
    contentOf(text).some((word) => word.length > 2 && !empty.has(word) && !adjectives.has(word)) &&
    !/\d{3,}|@|www|http/i.test(text)
  );
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+(?:\s|$)/.test(text) && !/^[A-Z][a-z]+\s+[A-Z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
