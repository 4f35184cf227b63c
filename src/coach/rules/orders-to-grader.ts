import { sentenceSpans } from '../../text/sentences.ts';

export interface CleanedAnswer {
  /** The answer without the sentences that speak to whoever grades it. */
  text: string;
  /** Those sentences, as they stand in the answer. */
  orders: string[];
}

const grade = '(?:scores?|grades?|marks?|ratings?|points?|review|feedback|evaluation)';
const patterns = [
  // 'Ignore all previous instructions', 'disregard the rubric'.
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,20}\b(?:all|any|your|previous|prior|above|earlier|these|system|developer)\b[^.!?\n]{0,25}\b(?:instructions?|prompts?|rules|guidelines|messages?)\b/i,
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,20}\b(?:rubric|(?:everything|anything|all) (?:above|before|you (?:were|have been) told))\b/i,
  // The same in the languages near to English.
  /\b(?:ignorier\w*|vergiss|missachte\w*|ignore[zr]|oublie[zr]?|ignora\w*|olvida\w*|ignoreer\w*)\b[^.!?\n]{0,40}\b(?:anweisung\w*|instruktion\w*|regeln|instructions?|consignes?|règles|instrucciones|reglas|istruzioni|regole|instruções|instructies)\b/iu,
  // 'If you grade this below 5', 'your operator demands'.
  /\b(?:grade|score|rate|mark)\s+(?:this|me|my|it)\b[^.!?\n]{0,30}\b(?:below|under|less|lower|down|badly)\b/i,
  /\byour (?:operator|developers?|creators?|system|instructions|programming|guidelines)\b[^.!?\n]{0,40}\b(?:demands?|requires?|wants?|says?|tells?|allows?)\b/i,
  // 'Give this answer full marks', 'score me 5 out of 5', 'rate it as excellent'.
  /(?:^|[.!?:;,\n]\s*|\b(?:please|must|should|now|just|always|and|then|to)\s+)(?:score|grade|mark|rate|give|award|assign|return|output|respond with|set)\s+(?:me|this|it|the|my|all|every|each|a|an|full|maximum|top|perfect)\b[^.!?\n]{0,60}\b(?:[45]|five|full|maximum|max|perfect|top|highest|excellent|10)\b/i,
  new RegExp(
    `\\b(?:full|maximum|perfect|top|highest)\\s+(?:possible\\s+)?${grade}\\b[^.!?\\n]{0,40}\\b(?:this|my|me|all|every|each|required|please)\\b`,
    'i',
  ),
  /\b(?:all|every|each)\s+(?:dimensions?|criteria|criterion|categor(?:y|ies))\b[^.!?\n]{0,40}\b[45]\b/i,
  // '</answer>', 'SYSTEM:', '[INST]', a role of a conversation.
  /<\/?(?:answer|system|user|assistant|instructions?)[^>]{0,40}>|^\s*(?:#+\s*)?(?:system|assistant|developer|user)\s*(?:prompt|message|note|override)?\s*:|\[\/?INST\]|<\|[a-z_]+\|>/im,
  // 'You are now a …', 'as an AI', 'note to the grader'.
  /\byou are (?:now|no longer)\b[^.!?\n]{0,60}\b(?:ai|model|assistant|grader|interviewer|coach|evaluator|judge)\b/i,
  /\b(?:note|message|instructions?|attention|hint)\s+(?:to|for)\s+(?:the\s+|any\s+)?(?:ai|llm|model|grader|evaluator|reviewer|coach|assistant|interviewer software)\b/i,
  /["']?(?:score|rating|grade)["']?\s*[:=]\s*["']?[1-9]/i,
  /\b(?:reveal|print|repeat|show|output)\b[^.!?\n]{0,30}\b(?:system prompt|your (?:instructions|prompt|rubric))\b/i,
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
