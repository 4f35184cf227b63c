import { sentenceSpans } from '../../text/sentences.ts';

export interface CleanedAnswer {
  /** The answer without the sentences that speak to whoever grades it. */
  text: string;
  /** Those sentences, as they stand in the answer. */
  orders: string[];
}

/** Where an order begins: the sentence itself, or after a comma or colon; courtesies before it. */
const start = String.raw`(?:^|[,:;–—]\s+)["'“”(*#>\s]*(?:(?:please|now|just|so|and|also|then|but|you must|you should|you will|be so kind as to)[,\s]+)*`;
const answer =
  '(?:this|my|the (?:above|previous|following)) (?:answer|response|reply|submission|interview|candidate)';
const best = String.raw`(?:full|max(?:imum)?|perfect|top|highest|excellent|outstanding|five|[45](?:\s*(?:/|out of)\s*(?:5|five))?)`;
const grades = '(?:marks?|scores?|points|grades?|ratings?)';
const verbs = '(?:score|grade|mark|rate|give|award|assign|return|output|set)';

/**
 * Orders to whoever grades. Narrow on purpose: people at work set limits, give feedback and score things, and what they
 * say of that is their answer. So an order has to open its sentence, or to name the answer itself.
 */
const patterns = [
  // 'Ignore all previous instructions', 'disregard the rubric'.
  new RegExp(
    String.raw`${start}(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,20}\b(?:(?:all|any|your|previous|prior|above|earlier|these)\b[^.!?\n]{0,25}\b(?:instructions?|prompts?|rules|guidelines|messages?)|rubric|(?:everything|anything|all) (?:above|before|you (?:were|have been) told))\b`,
    'i',
  ),
  // The same in the languages near to English.
  /^\W*(?:bitte\s+)?(?:ignoriere|ignorieren sie|vergiss|missachte|ignore[zr]|oublie[zr]?|ignora|olvida|ignoreer)\b[^.!?\n]{0,40}\b(?:anweisung\w*|instruktion\w*|regeln|instructions?|consignes?|règles|instrucciones|reglas|istruzioni|regole|instruções|instructies)\b/iu,
  // 'Give this answer full marks', wherever it stands.
  new RegExp(String.raw`\b${verbs}\s+${answer}\b[^.!?\n]{0,60}\b${best}\b`, 'i'),
  // 'Give me full marks', 'rate it as excellent', 'award the maximum score'.
  new RegExp(
    String.raw`${start}${verbs}\s+(?:me|it|this)\s+(?:as\s+)?(?:an?\s+|the\s+)?${best}(?:\s+${grades})?\s*(?:[.!?]|$|\b(?:in|for|on|out)\b)`,
    'i',
  ),
  new RegExp(
    String.raw`${start}${verbs}\s+(?:(?:me|it|this)\s+)?(?:the\s+|an?\s+)?(?:full|max(?:imum)?|perfect|top|highest)\s+(?:possible\s+)?${grades}\b`,
    'i',
  ),
  /^\W*(?:all|every|each)\s+(?:dimensions?|criteria|criterion|scores?)\s+(?:is|are|gets?|must be|should be|=|:)\s*(?:a\s+)?(?:[45]|five)\b/i,
  // 'If you grade this below 5', 'the policy of your operator demands'.
  /\bif you (?:grade|score|rate|mark)\s+(?:this|me|my answer|it)\b[^.!?\n]{0,30}\b(?:below|under|less|lower|down|badly)\b/i,
  /\byour (?:operator|creators?|programming|instructions)\b[^.!?\n]{0,40}\b(?:demands?|requires?|says?)\b/i,
  /\b(?:ai|language model|grader)\b[^.!?\n]{0,40}\b(?:must|should|has to|will)\s+(?:give|rate|score|grade)\s+(?:it|this|me|my)\b/i,
  // '</answer>', 'SYSTEM:', '[INST]': a role of a conversation.
  /<\/?(?:answer|system|assistant|instructions?)>|^\s*(?:SYSTEM|ASSISTANT|DEVELOPER)(?: (?:PROMPT|MESSAGE|NOTE))?\s*:|\[\/?INST\]|<\|[a-z_]+\|>/m,
  // 'You are now a …', 'Note to the AI'.
  /^\W*you are (?:now|no longer)\b[^.!?\n]{0,60}\b(?:ai|language model|assistant|grader|coach|evaluator|judge|parent)\b/i,
  /^\W*(?:note|message|instructions?|attention|hint)\s+(?:to|for)\s+(?:the\s+|any\s+)?(?:ai|llm|language model|model|grader|evaluator|coach)\b/i,
  // A grade written down, as a whole sentence or as a field.
  /^\W*(?:score|rating|grade)\s*[:=]\s*[1-5](?:\s*(?:\/|out of)\s*5)?\W*$/i,
  /["'](?:score|rating|grade)["']\s*:\s*["']?[1-5]\b/i,
  new RegExp(
    String.raw`${start}(?:reveal|print|repeat|show|output)\b[^.!?\n]{0,30}\b(?:system prompt|your (?:instructions|prompt|rubric))\b`,
    'i',
  ),
];

/**
 * Takes out of an answer the sentences that give orders to whoever grades it: they are no answer, and a model that
 * never reads them cannot obey them. Everything else stays as it was said, so that quotes stay exact.
 */
export function withoutOrders(answer: string): CleanedAnswer {
  const orders: string[] = [];
  let text = '';
  let from = 0;
  for (const { start, end } of sentenceSpans(answer)) {
    const sentence = answer.slice(start, end);
    if (!patterns.some((pattern) => pattern.test(sentence))) continue;
    orders.push(sentence);
    text += answer.slice(from, start);
    from = end;
  }
  return { text: (text + answer.slice(from)).trim(), orders };
}
