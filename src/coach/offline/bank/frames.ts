/** Questions that take the job's own topic: `{topic}` is said aloud as it stands. */
export interface Frame {
  text: string;
  /** 1 opens, 3 is hard. */
  difficulty: 1 | 2 | 3;
  strong: string;
}

type Kind = 'behavioral' | 'situational' | 'technical' | 'hr';

/** For activities: 'reconciling accounts'. */
export const activityFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'Tell me about a time when {topic} did not go as planned, and what you did.',
      difficulty: 2,
      strong: 'It names the moment it went wrong, your own decision, and the outcome.',
    },
    {
      text: 'When was {topic} hardest for you, and what did you do about it?',
      difficulty: 2,
      strong: 'It shows what made the case hard and how you got to a good end.',
    },
    {
      text: 'When did you last find a better way of {topic}? Tell me what changed.',
      difficulty: 2,
      strong: 'It compares before and after, with a figure.',
    },
    {
      text: 'Tell me about a recent piece of work that involved {topic}, from the start to the result.',
      difficulty: 1,
      strong: 'It goes in order, shows your own part and ends on a result.',
    },
    {
      text: 'Tell me about a mistake you made in {topic} and what you do differently now.',
      difficulty: 3,
      strong: 'It owns the mistake, gives the cost and names the change.',
    },
  ],
  situational: [
    {
      text: 'Suppose you are {topic} and notice that a colleague has made a mistake earlier on. What do you do?',
      difficulty: 2,
      strong: 'It checks first, acts on what cannot wait, and speaks to the right person.',
    },
    {
      text: 'Suppose you have half the time you need for {topic}. What do you do first, and why?',
      difficulty: 2,
      strong: 'It names what must not be cut and tells those who depend on it.',
    },
    {
      text: 'Suppose you are new here and find that the usual way of {topic} is risky. How do you raise it?',
      difficulty: 3,
      strong: 'It asks why before it changes anything and brings evidence.',
    },
  ],
  technical: [
    {
      text: 'Walk me through how you go about {topic}, step by step.',
      difficulty: 1,
      strong: 'It gives the steps in order, the reason for each, and where mistakes happen.',
    },
    {
      text: 'What do you pay most attention to while {topic}, and why?',
      difficulty: 2,
      strong: 'It names what can go wrong, how you notice it, and what you do then.',
    },
    {
      text: 'What most often goes wrong in {topic}, and how do you prevent it?',
      difficulty: 3,
      strong: 'It names real failures, their cause and a measure against each.',
    },
  ],
  hr: [
    {
      text: 'Part of this job is {topic}. What in your experience has prepared you for it?',
      difficulty: 1,
      strong: 'It gives one concrete case rather than a list.',
    },
    {
      text: 'How much of your time so far has gone into {topic}, and would you want more or less of it?',
      difficulty: 1,
      strong: 'It is honest about the share and gives a reason.',
    },
    {
      text: 'Which part of {topic} comes easily to you, and which part costs you effort?',
      difficulty: 2,
      strong: 'It is honest about the effort and says what you do about it.',
    },
    {
      text: 'What would a colleague say about the way you go about {topic}?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
    },
  ],
};

/** For things: 'wet chemistry', 'the product vision'. */
export const thingFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'Tell me about a time when {topic} gave you more trouble than you expected.',
      difficulty: 2,
      strong: 'It names the difficulty, what you tried, and how you knew it was solved.',
    },
    {
      text: 'Describe a piece of work in which {topic} mattered most, and your own part in it.',
      difficulty: 1,
      strong: 'It tells your own part apart and ends on a result.',
    },
    {
      text: 'Tell me about a time you disagreed with someone over something to do with {topic}, and how it was settled.',
      difficulty: 3,
      strong: 'It shows the reasons on both sides and how it was decided.',
    },
  ],
  situational: [
    {
      text: 'Suppose you are asked a question about {topic} and do not know the answer. What do you do?',
      difficulty: 1,
      strong: 'It says so, finds out from a named source, and comes back with it.',
    },
    {
      text: 'Suppose two experienced colleagues tell you opposite things about {topic}. How do you settle it?',
      difficulty: 2,
      strong: 'It goes to a source that can be checked, and tells both what it says.',
    },
    {
      text: 'Suppose a new colleague has to be brought up to speed on {topic} in a week. How do you go about it?',
      difficulty: 2,
      strong: 'It picks what prevents the most trouble and checks that it arrived.',
    },
  ],
  technical: [
    {
      text: 'What would you teach a new colleague first about {topic}, and why?',
      difficulty: 1,
      strong: 'It picks what prevents the most trouble and gives the reason.',
    },
    {
      text: 'Take one case from your work that turned on {topic}: what did you look at first, and why?',
      difficulty: 2,
      strong: 'It goes through one real case in order, with the reasons.',
    },
    {
      text: 'What do people most often get wrong about {topic}, and how do you avoid it?',
      difficulty: 3,
      strong: 'It names a real error, its effect and how to avoid it.',
    },
  ],
  hr: [
    {
      text: 'This job involves {topic}. Where has that come up in your work so far?',
      difficulty: 1,
      strong: 'It gives one concrete case and says how recent it is.',
    },
    {
      text: 'When did {topic} last come up in your work, and what came of it?',
      difficulty: 1,
      strong: 'It is recent, concrete and ends on a result.',
    },
    {
      text: 'What would you still have to learn about {topic} for this job?',
      difficulty: 2,
      strong: 'It names a real gap and a plan.',
    },
  ],
};

/** For skills of the taxonomy: 'Kubernetes'. Technical ones come from the bank of knowledge questions. */
export const skillFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'Tell me about a time {topic} gave you serious trouble, and how you got to the cause.',
      difficulty: 2,
      strong: 'It shows how you narrowed down the cause, what you changed, and the effect in figures.',
    },
    {
      text: 'Describe the piece of work with {topic} that taught you most, and your own part in it.',
      difficulty: 1,
      strong: 'It tells your own decisions apart from the team’s and says what came of them.',
    },
    {
      text: 'Tell me about a decision you made about {topic} that you would make differently today.',
      difficulty: 3,
      strong: 'It names the alternatives, why you chose as you did, and what you know now.',
    },
    {
      text: 'Describe a time you improved something with {topic}, and how you measured the gain.',
      difficulty: 2,
      strong: 'It gives a figure before and after, and what you did to move it.',
    },
  ],
  situational: [
    {
      text: 'Suppose you join and disagree with how the team uses {topic}. What do you do in your first weeks?',
      difficulty: 2,
      strong: 'It asks why, measures the harm, and proposes a small first step.',
    },
    {
      text: 'Suppose a problem with {topic} holds up the whole team the day before a deadline. What do you do first?',
      difficulty: 3,
      strong: 'It contains the harm before it looks for the cause, and keeps people informed.',
    },
    {
      text: 'Suppose a colleague with less experience asks you to check work that uses {topic}. How do you go about it?',
      difficulty: 1,
      strong: 'It asks for the aim, looks at risks first, and explains rather than rewrites.',
    },
  ],
  technical: [
    {
      text: 'How did you use {topic} last, and which choice in it would you defend in front of a sceptical colleague?',
      difficulty: 1,
      strong: 'It names a real choice, the alternatives and the reason.',
    },
    {
      text: 'What are the limits of {topic}, and how do you work around them?',
      difficulty: 3,
      strong: 'It names a real limit and a remedy that was tried.',
    },
  ],
  hr: [
    {
      text: 'This job calls for {topic}. How would you describe your level, with one example?',
      difficulty: 1,
      strong: 'It gives one concrete case and an honest level.',
    },
    {
      text: 'When did {topic} last come up in your work, and what came of it?',
      difficulty: 1,
      strong: 'It is recent, concrete and ends on a result.',
    },
    {
      text: 'What would you still have to learn about {topic} for this job?',
      difficulty: 2,
      strong: 'It names a real gap and a plan.',
    },
  ],
};

/** For practices of the taxonomy, named in lower case: 'account reconciliation'. */
export const practiceFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'Tell me about the hardest problem you have met in {topic}, and how you solved it.',
      difficulty: 2,
      strong: 'It names the problem, what you tried, and how you knew it was solved.',
    },
    {
      text: 'Describe a piece of work in which {topic} mattered most, and your own part in it.',
      difficulty: 1,
      strong: 'It tells your own part apart and ends on a result.',
    },
    {
      text: 'Tell me about a time you saw {topic} done badly, and what you did about it.',
      difficulty: 3,
      strong: 'It is fair to the others, says what you did, and what changed.',
    },
    {
      text: 'Describe something you improved in {topic}, and how you could tell that it was better.',
      difficulty: 2,
      strong: 'It gives a figure before and after, and what you did to move it.',
    },
  ],
  situational: [
    {
      text: 'Suppose you join and disagree with how the team handles {topic}. What do you do in your first weeks?',
      difficulty: 2,
      strong: 'It asks why, weighs the harm, and proposes a small first step.',
    },
    {
      text: 'Suppose a colleague with less experience asks you to look over their work in {topic}. How do you go about it?',
      difficulty: 1,
      strong: 'It asks for the aim, looks at risks first, and explains rather than redoes.',
    },
    {
      text: 'Suppose something goes wrong in {topic} the day before a deadline. What do you do first?',
      difficulty: 3,
      strong: 'It contains the harm before it looks for the cause, and keeps people informed.',
    },
  ],
  technical: [
    {
      text: 'Walk me through how you go about {topic}, step by step.',
      difficulty: 1,
      strong: 'It gives the steps in order, the reason for each, and where mistakes happen.',
    },
    {
      text: 'What tells you that someone is good at {topic}?',
      difficulty: 2,
      strong: 'It names signs that can be checked, and one that misleads.',
    },
    {
      text: 'What most often goes wrong in {topic}, and how do you prevent it?',
      difficulty: 3,
      strong: 'It names real failures, their cause and a measure against each.',
    },
  ],
  hr: [
    {
      text: 'This job calls for {topic}. Where have you done that so far?',
      difficulty: 1,
      strong: 'It gives one concrete case and says how recent it is.',
    },
    {
      text: 'When did {topic} last come up in your work, and what came of it?',
      difficulty: 1,
      strong: 'It is recent, concrete and ends on a result.',
    },
    {
      text: 'What would you still have to learn about {topic} for this job?',
      difficulty: 2,
      strong: 'It names a real gap and a plan.',
    },
  ],
};

/** For competencies where no story is asked for: 'clear communication'. */
export const competencyFrames: Pick<Record<Kind, Frame[]>, 'technical' | 'hr'> = {
  technical: [
    {
      text: 'Take a choice in your work in which {topic} mattered. What did you do, and why?',
      difficulty: 2,
      strong: 'It names the choice, the alternatives, and what came of it.',
    },
    {
      text: 'Give me one case from your work that shows {topic}.',
      difficulty: 1,
      strong: 'It gives one case that could be checked.',
    },
  ],
  hr: [
    {
      text: 'This job calls for {topic}. Where have you shown that last?',
      difficulty: 1,
      strong: 'It gives one concrete case and says how recent it is.',
    },
    {
      text: 'How would a colleague describe you when it comes to {topic}?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
    },
  ],
};

/** Put before a competency's ask, so that it names what the job description asks for. */
export const leadIns = {
  activity: ['This job involves {topic}.', 'Here you would be {topic}.', 'Part of this role is {topic}.'],
  competency: [
    'This job calls for {topic}.',
    'This role relies on {topic}.',
    'The job description stresses {topic}.',
  ],
} as const;
