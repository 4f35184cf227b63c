import type { GapKind } from '../gaps.ts';

/** What is said of one kind of gap. */
export interface GapWords {
  /** What to do, as a heading: 'Put a number on what came of it'. */
  title: string;
  /** Why an interviewer cares. */
  why: string;
  /** One exercise that closes it. */
  drill: string;
  /** Fits after 'your answer to question 4 (Kafka)': 'ends without a figure'. */
  clause: string;
  /** Fits after 'three of your five answers'. */
  plural: string;
}

export const gapWords: Record<GapKind, GapWords> = {
  no_answer: {
    title: 'Give an answer that can be judged',
    why: 'An interviewer who gets no answer writes down none, and has to assume the worst.',
    drill:
      'Take one question, set a timer to 60 seconds, and say aloud one case: where it was, what you did, how it ended.',
    clause: 'holds nothing to go by yet',
    plural: 'hold nothing to go by yet',
  },
  off_question: {
    title: 'Answer the question that was asked',
    why: 'An interviewer notes an answer under the question that was asked, and an answer to another one leaves that note empty.',
    drill:
      'Read five questions aloud and say only the first sentence of your answer to each; it must hold the answer.',
    clause: 'speaks of something other than the question',
    plural: 'speak of something other than the question',
  },
  late_answer: {
    title: 'Say at once how this answers the question',
    why: 'Whoever waits for the answer listens less to what comes before it.',
    drill:
      'Take three of your answers and move the sentence that answers the question to the front; say them aloud that way.',
    clause: 'does not say at once how it answers the question',
    plural: 'do not say at once how they answer the question',
  },
  phrases: {
    title: 'Put a fact where the phrase stands',
    why: 'Every candidate can say this sentence, so it tells an interviewer nothing about your work.',
    drill:
      'Write down the three things you most like to say about yourself, and beside each one the case that proves it; then leave the first column out.',
    clause: 'rests on phrases that any candidate could say',
    plural: 'rest on phrases that any candidate could say',
  },
  no_case: {
    title: 'Tell one case instead of what you do in general',
    why: 'What somebody did once, in detail, says more about the next time than what they say they always do.',
    drill:
      'Write down four cases from the last two years, each in one line with a place and a month, and answer three questions with one of them each.',
    clause: 'says what you do in general and names no case',
    plural: 'say what you do in general and name no case',
  },
  no_own_part: {
    title: 'Say what you did yourself',
    why: 'They hire one person, and have to know which part would come with you.',
    drill:
      'Tell one piece of team work twice: once with “we”, then with “I” for your part alone, in under 60 seconds.',
    clause: 'leaves open what you did yourself',
    plural: 'leave open what you did yourself',
  },
  no_result: {
    title: 'Say how it ended',
    why: 'A story without its end leaves the listener to guess whether it went well.',
    drill:
      'Tell one case in four sentences: where it was, what was needed, what you did, what came of it. Then let it grow to 90 seconds.',
    clause: 'stops before it says what came of it',
    plural: 'stop before they say what came of it',
  },
  no_number: {
    title: 'Put a number on what came of it',
    why: 'Without a figure nobody can tell a large effect from a small one.',
    drill:
      'Write down five results of your work, each with one number before and one after, and say each in a single sentence.',
    clause: 'ends on a result without a figure',
    plural: 'end on a result without a figure',
  },
  no_fact: {
    title: 'Add a fact that can be checked',
    why: 'A claim with a fact beside it can be passed on to the others who decide.',
    drill:
      'Write down five facts about your work that somebody could look up, and tie each to one need of this job.',
    clause: 'has no fact in it that could be checked',
    plural: 'have no fact in them that could be checked',
  },
  no_example: {
    title: 'Show it with a case of your own',
    why: 'Anyone can have read it; an example shows that you have done it.',
    drill:
      'Pick three things you know well and say for each, in two sentences, where you last used it and what you saw.',
    clause: 'is explained but not shown by a case of yours',
    plural: 'are explained but not shown by a case of yours',
  },
  no_points: {
    title: 'Name the points that are missing',
    why: 'They listen for whether you have met the difficulties of this job before.',
    drill:
      'Take one subject of this job, write down from memory what can go wrong with it, then look up what you left out.',
    clause: 'leaves out points a full answer holds',
    plural: 'leave out points a full answer holds',
  },
  no_choice: {
    title: 'Say why you chose it, and against what',
    why: 'Reasons show that you would choose well in a case nobody has met yet.',
    drill:
      'Pick three choices from your work and say for each, in two sentences, what spoke for it and what it cost.',
    clause: 'says what you did but not what you chose it over',
    plural: 'say what you did but not what you chose it over',
  },
  no_link: {
    title: 'Tie the answer to this job',
    why: 'The listener should not have to work out what your case has to do with their work.',
    drill:
      'Mark three needs in the job description and say for each, in one sentence, which piece of your work meets it.',
    clause: 'is not tied to this job',
    plural: 'are not tied to this job',
  },
  no_steps: {
    title: 'Give your steps in order',
    why: 'Steps in order show that you would know where to begin on the day.',
    drill:
      'Take one “what would you do” question and answer it in four steps, each with its reason, in under 90 seconds.',
    clause: 'does not say which steps you would take, and why first',
    plural: 'do not say which steps you would take, and why first',
  },
  no_check: {
    title: 'Say how you would know that it worked',
    why: 'Somebody who checks the effect finds out about a mistake before others do.',
    drill:
      'Take three “what would you do” questions and say only the last sentence of each: what you would look at a week later.',
    clause: 'does not say how you would know that it worked',
    plural: 'do not say how you would know that it worked',
  },
  no_scene: {
    title: 'Open with where it was and what was needed',
    why: 'Without the scene the listener cannot tell how hard it was.',
    drill:
      'Take three cases and say only their first two sentences: where and when it was, and what was needed from you.',
    clause: 'leaves out where it was and what was needed',
    plural: 'leave out where it was and what was needed',
  },
};
