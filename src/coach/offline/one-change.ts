import type { Dimension } from '../../interview/types.ts';
import { starFlags } from './judge/structure.ts';
import type { JudgedAnswer } from './judged-answer.ts';

/** The change with most effect, for the gap that weighs most. One or two sentences, second person. */
export function oneChange(dimension: Dimension, answer: JudgedAnswer): string {
  const topic = answer.question.requirement?.topic;
  const flags = starFlags(answer);
  const past = answer.askedFor === 'past_case' || answer.askedFor === 'self';
  if (answer.signals.general && answer.askedFor === 'past_case') {
    return 'Begin with one case: “Last year, at …”. What you do in general can come in half a sentence at the end.';
  }
  switch (dimension) {
    case 'relevance':
      return `Answer in your first sentence, with the words of the question${topic ? `: say where ${topic} came in` : ''}.`;
    case 'structure':
      if (!flags.result)
        return past
          ? 'End on what came of it: one sentence that says what was different afterwards.'
          : 'End on how you would know that it worked.';
      if (!flags.action)
        return past
          ? 'Put what you did in the middle, step by step: “First I … Then I …”.'
          : 'Give your steps in order: “First I would … Then I would …”.';
      return past
        ? 'Open with two sentences that say where it was and what was needed from you.'
        : 'Say what you would find out first, and what you would aim for.';
    case 'evidence':
      if (!past) return 'Add one example from your own work that shows it, with a figure if you have one.';
      if (answer.askedFor === 'self' && answer.signals.results === 0)
        return 'Add one fact that could be checked: where it was, when, how many.';
      return flags.result
        ? 'Put a number on the result: how much, how many, how long, before and after.'
        : 'Add how it ended, with a number: what was it before, and what was it afterwards?';
    case 'ownership':
      return answer.signals.ownActions === 0
        ? 'Say “I” where you mean yourself: name the two or three things you did with your own hands.'
        : 'Name the decision that was yours, and why you made it that way.';
    case 'role_depth':
      if (answer.keyPoints.missed.length > 0)
        return `Bring in what is missing: ${listed(answer.keyPoints.missed.slice(0, 2))}.`;
      return topic
        ? `Tie it to the job: say what you had to weigh when it came to ${topic}.`
        : 'Tie it to the job: name the tools and terms of your trade, and one choice you had to weigh.';
  }
}

function listed(points: string[]): string {
  return points.join(', and ');
}
