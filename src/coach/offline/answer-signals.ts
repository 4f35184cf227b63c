import { type SentenceSpan, sentenceSpans } from '../../text/sentences.ts';
import { contentStems, words } from '../../text/words.ts';
import { findSkills } from '../brief/find-skills.ts';
import { verbForm } from '../brief/verbs.ts';
import { explains, lofty, loose, weighs } from './bank/manner-cues.ts';

/** One sentence of an answer and what it does there. Its `text` is an exact substring of the answer. */
export interface AnswerSentence extends SentenceSpan {
  /** Fillers taken off, lower case: what the cues are looked for in. */
  plain: string;
  situation: boolean;
  task: boolean;
  /** Things the speaker did. */
  ownActions: number;
  /** Things the speaker would do, or says they always do. */
  intendedActions: number;
  /** Things 'we' did. */
  sharedActions: number;
  decision: boolean;
  result: boolean;
  figure: boolean;
  /** A figure that measures an outcome. */
  measured: boolean;
  reason: boolean;
  platitude: boolean;
  /** Names, tools, dates, figures. */
  specifics: number;
  /** Turns of speech that hold one way against another. */
  weighed: number;
  /** Numbers, years left out. */
  figures: number;
}

export interface AnswerSignals {
  sentences: AnswerSentence[];
  wordCount: number;
  ownActions: number;
  intendedActions: number;
  sharedActions: number;
  decisions: number;
  results: number;
  measured: number;
  reasons: number;
  platitudes: number;
  specifics: number;
  weighed: number;
  figures: number;
  /** Names, tools and figures for 100 words. */
  particulars: number;
  /** 1 where facts are told, down to 0 where lofty and loose words fill the place of facts. */
  firmness: number;
  /** Speaks of what one would do or always does, not of one case. */
  general: boolean;
}

const fillers =
  /\b(?:um+|uh+|uhm|erm?|hmm+|you know|i mean|sort of|kind of|basically|actually|literally|honestly|to be honest|at the end of the day|so to speak|if you will|or something|and stuff|you see|right\?)\b,?/gi;

const hedgedAdverbs =
  '(?:(?:also|then|first|next|immediately|personally|finally|quickly|just|simply|always|usually|later|therefore|still|even|myself|only|then also)\\s+)*';
const ownSubject = new RegExp(
  `\\bi(?:'d|'ll|\\s+would|\\s+will|\\s+have|'ve|\\s+had|\\s+also)?\\s+${hedgedAdverbs}([a-z]+)`,
  'g',
);
const sharedSubject = new RegExp(
  `\\b(?:we|they|the team|everyone)(?:'d|'ll|\\s+would|\\s+will|\\s+have|'ve|\\s+had|\\s+all)?\\s+${hedgedAdverbs}([a-z]+)`,
  'g',
);

const cues = {
  situation:
    /\b(?:last (?:year|month|week|spring|summer|autumn|fall|winter|quarter|night|january|february|march|april|may|june|july|august|september|october|november|december)|(?:in|since|during|by|of) (?:(?:early|late) )?(?:19|20)\d\d|when (?:i|we|our|the|my) |while (?:i|we)\b|at my|in my (?:last|previous|current|first|second|third|final|old|role|job|team|internship)|at the time|one (?:day|night|morning|evening|afternoon|monday|tuesday|wednesday|thursday|friday|of (?:our|my|the))|there (?:was|were)|we had (?:a|an|no|two|three|just|been|about)|(?:months?|years?|weeks?) ago|my (?:team|manager|company|previous|ward|shift|school|department|client|colleague|group|supervisor)|our (?:team|company|client|customers?|ward|department|service|system|site|api|app|product|release|database|cluster|supplier|manager|shop|office|school|checkout|billing|nightly|monthly|main|largest|biggest|first)|was (?:failing|slow|late|broken|down|behind|angry|upset|losing|taking|growing|running|struggling)|were (?:failing|slow|late|losing|leaving|complaining|struggling|missing)|kept \w+ing|during (?:a|an|the|my|our)|on (?:a|my|our) (?:ward|shift|project|team|release|night)|a (?:client|customer|patient|colleague|supplier|student|resident|user|reader|passenger|teammate|team-mate))\b/,
  task: /\b(?:my (?:job|task|role|goal|responsibility|part|aim|brief) (?:was|were|is)|i was (?:asked|responsible|in charge|told|assigned|given|leading|the (?:lead|only|one|engineer|nurse|person|manager))|i (?:led|owned|ran) the|i had to|we had to|i needed|we needed|needed to|the (?:goal|aim|target|task|deadline|challenge|problem|question|issue) (?:was|is)|was due|due (?:on|by|in)|had (?:only )?(?:a|one|two|three|four|five|six|\d+) (?:weeks?|days?|months?|hours?)|supposed to|was expected|asked (?:me|us) to|wanted (?:me|us|it|a|to)|had to be|must not|at stake|threatened|promised|by (?:friday|monday|the end of)|would lose|we risked)\b/,
  result:
    /\b(?:as a result|result(?:ed|ing) in|the (?:end )?result|after that|approved|led to|which meant|in the end|since then|ended up|outcome|eventually|afterwards|from then on|today|reduced|cut|increased|improved|rose|fell|dropped|went (?:down|up|from|back|live)|saved|halved|doubled|tripled|shipped|launched|won|avoided|prevented|passed|delivered|on time|no longer|still (?:in use|use|uses|used|runs?|running)|adopted|renewed|thanked|signed off|recovered|restored|never (?:again|came|happened|had)|has not|have not|hasn't|haven't|without (?:a|any|an)|closed|kept (?:the|their|our) (?:client|contract|customer)|it worked|works|solved|succeeded|failed|we lost|stayed|down to|up to|to (?:zero|under|below|over))\b/,
  measured:
    /(?:\d[\d.,]*\s?(?:%|percent|per cent|x\b)|[$£€]\s?\d|\bfrom\b[^.!?]{0,60}\d[^.!?]{0,60}\bto\b|\bfrom (?:about |around |over |nearly )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|a hundred)\b[^.!?]{0,60}\bto\b|\b(?:by|to|under|below|over|in|within|after|saved|cut|only|of|for|at|had|with|no|another)\s+(?:about |around |roughly |nearly |almost |over |under |less than |more than )?(?:\d[\d.,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)\b)|\b\d[\d.,]*\s+(?:\w+\s)?(?:users?|customers?|patients?|people|hours?|days?|weeks?|months?|minutes?|seconds?|ms|requests?|errors?|tickets?|incidents?|orders?|invoices?|students?|complaints?|falls?|cases?|points?|members?|engineers?|nurses?)\b|\b(?:half|halved|doubled|tripled|twice|zero|a third|a quarter|two thirds|three quarters)\b)/,
  figure:
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half|twice|dozen)\b/,
  reason:
    /\b(?:because|so that|in order to|therefore|the reason|rather than|instead of|trade-?offs?|considered|weighed|weigh|compared|alternatives?|options?|the downside|downside|the risk|would have (?:cost|taken|meant|been|broken|left|hidden)|at the (?:cost|price) of|even though|although|whereas|chose|choose|ruled out|cheaper|safer|riskier|which is why|that way|otherwise|unless|depends on|the price|costs? (?:us|you|more|less)|it matters|what mattered|since (?:the|we|they|it|a|our|most|each|every|no)\b)/,
  decision:
    /\bi(?:'d| would| will|'ve| have)? (?:\w+ )?(?:decid\w*|chose|choose|chosen|picked|pick|proposed|propose|refused|refuse|insisted|recommended|recommend|argued|argue|suggested|suggest|opted|prioriti\w+|rank|ranked|ruled|rejected|stopped|dropped|called off|rolled back|escalated|turned down|said no|pushed for|convinced)\b|\bmy (?:decision|choice|call|idea|proposal)\b|\bi \w+[^.]*\b(?:rather than|instead of)\b/,
  platitude:
    /\b(?:team player|hard ?work(?:er|ing)?|passionate|passion for|go the extra mile|give (?:it )?(?:my|a) (?:best|all|hundred|100|110)|110 ?%|think outside|outside the box|people person|perfectionist|results?[- ]driven|results?[- ]oriented|highly motivated|self[- ]motivated|strong communicat\w+|communication is (?:key|everything|important)|teamwork is|i(?:'m| am) (?:a )?(?:very |really |always |quite )?(?:good|great|dedicated|motivated|reliable|flexible|positive|quick learner|fast learner|committed|excited|detail[- ]oriented|organi[sz]ed)|i always (?:try|give|do|make|strive|work|put|aim|stay|keep)|synerg\w+|leverag\w+ (?:my|our)|best practices|dynamic environment|fast[- ]paced environment|value[- ]add|wear many hats|hit the ground running|never give up|every challenge is|embrace (?:change|challenges)|at its core|holistic(?:ally)?|world[- ]class|make a difference|important to me|i believe (?:in|that))\b/,
} as const;

const general =
  /\b(?:i (?:would|always|usually|typically|generally|normally|often|try to|tend to|like to|believe|strive)|i'd|it is (?:important|essential|key)|it's (?:important|essential|key)|one (?:should|must|has to)|you (?:should|have to|need to|must))\b/;
const oneCase =
  /\b(?:i|we|they|he|she|it|the team|there) (?:\w+ )?(?:was|were|had|did|[a-z]+ed|went|took|made|found|got|came|said|told|led|built|wrote|ran|kept|held|met|spent|began|lost|broke|fell)\b/;

const intends =
  /\bi(?:'d\b(?! (?:been|had|already|just))|'ll\b| would\b(?! have)| will\b| always\b| usually\b| typically\b| generally\b| normally\b| often\b| try\b| tend\b| like to\b| strive\b| make sure\b| can\b)/;

const notDeeds = new Set(
  'think believe feel felt like liked love loved want wanted hope know knew guess mean suppose wish enjoy enjoyed am was were have had would will can could should do did understand agree consider remember see saw need needed strive try tend get learned learnt stay stayed give grew grow become became happen happened seem seemed work worked'.split(
    ' ',
  ),
);

/** What an answer holds, sentence by sentence. Fillers do not count and nothing grows with length alone. */
export function answerSignals(answer: string): AnswerSignals {
  const sentences = sentenceSpans(answer)
    .map(readSentence)
    .filter((sentence) => contentStems(sentence.plain).length > 0);
  const total = (count: (sentence: AnswerSentence) => number | boolean) =>
    sentences.reduce((sum, sentence) => sum + Number(count(sentence)), 0);
  const ownActions = total((sentence) => sentence.ownActions);
  const generalTalk = sentences.filter((sentence) => general.test(sentence.plain)).length;
  const caseTalk = sentences.filter((sentence) => oneCase.test(sentence.plain)).length;
  const plain = sentences.map((sentence) => sentence.plain).join(' ');
  const length = words(plain).length;
  const [figures, specifics] = [total((one) => one.figures), total((one) => one.specifics)];
  return {
    sentences,
    wordCount: words(answer.replace(fillers, ' ')).length,
    weighed: total((sentence) => sentence.weighed),
    figures,
    particulars: (100 * (figures + specifics)) / (length + calmLength),
    firmness: firmness(plain, length),
    ownActions,
    intendedActions: total((sentence) => sentence.intendedActions),
    sharedActions: total((sentence) => sentence.sharedActions),
    decisions: total((sentence) => sentence.decision),
    results: total((sentence) => sentence.result),
    measured: total((sentence) => sentence.measured),
    reasons: total((sentence) => sentence.reason),
    platitudes: total((sentence) => sentence.platitude),
    specifics,
    general: generalTalk > caseTalk,
  };
}

/** Words added to an answer's length, as vague as people often are: one sentence does not tell the manner of an answer. */
const calmLength = 25;
const usualVagueness = 6;
/** Lofty and loose words for 100: up to the first an answer is firm, from the second on it is not at all. */
const [stillFirm, notFirm] = [3, 7];

function firmness(plain: string, length: number): number {
  const counted = 1.5 * timesIn(plain, lofty) + timesIn(plain, loose);
  const vague = (100 * counted + usualVagueness * calmLength) / (length + calmLength);
  return Math.max(0, Math.min(1, (notFirm - vague) / (notFirm - stillFirm)));
}

function timesIn(plain: string, cue: RegExp): number {
  return [...plain.matchAll(cue)].length;
}

const numberWords =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|twice|zero|dozen|third|doubled|halved|tripled)\b|\d[\d.,:]*/g;

function readSentence(span: SentenceSpan): AnswerSentence {
  const plain = span.text
    .replace(fillers, ' ')
    .replaceAll('’', "'")
    .replace(/\b(I|we)(?:\s*,)+\s/gi, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const all = deeds(plain, ownSubject);
  const intended = intends.test(plain);
  const own = intended ? 0 : all;
  const figure = cues.figure.test(plain.replace(/\b(?:19|20)\d\d\b/g, ' '));
  const platitude = cues.platitude.test(plain);
  const holds = (cue: RegExp) => cue.test(plain) && !(platitude && !figure && own === 0);
  const undated = plain.replace(/\b(?:19|20)\d\d\b/g, ' ');
  return {
    ...span,
    plain,
    situation: holds(cues.situation) || /\b(?:At|at|In|For|With) [A-Z][a-z]+/.test(span.text),
    task: holds(cues.task),
    ownActions: own,
    intendedActions: platitude ? 0 : intended ? all : own > 0 ? 0 : steps(plain),
    sharedActions: deeds(plain, sharedSubject) + (own === 0 && passive.test(plain) ? 0.5 : 0),
    decision: holds(cues.decision),
    result: holds(cues.result),
    figure,
    measured:
      figure &&
      (cues.measured.test(undated) || (holds(cues.result) && countedThings.test(undated))) &&
      !/^(?:step|point|number) /.test(plain),
    reason: holds(cues.reason) || holds(reasonCue),
    weighed: platitude && own === 0 ? 0 : timesIn(plain, weighs),
    figures: platitude && own === 0 ? 0 : timesIn(undated, numberWords),
    platitude,
    specifics: platitude && !figure ? 0 : specificsIn(span.text, figure),
  };
}

const reasonCue = new RegExp(explains.source);

const countedThings =
  /\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\s+(?:[a-z]+\s){0,2}[a-z]+s\b/;

const passive = /\b(?:was|were) (?:\w+ )?(?:\w+ed|done|made|built|taken|given|found)\b/;

/** Verbs of doing after the subject, joined ones counted: 'I traced it and rolled it back' is two. */
function deeds(plain: string, subject: RegExp): number {
  let count = 0;
  for (const match of plain.matchAll(subject)) {
    const rest = plain.slice(match.index + match[0].length).split(/\b(?:we|they|he|she|you|it|i)\b/)[0] ?? '';
    const planned = /(?:'d|'ll|\bwould|\bwill)\s/.test(match[0]);
    count += (isDeed(match[1] ?? '') ? 1 : 0) + joinedDeeds(rest, planned);
  }
  return count;
}

/** Steps given without 'I': 'Disable the key, then search the log.' */
function steps(plain: string): number {
  const openings = plain.split(
    /[;:]\s+|,?\s+(?:and )?then\s+|^(?:first|next|then|after that|finally|meanwhile),?\s+/,
  );
  return Math.min(
    2,
    openings.filter((opening) => {
      const first = /^[a-z]+/.exec(opening)?.[0] ?? '';
      return verbForm(first)?.form === 'base' || baseDeeds.has(first);
    }).length,
  );
}

/** 'and told them': joined verbs of the same kind, past or planned. */
function joinedDeeds(rest: string, planned: boolean): number {
  const joined = [...rest.matchAll(/(?:,|\band|\bthen)\s+(?:then\s+)?([a-z]+)/g)].filter(([, word = '']) => {
    const isPast = verbForm(word)?.form === 'past' || irregularDeeds.has(word) || /[a-z]{2,}ed$/.test(word);
    return isDeed(word) && isPast !== planned;
  });
  return Math.min(2, joined.length);
}

const irregularDeeds = new Set(
  'went took made began told found came got put sat spoke said sent spent split stood rang chose dug drew fed flew froze heard hid hit hung let lit paid read rode rose sang shut slept slid stuck swept swore threw tore woke wore wound drove rebuilt rewrote'.split(
    ' ',
  ),
);

function isDeed(word: string): boolean {
  if (notDeeds.has(word)) return false;
  return verbForm(word) !== null
    ? verbForm(word)?.form !== 'third'
    : irregularDeeds.has(word) || (/[a-z]{2,}ed$/.test(word) && word.length > 4) || baseDeeds.has(word);
}

const baseDeeds = new Set(
  'ask call tell check look start stop talk speak go take find pause roll trace wait read put move split turn push pull switch isolate reproduce compare count escalate apologise apologize remove add change open close offer agree suggest warn pick choose decide admit begin hand restart revert break sort rank rule confirm raise'.split(
    ' ',
  ),
);

function specificsIn(text: string, figure: boolean): number {
  const names = [...text.matchAll(/(?<=[a-z,;:]\s)(?!I\b)[A-Z][\w+#.-]*/g)].map((match) => match[0]);
  const skills = findSkills(text).map((skill) => skill.name);
  const quoted = /["“][^"”]{3,}["”]/.test(text) ? 1 : 0;
  return Math.min(
    4,
    new Set([...names.map((name) => name.toLowerCase()), ...skills.map((name) => name.toLowerCase())]).size +
      quoted +
      (figure ? 1 : 0),
  );
}
