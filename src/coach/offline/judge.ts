import type { Dimension, DimensionReview, StarFlags } from '../../interview/types.ts';
import type { JudgedAnswer } from './judged-answer.ts';

/** One judgement: the review's entry, and the gap it names when the score is under 5. */
export interface Judgement extends DimensionReview {
  /** Short, plain, lower case: 'no number for the result'; null at 5 or when not judged. */
  gap: string | null;
}

/** The five judgements of an answer, in the rubric's order. An answer to another question earns little elsewhere. */
export function judge(answer: JudgedAnswer): Judgement[] {
  const onQuestion = judgeRelevance(answer);
  const rest = [judgeStructure(answer), judgeEvidence(answer), judgeOwnership(answer), judgeDepth(answer)];
  return [
    onQuestion,
    ...rest.map((judgement) => (onQuestion.score === 1 ? offQuestion(judgement) : judgement)),
  ];
}

/** Detail about another matter does not answer this question. */
function offQuestion(judgement: Judgement): Judgement {
  if (judgement.score === null || judgement.score <= 2) return judgement;
  return {
    ...judgement,
    rationale: `What you give here is about another matter than the question. ${judgement.rationale}`,
    score: 2,
    gap: judgement.gap ?? 'the detail does not belong to the question',
  };
}

function verdict(
  dimension: Dimension,
  rationale: string,
  score: number | null,
  gap: string | null,
): Judgement {
  return { dimension, rationale, score, gap: score === 5 ? null : gap };
}

function judgeRelevance(answer: JudgedAnswer): Judgement {
  const { onTopic, opensOnTopic, askedFor, signals } = answer;
  const say = (rationale: string, score: number, gap: string) => verdict('relevance', rationale, score, gap);
  if (onTopic < 0.1)
    return say(
      'The answer does not take up what was asked.',
      1,
      'it does not answer the question that was asked',
    );
  if (onTopic < 0.2)
    return say('The answer touches the question only at the edge.', 2, 'it hardly takes up what was asked');
  if (askedFor === 'past_case' && signals.general) {
    return say(
      'You were asked for one case from the past and speak of what you do in general.',
      onTopic < 0.35 || signals.platitudes > 1 ? 2 : 3,
      'no single case from your past, though one was asked for',
    );
  }
  if (onTopic < 0.32)
    return say(
      'The answer is on the subject but drifts away from the question.',
      3,
      'it drifts away from the question',
    );
  if (opensOnTopic < 0.15 && signals.sentences.length > 3)
    return say(
      'The answer gets to the question, but not in its first sentences.',
      4,
      'the first sentences do not yet answer',
    );
  return signals.platitudes > 1
    ? say(
        'The answer is on the question, with phrases in it that would fit any question.',
        4,
        'phrases that would fit any question',
      )
    : say('The answer takes up the question from the first sentences on.', 5, '');
}

function judgeStructure(answer: JudgedAnswer): Judgement {
  if (
    answer.question.tag !== 'behavioral' &&
    answer.question.tag !== 'situational' &&
    answer.question.tag !== 'follow_up'
  ) {
    return verdict('structure', 'Not judged: this question does not ask for a story.', null, null);
  }
  if (answer.question.tag === 'follow_up')
    return verdict('structure', 'Not judged: a follow-up asks for one detail.', null, null);
  const flags = starFlags(answer);
  const parts = [flags.situation, flags.task, flags.action, flags.result].filter(Boolean).length;
  const absent = absentParts(answer, flags);
  if (parts === 4) {
    return inProportion(answer)
      ? verdict(
          'structure',
          'The answer sets the scene, says what was needed, what you did, and what came of it.',
          5,
          null,
        )
      : verdict(
          'structure',
          'All parts are there, but what was done takes too little room beside the rest.',
          4,
          'too little room for what you did',
        );
  }
  if (parts === 3) {
    const score = flags.action && flags.result ? 4 : 3;
    return verdict(
      'structure',
      `The order is clear, but the answer leaves out ${absent}.`,
      score,
      `it leaves out ${absent}`,
    );
  }
  if (parts === 0)
    return verdict(
      'structure',
      'No order can be seen: no scene, no steps, no end.',
      1,
      'no order: say where it was, what you did and how it ended',
    );
  return verdict(
    'structure',
    `Some of the story is there; the answer leaves out ${absent}.`,
    parts === 2 ? 3 : 2,
    `it leaves out ${absent}`,
  );
}

function absentParts(answer: JudgedAnswer, flags: StarFlags): string {
  const hypothetical = answer.askedFor === 'hypothetical';
  const names: [boolean, string][] = [
    [flags.situation, hypothetical ? 'what you would look at first' : 'where and when it was'],
    [flags.task, hypothetical ? 'what you would aim for' : 'what was needed from you'],
    [flags.action, hypothetical ? 'the steps you would take' : 'what you did'],
    [flags.result, hypothetical ? 'how you would know that it worked' : 'what came of it'],
  ];
  const absent = names.filter(([there]) => !there).map(([, name]) => name);
  return absent.length > 1 ? `${absent.slice(0, -1).join(', ')} and ${absent.at(-1)}` : (absent[0] ?? '');
}

function inProportion({ signals }: JudgedAnswer): boolean {
  const active = signals.sentences.filter((sentence) => sentence.ownActions > 0 || sentence.decision).length;
  return active >= Math.max(1, signals.sentences.length * 0.25);
}

/** Which parts of a story an answer holds; for a 'what would you do', their counterparts. */
export function starFlags({ signals, askedFor }: JudgedAnswer): StarFlags {
  const { sentences } = signals;
  const late = sentences.slice(Math.floor(sentences.length * 0.4));
  const quantified = sentences.some(
    (sentence) => sentence.measured && (sentence.result || late.includes(sentence)),
  );
  if (askedFor === 'hypothetical') {
    const has = (pattern: RegExp) => sentences.some((sentence) => pattern.test(sentence.plain));
    return {
      situation: has(
        /\b(?:first|start by|before (?:i|anything)|check|find out|look at|ask|listen|understand|what happened|facts|who)\b/,
      ),
      task: has(
        /\b(?:so that|to make sure|make sure|priority|goal|aim|most important|what matters|must not|protect|avoid|risk|harm|need to|safe)\b/,
      ),
      action: deedsOf(signals, 'hypothetical') >= 2,
      result: has(
        /\b(?:afterwards|follow up|check (?:that|whether|back|in)|measure|confirm|review|next time|until|see whether|make sure (?:it|that)|report|write (?:it )?down|document|learn|prevent|result)\b/,
      ),
      quantified_result: quantified,
    };
  }
  return {
    situation: sentences.some((sentence) => sentence.situation),
    task: sentences.some((sentence) => sentence.task),
    action: signals.ownActions >= 2 || (signals.ownActions >= 1 && signals.decisions >= 1),
    result: late.some((sentence) => sentence.result) || sentences.at(-1)?.measured === true,
    quantified_result: quantified,
  };
}

function judgeEvidence(answer: JudgedAnswer): Judgement {
  const { signals } = answer;
  const say = (rationale: string, score: number, gap: string) => verdict('evidence', rationale, score, gap);
  const wantsNumber = answer.askedFor === 'past_case' || answer.askedFor === 'self';
  const measured = wantsNumber
    ? starFlags(answer).quantified_result
    : signals.measured > 0 || signals.specifics >= 4;
  const concrete = signals.specifics + (signals.sentences.some((sentence) => sentence.situation) ? 1 : 0);
  const noNumber = wantsNumber ? 'no number for the result' : 'no example or figure that shows it';
  const noReason = 'no word on what else you considered and why you chose as you did';
  if (measured && signals.reasons >= 1 && concrete >= 2) {
    return say(
      wantsNumber
        ? 'The result is measured, and you say why you acted as you did.'
        : 'You give particulars and reasons for them.',
      5,
      '',
    );
  }
  if (measured && concrete >= 1)
    return say('The result is measured, but your reasons stay unsaid.', 4, noReason);
  if (signals.reasons >= 2 && concrete >= 2)
    return say('The case is concrete and reasoned, but nothing shows how large the effect was.', 4, noNumber);
  if (concrete >= 2 || (concrete >= 1 && signals.reasons >= 1))
    return say('There are particulars, but nothing shows how large the effect was.', 3, noNumber);
  if (concrete >= 1 || signals.ownActions >= 2 || signals.reasons >= 1)
    return say(
      'There is little that could be checked: few names, dates or figures.',
      2,
      'few particulars: name the place, the thing and the figure',
    );
  return say(
    'The answer makes general statements and nothing in it could be checked.',
    1,
    'no example that could be checked',
  );
}

function judgeOwnership(answer: JudgedAnswer): Judgement {
  const { signals, askedFor } = answer;
  if (askedFor === 'knowledge')
    return verdict(
      'ownership',
      'Not judged: this question asks what you know, not what you did.',
      null,
      null,
    );
  const say = (rationale: string, score: number, gap: string) => verdict('ownership', rationale, score, gap);
  const own =
    signals.general && askedFor === 'past_case' ? Math.min(1, signals.ownActions) : signals.ownActions;
  const shared = signals.sharedActions;
  if (own === 0)
    return say(
      shared > 0
        ? 'The answer says what “we” did and not what you did.'
        : 'The answer does not say what you did.',
      shared > 0 ? 2 : 1,
      'your own part: what did you do yourself?',
    );
  if (own >= 2 && signals.decisions >= 1 && signals.reasons >= 1 && own >= shared)
    return say('What you decided and did, and why, is plain.', 5, '');
  if (own >= 3 && own >= shared)
    return say('What you did is plain; why you decided so is not.', 4, 'why you decided as you did');
  if (own >= 2 && signals.decisions >= 1 && own >= shared)
    return say(
      'Your own part can be seen, with a decision of yours in it.',
      4,
      'more of what you did yourself, and why',
    );
  if (shared > own * 1.5)
    return say(
      '“We” does most of the work in this answer; your own part is small.',
      own >= 2 ? 3 : 2,
      'your own part beside what “we” did',
    );
  return say(
    'Your own part can be seen, but little of it.',
    own >= 2 ? 3 : 2,
    'what you decided and did yourself',
  );
}

function judgeDepth(answer: JudgedAnswer): Judgement {
  if (answer.question.keyPoints.length > 0) return judgeKnowledge(answer);
  if (answer.question.tag.startsWith('technical')) {
    return verdict(
      'role_depth',
      'Not judged: we have no list of correct points for this question.',
      null,
      null,
    );
  }
  const { signals, roleTerms } = answer;
  const say = (rationale: string, score: number, gap: string) => verdict('role_depth', rationale, score, gap);
  const terms = roleTerms.length;
  const named = roleTerms.slice(0, 3).join(', ');
  const weighing = signals.reasons + (signals.decisions > 0 ? 1 : 0);
  if (terms === 0)
    return say(
      'Nothing in the answer ties it to this job.',
      signals.ownActions >= 3 ? 2 : 1,
      'no link to this job',
    );
  if (terms === 1 && weighing < 2)
    return say(`Only one word ties the answer to this job (${named}).`, 2, 'hardly any link to this job');
  if (weighing === 0)
    return say(
      `The right things are named (${named}), without a choice between them.`,
      3,
      'no choice weighed, such as cost against speed or risk',
    );
  if (terms >= 3 && weighing >= 2)
    return say(`The right things are named (${named}) and a choice between them is weighed.`, 5, '');
  return say(
    `The right things are named (${named}), with a reason, but little is weighed.`,
    terms >= 2 ? 4 : 3,
    'what speaks against your choice, and what it costs',
  );
}

function judgeKnowledge({ keyPoints, signals }: JudgedAnswer): Judgement {
  const named = keyPoints.named.length;
  const total = named + keyPoints.missed.length;
  const share = named / total;
  const counted = `${named} of ${total} points a correct answer holds`;
  const first = keyPoints.missed[0] ?? '';
  const gap = `a point that belongs here: ${first}`;
  if (named === 0)
    return verdict('role_depth', 'None of the points a correct answer holds is named.', 1, gap);
  if (share >= 0.8 || (named >= 4 && share >= 0.6 && signals.reasons > 0))
    return verdict('role_depth', `The answer names ${counted}.`, 5, null);
  const score = share >= 0.55 ? 4 : share >= 0.33 ? 3 : 2;
  return verdict('role_depth', `The answer names ${counted}.`, score, gap);
}
