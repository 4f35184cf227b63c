import { words } from '../../text/words.ts';
import {
  articleFor,
  contentOf,
  isMeaningful,
  longestPhrase,
  objectOf,
  type Token,
  tokenise,
  verbAt,
} from './noun-phrase.ts';
import { cutWords, deedNouns, lead, notThings, nounVerbs, vagueObjects, weakVerbs } from './phrase-words.ts';
import { gerund, verbForm } from './verbs.ts';

/** What can be said aloud of a sentence: 'reconciling bank accounts' is an activity, 'patient safety' a thing. */
export interface Phrase {
  text: string;
  form: 'activity' | 'thing';
}

/**
 * The activity or thing a clause asks for, at most five words; null when nothing can be said well. In a list of
 * duties a first word that can be a verb is one; in a list of requirements 'design standards' are standards.
 */
export function speakablePhrase(clause: string, inDuties = true): Phrase | null {
  const core = clause
    .replace(/[*_`"“”]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(
      /\b(?:an? )?(?:wide |broad |large |great )?(?:variety|range|number|selection|portfolio) of /gi,
      '',
    )
    .replace(/\bat least (?:one|an?) /gi, 'an ')
    .replace(/\b(?:at least|more than|up to|around|about|over) (?=\d|two|three|four|five|six|ten)/gi, '')
    .replace(/\s+matters?[.]?$/i, '')
    .replace(/\s+level \d\b/gi, '')
    .trim();
  const stripped = core.replace(lead, '');
  const opening = core.slice(0, core.length - stripped.length);
  const tokens = tokenise(stripped);
  const verbFollows = verbComesNext.test(opening);
  const didOnce =
    opening === '' || /\b(?:have|has|['’]ve|experience|and)(?: already| also| \w+ly)*\W*$/i.test(opening);
  const afterArticle = /\b(?:an?|the|our|your)\W*$/i.test(opening);
  const isVerb = verbFollows || (!afterArticle && (inDuties || !isNounHere(tokens, opening)));
  return (
    workedAt(core) ??
    deedOf(tokens) ??
    (isVerb ? activity(tokens, didOnce) : null) ??
    (verbFollows ? null : thing(tokens, !isVerb))
  );
}

/** 'One year of experience on an acute ward' → 'working on an acute ward'. */
function workedAt(clause: string): Phrase | null {
  const [, where = '', article = '', rest = ''] =
    /\b(?:experience|worked|working|work|background) (on|in|at) (an?|the) (.+)$/i.exec(clause) ?? [];
  const object = rest === '' ? null : objectOf(tokenise(rest), longestPhrase - 2);
  return object === null ||
    /^\S+ (?:role|position|setting|environment|capacity|field|area|industry)$/i.test(object)
    ? null
    : { text: `working ${where.toLowerCase()} ${article.toLowerCase()} ${object}`, form: 'activity' };
}

/** 'Preparation of flood risk assessments' → 'preparing flood risk assessments'. */
function deedOf(tokens: Token[]): Phrase | null {
  const at = tokens.findIndex(({ lower }) => deedNouns.has(lower));
  const base = deedNouns.get(tokens[at]?.lower ?? '');
  if (base === undefined || at > 1 || tokens[at]?.ends || tokens[at + 1]?.lower !== 'of') return null;
  const object = objectOf(tokens.slice(at + 2), longestPhrase);
  return object === null || saysNothing(object)
    ? null
    : { text: `${gerund(base)} ${ownWords(object)}`, form: 'activity' };
}

/** Whether a word that can be a verb is the first half of a noun here: nothing of an object's opening follows it. */
function isNounHere(tokens: Token[], opening: string): boolean {
  const [first, next] = tokens;
  if (!first || verbForm(first.lower)?.form !== 'base') return false;
  if (next && verbForm(next.lower)?.form === 'gerund') return true;
  if (!nounVerbs.has(first.lower)) return false;
  if (/\b(?:you|can|will|who|to)\W+$/i.test(opening)) return false;
  return next === undefined || first.ends || !opensObject.test(next.lower);
}

const opensObject =
  /^(?:an?|the|our|your|their|its|all|any|each|every|both|new|high|complex|clear|other|others|people|\d+|two|three|up|out|on|down|with)$/;

/** After 'you' or 'able to' comes a verb, known or not: 'spot churn early' is no thing. */
const verbComesNext =
  /\b(?:on|in|at) an?\s*$|(?:\b(?:you|we|they|who|will|would|must|may|can|could|should)|\b(?:ability|able|capab\w+|capacity|willing\w*|how|eager|keen|tasked|have|confiden\w+|skills?|comfortable) to)(?:\s+\w+ly)*[\s,]*$/i;

function activity(tokens: Token[], didOnce: boolean): Phrase | null {
  if (!verbAt(tokens, 0)) return null;
  let at = 0;
  for (let next = nextVerb(tokens, at); next !== null; next = nextVerb(tokens, at)) at = next;
  const verb = tokens[at];
  const form = verb && verbForm(verb.lower);
  if (!verb || !form || verb.ends || (weakVerbs.has(form.base) && !telling.has(form.base))) return null;
  if (form.form === 'past' && !didOnce) return null;
  if (form.base === 'report' && tokens[at + 1]?.lower === 'to') return null;
  const particle = /^(?:out|up|off|down|over|back)$/.test(tokens[at + 1]?.lower ?? '')
    ? ` ${tokens[at + 1]?.lower}`
    : '';
  const rest = tokens.slice(particle === '' ? at + 1 : at + 2);
  const object = objectOf(
    rest,
    form.form === 'gerund' || particle !== '' ? longestPhrase - 1 : longestPhrase,
  );
  if (weakVerbs.has(form.base) && contentOf(object ?? '').length < 2) return null;
  return object === null || saysNothing(object)
    ? null
    : { text: `${gerund(form.base)}${particle} ${ownWords(object)}`, form: 'activity' };
}

const countable =
  /\b(?:platform|app|application|website|site|shop|team|product|service|system|backend|back-end|pipeline|tool|portal|library|monorepo|warehouse|store|office|department|practice|ward|school|fleet|network)$/i;

/** What is theirs is not the candidate's: 'our booking platform' → 'a booking platform', '18 champions' → 'champions'. */
function ownWords(object: string): string {
  const plain = object
    .replace(/^own\s+(?=(?:workload|time|work|day|week)$)/i, 'your ')
    .replace(/^(?:own|all(?= (?:\d|two|three|four|five)))\s+/i, '')
    .replace(/\s+(?:(?:this|next|every|each|per) (?:\w+ )?(?:year|month|week|day|quarter|shift))$/i, '')
    .replace(
      /(^|\s)(?:\d[\d,.]*\+?|around|two|three|four|five|six|seven|eight|nine|ten|twenty|hundreds of|more)(?=\s)/gi,
      '$1',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const [, article = '', rest = ''] = /^(our|the|this|these|us)\s+(.+)$/i.exec(plain) ?? [];
  if (rest === '') return plain;
  // 'A right product' is no English: there is only the one.
  if (/^(?:right|best|same|only|whole|entire|next|final|first|last)\s/i.test(rest)) return `the ${rest}`;
  if (countable.test(rest)) return `${articleFor(rest)} ${rest}`;
  return article.toLowerCase() === 'the' ? plain : rest;
}

/** Weak verbs that say enough with a long object: 'bringing an app into the stores'. */
const telling = new Set(['bring', 'keep', 'treat']);

function saysNothing(object: string): boolean {
  const content = contentOf(object).filter((word) => !/^(?:in|for|with|on|new|various)$/.test(word));
  if (
    /\b(?:english|german|french|spanish|dutch|italian|danish|swedish)\b/i.test(object) ||
    /^(?:them|they|it|us|you|every|each|part|care|place|advantage|account) |^of\b|\bin an? \w+ manner$/.test(
      object,
    )
  )
    return true;
  return (content.length < 2 || /\band\b/.test(object)) && content.every((word) => vagueObjects.has(word));
}

/** Where the verb joined to the one at `at` stands: 'designs, builds and tests' goes on to 'tests'. */
function nextVerb(tokens: Token[], at: number): number | null {
  const joint = isJoint(tokens[at + 1]) ? at + 2 : tokens[at]?.ends ? at + 1 : null;
  if (joint === null) return null;
  const next = tokens[joint]?.lower.endsWith('ly') ? joint + 1 : joint;
  return verbAt(tokens, next) ? next : null;
}

function thing(tokens: Token[], opensWithNoun: boolean): Phrase | null {
  const first = tokens[0];
  if (
    !first ||
    notThings.has(first.lower) ||
    cutWords.has(first.lower) ||
    (!opensWithNoun && verbAt(tokens, 0) && !first.ends)
  )
    return null;
  const object = objectOf(tokens, longestPhrase - 1);
  if (object === null) return null;
  if (tokens.slice(0, words(object).length).some(({ lower }) => isClause(lower))) return null;
  const bare = ownWords(object).replace(/^(?:an?|the|our|all|any|each|every)\s+/i, '');
  const plain = subjectOf(bare.replace(praise, ''));
  const single = !/\s/.test(plain);
  const isPlural = /[^s]s$/.test(plain) && plain.length > 3;
  if (single && (verbForm(plain.toLowerCase()) || (tokens.length > 3 && !isPlural))) return null;
  if (notSubjects.test(plain)) return null;
  return isMeaningful(plain) &&
    !/\b(?:way|manner|approach|attitude|mindset|mentality|person|nature|background|experience|interest|passion)$/i.test(
      plain,
    )
    ? { text: lowerFirst(plain), form: 'thing' }
    : null;
}

/** How well it should be done is left to the answer: 'clear technical reports' → 'technical reports'. */
const praise =
  /^(?:(?:clear|concise|effective|efficient|friendly|positive|polite|strong|careful|confident|reliable|pertinent|relevant|appropriate),?\s+)+(?=\S+\s)/i;

/** A word that no noun phrase holds: there is a sentence here. */
function isClause(word: string): boolean {
  return (
    /^(?:it|you|we|they|he|she|i|us|me|them|who|whom|comes?|goes|carries|does|gets|makes|takes|is|are|was|were|be|been|has|had|rocks?|matters)$/.test(
      word,
    ) || /['’](?:re|ve|ll|d|m|t)$/.test(word)
  );
}

const notSubjects =
  /\b(?:english|german|french|spanish|city|aide|county|state|federal|administration|proctored|multiple-choice|exam|or)\b|^(?:technically|difficult|complex)\b/i;

/** 'principles of economics' → 'economics', 'video production processes' → 'video production'. */
function subjectOf(thing: string): string {
  const inner = thing.replace(
    /^(?:principles|techniques|methods|concepts|practices|theories|characteristics|types|uses)\s+of\s+(?:the\s+)?/i,
    '',
  );
  return inner
    .replace(
      /^(\S+\s\S.*?)(?<!\b(?:and|or))\s+(?:concepts|principles|processes|methods|techniques|practices)$/i,
      '$1',
    )
    .replace(
      /^(\S+\s\S.*?)\s+(?:skills?|experience|know-how|knowledge|fundamentals|basics|abilities)$/i,
      '$1',
    );
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && /^(?:and|or|and\/or|&|\/|to)$/.test(token.lower);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+(?:\s|$)/.test(text) && !/^[A-Z][a-z]+\s+[A-Z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
