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
      text: 'To start, tell me a little about your background and what interests you about this {title} role.',
      difficulty: 1,
      strong: 'It picks two or three steps that matter for this job and ends on why now.',
    },
    {
      text: 'To start, what have you been working on most recently, and how does it relate to this {title} role?',
      difficulty: 1,
      strong: 'It names one concrete piece of work and ties it to the job.',
    },
    {
      text: 'Let’s start with your experience. What has prepared you best for this {title} role?',
      difficulty: 1,
      strong: 'It is under two minutes, in order, and leaves out what the job does not need.',
    },
  ],
  behavioral: [
    {
      text: 'To start, tell me about a recent piece of work you are proud of that is relevant to this {title} role.',
      difficulty: 1,
      strong: 'It is one piece of work with your own part and a result.',
    },
    {
      text: 'To start, tell me a little about your most recent work and how it has prepared you for this {title} role.',
      difficulty: 1,
      strong: 'It is concrete and shows your own part.',
    },
  ],
  situational: [
    {
      text: 'To start, imagine it is your first day here as {a title}. Who would you want to talk to first, and why?',
      difficulty: 1,
      strong: 'It names people and a purpose for each talk.',
    },
    {
      text: 'To start, imagine you have just joined us as {a title}. How would you spend your first week?',
      difficulty: 1,
      strong:
        'It names whom you would meet, what you would learn first, and something useful done by Friday.',
    },
  ],
  technical: [
    {
      text: 'To start, tell me about the most recent work you have done that is close to this {title} role.',
      difficulty: 1,
      strong: 'It names one piece of work, the tools, and your own choices.',
    },
    {
      text: 'To start, which tools or methods do you use most in your work, and how would they help you as {a title}?',
      difficulty: 1,
      strong: 'It names one or two and shows depth by a case.',
    },
  ],
};

/** First questions that name a topic of the job description. */
export const topicWarmUps: Frame[] = [
  {
    text: 'To start, tell me a little about your experience with {topic}.',
    difficulty: 1,
    strong: 'It names one concrete piece of work and your own part in it.',
  },
  {
    text: 'To start, what have you been doing with {topic} most recently?',
    difficulty: 1,
    strong: 'It is recent, concrete, and ends on a result.',
    takes: ['tool'],
  },
  {
    text: 'To start, this job involves {topic}. How much of that have you done so far?',
    difficulty: 1,
    strong: 'It is honest about the share and gives one concrete case.',
    takes: ['practice', 'activity'],
  },
];

/** The same for what the CV does not show. */
export const newTopicWarmUps: Frame[] = [
  {
    text: 'To start, this job involves {topic}. How familiar are you with that?',
    difficulty: 1,
    strong: 'It is honest about the level and names the nearest piece of work you have done.',
  },
  {
    text: 'To start, this job involves {topic}. How close have you come to that in your work so far?',
    difficulty: 1,
    strong: 'It is honest about the gap and names the nearest piece of work you have done.',
  },
];

/** First questions where more is asked for than can be asked about: they name two topics and ask for one. */
export const pairWarmUps: Frame[] = [
  {
    text: 'To start, you would need both {topic} and {other} here. Which of the two do you have more experience with?',
    difficulty: 1,
    strong: 'It picks one, gives a concrete case of it, and is honest about the other.',
  },
  {
    text: 'To start, this job involves both {topic} and {other}. Which of the two have you worked with more?',
    difficulty: 1,
    strong: 'It picks one, gives a concrete case of it, and is honest about the other.',
    takes: ['tool'],
  },
];

/** Last questions that name a topic of the job description. */
export const topicClosings: Frames = {
  hr: [
    {
      text: 'Finally, is there anything about your experience with {topic} that we have not talked about and should know?',
      difficulty: 2,
      strong: 'It gives one new piece of work that could be checked.',
    },
    {
      text: 'Finally, what would you want to learn about {topic} in your first months here?',
      difficulty: 2,
      strong: 'It is honest about one gap and already has a plan.',
    },
  ],
  behavioral: [
    {
      text: 'Finally, tell me about the work involving {topic} that you are most proud of.',
      difficulty: 3,
      strong: 'It gives one piece of work with a result and tells your own part apart.',
    },
    {
      text: 'Finally, tell me about the most important thing your past work has taught you about {topic}.',
      difficulty: 3,
      strong: 'It tells the case the lesson comes from and what you do differently now.',
    },
  ],
  situational: [
    {
      text: 'Finally, imagine you find {topic} harder here than you expected. What would you do?',
      difficulty: 3,
      strong: 'It finds the cause with facts, asks for help early, and names a first step.',
    },
  ],
  technical: [
    {
      text: 'Finally, what do you still find difficult about {topic}, and how do you deal with it?',
      difficulty: 3,
      strong: 'It names a real difficulty, the reason for it, and a way round that was tried.',
    },
    {
      text: 'Finally, what would you want to learn about {topic} in your first months here?',
      difficulty: 3,
      strong: 'It names a real gap and a plan with a first step.',
    },
  ],
};

/** Put before a question about a competency that comes last. */
export const lastOpening = 'One last question.';

/** Last questions. */
export const closings: Frames = {
  hr: [
    {
      text: 'Finally, what would you want to learn in your first months here as {a title}?',
      difficulty: 2,
      strong: 'It is honest about one gap and already has a plan.',
    },
    {
      text: 'Finally, what do you think would be the hardest part of this {title} role for you?',
      difficulty: 2,
      strong: 'It is honest about one part and says how you would prepare.',
    },
    {
      text: 'Finally, is there anything we have not talked about that makes you a good fit for this {title} role?',
      difficulty: 2,
      strong: 'It gives one or two facts that could be checked, not adjectives.',
    },
  ],
  behavioral: [
    {
      text: 'Finally, tell me about the achievement that best shows you would do well in this {title} role.',
      difficulty: 3,
      strong: 'It gives one result with a figure and tells your own part apart.',
    },
    {
      text: 'Finally, tell me about the most important lesson from your past work that you would bring to this {title} role.',
      difficulty: 3,
      strong: 'It tells the case the lesson comes from and what you do differently now.',
    },
  ],
  situational: [
    {
      text: 'Finally, imagine you have been here three months as {a title} and feel you are not making progress. What would you do?',
      difficulty: 3,
      strong: 'It finds the cause with facts, asks for help early, and changes the plan.',
    },
    {
      text: 'Finally, imagine you get this {title} job. What would you want to have achieved after three months?',
      difficulty: 3,
      strong: 'It names one thing that can be measured and the first step to it.',
    },
  ],
  technical: [
    {
      text: 'Finally, what would you need to learn first to do well in this {title} role?',
      difficulty: 3,
      strong: 'It names a real gap and a plan with a first step.',
    },
    {
      text: 'Finally, which piece of your recent work best shows that you would do well in this {title} role, and why?',
      difficulty: 3,
      strong: 'It names the alternatives, the reason, and what the choice cost.',
    },
  ],
};

/** Screening questions that need no topic. */
export const screening: Frame[] = [
  {
    text: 'Why do you want to work as {a title}?',
    difficulty: 1,
    strong: 'It ties something particular about the job to something you have done.',
  },
  {
    text: 'Why are you looking for a new job, and why as {a title}?',
    difficulty: 2,
    strong: 'It is factual about the past and clear about what you look for.',
  },
  {
    text: 'What would your current colleagues say you could still improve before working as {a title}?',
    difficulty: 2,
    strong: 'It names a real gap and what you are doing about it.',
  },
  {
    text: 'Which of your achievements is most relevant to this {title} role?',
    difficulty: 1,
    strong: 'It gives one result with a figure and your own part in it.',
  },
  {
    text: 'What kind of manager brings out the best in you as {a title}?',
    difficulty: 1,
    strong: 'It gives one example rather than a principle.',
  },
  {
    text: 'What kind of place do you do your best work in as {a title}?',
    difficulty: 1,
    strong: 'It gives one example and its result.',
  },
  {
    text: 'Which part of the work of {a title} do you enjoy least, and how do you keep at it?',
    difficulty: 2,
    strong: 'It is honest and shows a habit that works.',
  },
  {
    text: 'How do you keep your skills as {a title} up to date?',
    difficulty: 1,
    strong: 'It names a source and something you changed because of it.',
  },
];
