import type { Frame } from './frames.ts';

export interface Frames {
  hr: Frame[];
  behavioral: Frame[];
  situational: Frame[];
  technical: Frame[];
}

/** First questions; `{title}` is the job, `{a title}` the same with its article. */
export const warmUps: Frames = {
  hr: [
    {
      text: 'To begin: what in your work so far has led you to this {title} role?',
      difficulty: 1,
      strong: 'It picks two or three steps that matter for this job and ends on why now.',
    },
    {
      text: 'Let us start easily. Which part of your recent work is closest to what {a title} does here?',
      difficulty: 1,
      strong: 'It names one concrete piece of work and ties it to the job.',
    },
    {
      text: 'To start: how would you sum up your experience as it matters for {a title}?',
      difficulty: 1,
      strong: 'It is under two minutes, in order, and leaves out what the job does not need.',
    },
  ],
  behavioral: [
    {
      text: 'To begin: tell me about a piece of work that shows what you bring to this {title} role.',
      difficulty: 1,
      strong: 'It is one piece of work with your own part and a result.',
    },
    {
      text: 'Let us start easily. Tell me about a recent piece of work that is close to what {a title} does.',
      difficulty: 1,
      strong: 'It is concrete and shows your own part.',
    },
  ],
  situational: [
    {
      text: 'To begin: suppose today is your first day as {a title}. Whom do you talk to first, and about what?',
      difficulty: 1,
      strong: 'It names people and a purpose for each talk.',
    },
    {
      text: 'Let us start easily. Suppose you join as {a title} and nobody has time for you. How do you spend the day?',
      difficulty: 1,
      strong: 'It names something useful that can be done alone.',
    },
  ],
  technical: [
    {
      text: 'To begin: which piece of your work is closest to this {title} role, and what was your part in it?',
      difficulty: 1,
      strong: 'It names one piece of work, the tools, and your own choices.',
    },
    {
      text: 'Let us start easily. Which tool or method do you know best of those {a title} needs?',
      difficulty: 1,
      strong: 'It names one and shows depth by a case.',
    },
  ],
};

/** First questions that name a topic of the job description. */
export const topicWarmUps: Frame[] = [
  {
    text: 'To begin: where in your work so far did {topic} matter most?',
    difficulty: 1,
    strong: 'It names one concrete piece of work and your own part in it.',
  },
  {
    text: 'Let us start easily. What is your most recent experience of {topic}?',
    difficulty: 1,
    strong: 'It is recent, concrete, and ends on a result.',
  },
  {
    text: 'To start: how much of your recent work has involved {topic}, and in what role?',
    difficulty: 1,
    strong: 'It is honest about the share and gives one concrete case.',
  },
];

/** The same for what one does: 'preparing budgets'. */
export const activityWarmUps: Frame[] = [
  {
    text: 'To begin: when were you last {topic}, and what was your part in it?',
    difficulty: 1,
    strong: 'It is recent, concrete, and shows your own part.',
  },
  {
    text: 'Let us start easily. Tell me about the last time you were {topic}.',
    difficulty: 1,
    strong: 'It is recent, concrete, and ends on a result.',
  },
  {
    text: 'To start: how much of your recent work has involved {topic}, and in what role?',
    difficulty: 1,
    strong: 'It is honest about the share and gives one concrete case.',
  },
];

/** First questions where more is asked for than can be asked about: they name two topics and ask for one. */
export const pairWarmUps: Frame[] = [
  {
    text: 'To begin: {topic} and {other} both matter in this role. Which of the two has been the larger part of your recent work?',
    difficulty: 1,
    strong: 'It picks one, gives a concrete case of it, and is honest about the other.',
  },
  {
    text: 'Let us start easily. You would need both {topic} and {other} here. Which of the two are you closer to, and why?',
    difficulty: 1,
    strong: 'It picks one, gives a concrete case of it, and is honest about the other.',
  },
];

/** Last questions that name a topic of the job description. */
export const topicClosings: Frames = {
  hr: [
    {
      text: 'Last question: what is the one thing about {topic} that you still want to get better at?',
      difficulty: 2,
      strong: 'It is honest about one gap and already has a plan.',
    },
    {
      text: 'To finish: this job calls for {topic}. Which one fact about your work speaks for you there?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
    },
  ],
  behavioral: [
    {
      text: 'Last question: this job calls for {topic}. Which piece of your work shows it best, and what was your part?',
      difficulty: 3,
      strong: 'It gives one piece of work with a result and tells your own part apart.',
    },
    {
      text: 'To finish: tell me about the lesson you learnt about {topic} that you would bring to this {title} role.',
      difficulty: 3,
      strong: 'It tells the case the lesson comes from and what you do differently now.',
    },
  ],
  situational: [
    {
      text: 'Last question: suppose {topic} turns out to be harder here than you expected. What do you do in your first month?',
      difficulty: 3,
      strong: 'It finds the cause with facts, asks for help early, and names a first step.',
    },
    {
      text: 'To finish: suppose you may change one thing about {topic} in your first three months. How do you choose it?',
      difficulty: 3,
      strong: 'It names a way to choose, by value and by risk.',
    },
  ],
  technical: [
    {
      text: 'Last question: what about {topic} do you still find hard, and how do you deal with it?',
      difficulty: 3,
      strong: 'It names a real difficulty, the reason for it, and a way round that was tried.',
    },
    {
      text: 'To finish: what would you have to learn next about {topic} for this {title} role, and how would you go about it?',
      difficulty: 3,
      strong: 'It names a real gap and a plan with a first step.',
    },
  ],
};

/** Last questions. */
export const closings: Frames = {
  hr: [
    {
      text: 'Last question: what would you want to have achieved in your first three months as {a title}?',
      difficulty: 2,
      strong: 'It names one thing that can be measured and the first step to it.',
    },
    {
      text: 'To finish: which part of the {title} job would be hardest for you, and how would you prepare?',
      difficulty: 2,
      strong: 'It is honest about one gap and already has a plan.',
    },
    {
      text: 'To close: which two or three facts about your work speak for you as {a title}?',
      difficulty: 2,
      strong: 'It gives facts that were shown in the talk, not adjectives.',
    },
  ],
  behavioral: [
    {
      text: 'Last question: which result of yours would say most to someone who hires {a title}, and what was your part in it?',
      difficulty: 3,
      strong: 'It gives one result with a figure and tells your own part apart.',
    },
    {
      text: 'To finish: tell me about the lesson from your work that you would bring to this {title} role.',
      difficulty: 3,
      strong: 'It tells the case the lesson comes from and what you do differently now.',
    },
  ],
  situational: [
    {
      text: 'Last question: suppose three months as {a title} have passed and little has changed. What do you do?',
      difficulty: 3,
      strong: 'It finds the cause with facts before it changes the plan.',
    },
    {
      text: 'To finish: suppose you may improve one thing in your first month as {a title}. How do you choose it?',
      difficulty: 3,
      strong: 'It names a way to choose, by value and by risk.',
    },
  ],
  technical: [
    {
      text: 'Last question: which choice in your work would you defend in front of an experienced {title}, and why?',
      difficulty: 3,
      strong: 'It names the alternatives, the reason, and what the choice cost.',
    },
    {
      text: 'To finish: what in your field would you have to learn first for this {title} role, and how would you go about it?',
      difficulty: 3,
      strong: 'It names a real gap and a plan with a first step.',
    },
  ],
};

/** Screening questions that need no topic. */
export const screening: Frame[] = [
  {
    text: 'Why do you want to work as {a title} in this kind of organisation?',
    difficulty: 1,
    strong: 'It ties something particular about the job to something you have done.',
  },
  {
    text: 'What made you look for a change, and what must the next {title} job have that the last one had not?',
    difficulty: 2,
    strong: 'It is factual about the past and clear about what you look for.',
  },
  {
    text: 'What would the colleague who knows your work best say you should still learn for {a title} job?',
    difficulty: 2,
    strong: 'It names a real gap and what you are doing about it.',
  },
  {
    text: 'Which result of yours would matter most to someone who hires {a title}?',
    difficulty: 1,
    strong: 'It gives one result with a figure and your own part in it.',
  },
  {
    text: 'How do you like to be managed, and when did that last work well for you?',
    difficulty: 1,
    strong: 'It gives one example rather than a principle.',
  },
  {
    text: 'Which working conditions bring out your best work as {a title}? Give one example.',
    difficulty: 1,
    strong: 'It gives one example and its result.',
  },
  {
    text: 'Which task of {a title} do you enjoy least, and how do you still do it well?',
    difficulty: 2,
    strong: 'It is honest and shows a habit that works.',
  },
  {
    text: 'How do you keep what you know as {a title} up to date?',
    difficulty: 1,
    strong: 'It names a source and something you changed because of it.',
  },
];
