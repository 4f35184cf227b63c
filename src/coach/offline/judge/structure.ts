import type { StarFlags } from '../../../interview/types.ts';
import type { JudgedAnswer } from '../judged-answer.ts';
import { deedsOf, type Judgement, judgementOf, notJudged } from './judgement.ts';

export function judgeStructure(answer: JudgedAnswer): Judgement {
  const { tag } = answer.question;
  if (tag === 'follow_up') return notJudged('structure', 'a follow-up asks for one detail.');
  if (tag !== 'behavioral' && tag !== 'situational')
    return notJudged('structure', 'this question does not ask for a story.');
  const score = judgementOf('structure');
  const flags = starFlags(answer);
  const parts = [flags.situation, flags.task, flags.action, flags.result].filter(Boolean).length;
  const absent = absentParts(answer, flags);
  if (parts === 4 && inProportion(answer)) {
    return score(
      5,
      'The answer sets the scene, says what was needed and what was done, and ends on what comes of it.',
    );
  }
  if (parts === 4) {
    return score(
      4,
      'All parts are there, but what was done takes too little room beside the rest.',
      'too little room for what you did',
    );
  }
  if (parts === 3) {
    return score(
      flags.action && flags.result ? 4 : 3,
      `The order is clear, but the answer leaves out ${absent}.`,
      `it leaves out ${absent}`,
    );
  }
  if (parts === 0) {
    return score(
      1,
      'No order can be seen: no scene, no steps, no end.',
      'no order: say where it was, what you did and how it ended',
    );
  }
  return score(
    parts === 2 ? 3 : 2,
    `Some of the story is there; the answer leaves out ${absent}.`,
    `it leaves out ${absent}`,
  );
}

/** Which parts of a story an answer holds; for a 'what would you do', their counterparts. */
export function starFlags(answer: JudgedAnswer): StarFlags {
  const { sentences } = answer.signals;
  const late = sentences.slice(Math.floor(sentences.length * 0.4));
  const quantified = sentences.some(
    (sentence) => sentence.measured && (sentence.result || late.includes(sentence)),
  );
  if (answer.askedFor === 'hypothetical') return { ...plannedParts(answer), quantified_result: quantified };
  const deeds = deedsOf(answer);
  return {
    situation: sentences.some((sentence) => sentence.situation),
    task: sentences.some((sentence) => sentence.task),
    action: deeds >= 2 || (deeds >= 1 && answer.signals.decisions >= 1),
    result: late.some((sentence) => sentence.result) || sentences.at(-1)?.measured === true,
    quantified_result: quantified,
  };
}

const plannedCues = {
  situation:
    /\b(?:first|start (?:by|with)|before (?:i|anything|we)|check|find out|look at|ask|listen|understand|what happened|facts|who)\b/,
  task: /\b(?:so that|make sure|priority|goal|aim|most important|what matters|must not|protect|avoid|risk|harm|safe|safety|because)\b/,
  result:
    /\b(?:afterwards|follow up|check (?:that|whether|back|in|again)|measure|confirm|review|next time|until|see whether|report|write (?:it |this |that )?down|document|prevent|if it (?:works|does not|doesn't)|would know)\b/,
};

function plannedParts(answer: JudgedAnswer): Omit<StarFlags, 'quantified_result'> {
  const has = (cue: RegExp) =>
    answer.signals.sentences.some(({ plain, platitude }) => !platitude && cue.test(plain));
  return {
    situation: has(plannedCues.situation),
    task: has(plannedCues.task),
    action: deedsOf(answer) >= 2,
    result: has(plannedCues.result),
  };
}

function absentParts(answer: JudgedAnswer, flags: StarFlags): string {
  const planned = answer.askedFor === 'hypothetical';
  const names: [boolean, string][] = [
    [flags.situation, planned ? 'what you would look at first' : 'where and when it was'],
    [flags.task, planned ? 'what you would aim for' : 'what was needed from you'],
    [flags.action, planned ? 'the steps you would take' : 'what you did'],
    [flags.result, planned ? 'how you would know that it worked' : 'what came of it'],
  ];
  const absent = names.filter(([there]) => !there).map(([, name]) => name);
  return absent.length > 1 ? `${absent.slice(0, -1).join(', ')} and ${absent.at(-1)}` : (absent[0] ?? '');
}

function inProportion({ signals }: JudgedAnswer): boolean {
  const active = signals.sentences.filter(
    (one) => one.ownActions + one.intendedActions > 0 || one.decision,
  ).length;
  return active >= Math.max(1, signals.sentences.length * 0.25);
}
