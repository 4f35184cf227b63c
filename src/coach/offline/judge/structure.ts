import type { StarFlags } from '../../../interview/types.ts';
import type { JudgedAnswer } from '../judged-answer.ts';
import { levelOf, solidity } from './grade.ts';
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
  const level = levelOf(1 + solidity(answer.signals) * (parts + (flags.quantified_result ? 0.4 : 0)));
  if (parts === 4 && level >= 4) {
    return inProportion(answer)
      ? score(
          5,
          'The answer sets the scene, says what was needed and what was done, and ends on what comes of it.',
        )
      : score(
          4,
          'All parts are there, but what was done takes too little room beside the rest.',
          'too little room for what you did',
        );
  }
  if (level === 1) {
    return score(
      1,
      'No order can be seen: no scene, no steps, no end.',
      'no order: say where it was, what you did and how it ended',
    );
  }
  if (absent === '')
    return score(
      level === 5 ? 4 : level,
      'All parts are touched, but general statements take the place of what happened.',
      'what happened, step by step, instead of general statements',
    );
  return score(
    level === 5 ? 4 : level,
    level >= 4
      ? `The order is clear, but the answer leaves out ${absent}.`
      : `Some of the story is there; the answer leaves out ${absent}.`,
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
  const opening = sentences.slice(0, 3).filter((sentence) => !sentence.platitude);
  const end = sentences.slice(-2);
  return {
    situation:
      sentences.some((sentence) => sentence.situation) ||
      opening.some(({ plain, specifics }) => specifics > 0 && pastTold.test(plain)),
    task: sentences.some((sentence) => sentence.task || (!sentence.platitude && needed.test(sentence.plain))),
    action: deeds >= 2 || (deeds >= 1 && answer.signals.decisions >= 1),
    result:
      late.some((sentence) => sentence.result || (!sentence.platitude && came.test(sentence.plain))) ||
      end.some((sentence) => sentence.figures > 0),
    quantified_result:
      quantified || end.some((sentence) => sentence.figures > 0 && came.test(sentence.plain)),
  };
}

const pastTold = /\b(?:was|were|had|did|went|came|got|began|wanted|[a-z]{3,}ed)\b/;

/** What was wanted, at stake or in the way, in the ways people say it. */
const needed =
  /\b(?:(?:had|needed|wanted|meant|supposed|asked) to|had to|wanted|needed|had (?:just )?changed|was (?:down|due|stuck|missing|blocked|gone|at risk)|were (?:down|stuck|missing|blocked)|before (?:the|we|it|they|a|monday|friday)|or else|otherwise|deadline|bottleneck|my (?:worry|concern|fear|objection|goal|aim|job|turn)|(?:his|her|their) (?:worry|concern|objection|request|complaint)|the (?:problem|trouble|question|risk|danger|suspect|catch|obstacle|task|order|request)|complain\w*|couldn't|could not|didn't (?:know|want|dare|work)|nobody (?:knew|could|had|wanted)|no (?:one|tests|documentation|time|budget|staff)|on call|in charge|alone|short (?:of|by)|too (?:few|late|slow|much|many)|losing|leaving|at stake|rather than|froze|broke|broken|failing|failed|wrong)\b/;

/** What was so afterwards. */
const came =
  /\b(?:since|now|still|today|by (?:noon|evening|morning|autumn|spring|summer|winter|month|week|the end|then|[a-z]+day|january|february|march|april|may|june|july|august|september|october|november|december)|(?:months?|weeks?|days?|years?|minutes|hours) (?:on|later|after)|after (?:that|six|eight|two|three|four|five|\d+)|the next|next (?:day|morning|week|month|year)|took|went (?:live|out|through|from|down|up)|got (?:through|back|it|the)|(?:are|is|was|were) (?:back|live|gone|fine|done|solved|right|paid|safe|stable)|shipped|fell|rose|dropped|agreed|accepted|signed|approved|passed|no (?:\w+ ){0,2}(?:since|more|longer|returns?|complaints?|errors?)|not (?:one|a single)|none of|only (?:one|two|three|\d+)|without (?:a|any)|zero|half|each month|a month|a week|a year|nobody|hasn't|haven't|has not)\b/;

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
