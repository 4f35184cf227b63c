import { contentStems, words } from '../../text/words.ts';

/** A question can be said in one breath: at most this many words. */
export const mostWords = 35;
/** Longer runs of the job description's own words would be reading it aloud. */
export const longestRun = 5;

const barred =
  /\b(?:salar(?:y|ies)|wages?|compensation|pay (?:range|rise|grade)|your pay|benefits? package|employee benefits|pension|insurance|visa|citizenship|how old|your age|married|marital|pregnan\w*|your (?:family|children|health|religion|faith|origin|nationality|disability|parents|spouse)|religion|religious|sexual|racial|ethnic\w*|cover letter|application (?:form|process|deadline)|equal opportunit\w*|veterans?)\b/i;

/** What is wrong with a question as it would be said; empty when nothing is. */
export function brokenRules(question: string, jobWords: JobRuns): string[] {
  const broken: string[] = [];
  const said = words(question);
  if (said.length > mostWords) broken.push('too long to say');
  if ((question.match(/\?/g) ?? []).length > 1) broken.push('more than one question mark');
  if (barred.test(question)) broken.push('asks about a barred subject');
  if (jobWords.holdsRun(said)) broken.push('reads the job description aloud');
  if (/[{}]|\s[,.?](?:\s|$)|\bundefined\b|\bnull\b/.test(question)) broken.push('not clean');
  return broken;
}

export interface JobRuns {
  holdsRun(said: string[]): boolean;
}

/** Remembers every run of words of a text that is one word too long to repeat. */
export function jobRuns(text: string | null): JobRuns {
  const size = longestRun + 1;
  const all = words(text ?? '');
  const runs = new Set<string>();
  for (let at = 0; at + size <= all.length; at += 1) runs.add(all.slice(at, at + size).join(' '));
  return {
    holdsRun: (said) =>
      said.some((_, at) => at + size <= said.length && runs.has(said.slice(at, at + size).join(' '))),
  };
}

/** Whether two questions are the same to the ear: equal words, or nearly the same subject words. */
export function sameQuestion(one: string, other: string): boolean {
  return alike(soundOf(one), soundOf(other));
}

/** Remembers questions, to tell whether another is the same to the ear. */
export function heardQuestions(texts: string[]): { add(text: string): void; has(text: string): boolean } {
  const heard = texts.map(soundOf);
  return {
    add: (text) => {
      heard.push(soundOf(text));
    },
    has: (text) => {
      const sound = soundOf(text);
      return heard.some((other) => alike(other, sound));
    },
  };
}

interface Sound {
  said: string;
  subject: Set<string>;
}

function soundOf(text: string): Sound {
  return { said: words(text).join(' '), subject: new Set(contentStems(text)) };
}

function alike(one: Sound, other: Sound): boolean {
  if (one.said === other.said) return true;
  const [few, many] =
    one.subject.size < other.subject.size ? [one.subject, other.subject] : [other.subject, one.subject];
  if (few.size < many.size * 0.85) return false;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared > 3 && shared / (few.size + many.size - shared) > 0.85;
}
