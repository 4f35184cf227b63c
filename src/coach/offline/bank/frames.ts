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
      text: 'Tell me about something you changed in the way you go about {topic}, and what came of it.',
      difficulty: 2,
      strong: 'It compares before and after, with a figure.',
    },
    {
      text: 'Tell me about a recent piece of work that involved {topic}, from the start to the result.',
      difficulty: 1,
      strong: 'It goes in order, shows your own part and ends on a result.',
    },
    {
      text: 'Tell me about a mistake you made while {topic} and what you do differently now.',
      difficulty: 3,
      strong: 'It owns the mistake, gives the cost and names the change.',
    },
    {
      text: 'Part of this job is {topic}. Describe the case that taught you most about it.',
      difficulty: 2,
      strong: 'It tells one case, what you did in it, and what you do differently since.',
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
      text: 'Suppose you are new here and think that the usual way of {topic} is risky. How do you raise it?',
      difficulty: 3,
      strong: 'It asks why before it changes anything and brings evidence.',
    },
    {
      text: 'Suppose a new colleague asks you for help with {topic}. How do you go about it?',
      difficulty: 1,
      strong: 'It finds out what they know, shows one case, and lets them do the next.',
    },
    {
      text: 'Suppose {topic} falls to you in your first week here. What do you find out before you begin?',
      difficulty: 1,
      strong: 'It names whom you ask, what can go wrong, and what a good result looks like.',
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
    {
      text: 'How do you tell that {topic} has been done well?',
      difficulty: 2,
      strong: 'It names signs that can be checked, and one that misleads.',
    },
    {
      text: 'Which tools or methods do you rely on for {topic}, and what are their limits?',
      difficulty: 2,
      strong: 'It names what you use, why, and a case that it does not cover.',
    },
    {
      text: 'Take the last time you spent a day on {topic}: which decision was the hardest, and why?',
      difficulty: 1,
      strong: 'It names the alternatives, your own choice and the reason.',
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
    {
      text: 'Here you would be {topic} from the first weeks. Where have you done something like it?',
      difficulty: 1,
      strong: 'It gives one concrete case and says what would be different here.',
    },
    {
      text: 'Which piece of work shows best how you go about {topic}?',
      difficulty: 1,
      strong: 'It gives one piece of work with your own part and a result.',
    },
    {
      text: 'How did you learn {topic}, and from whom?',
      difficulty: 1,
      strong: 'It names the start, a teacher or a source, and how far you have come.',
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
      text: 'Tell me about a time you disagreed with someone over {topic}, and how it was settled.',
      difficulty: 3,
      strong: 'It shows the reasons on both sides and how it was decided.',
    },
    {
      text: 'This job involves {topic}. Tell me about the most difficult case you have met there.',
      difficulty: 2,
      strong: 'It tells one case, what was at stake, and how it ended.',
    },
    {
      text: 'Tell me about something you did not know about {topic} at first, and how you found out.',
      difficulty: 1,
      strong: 'It owns the gap, shows how you learnt, and what came of it.',
    },
    {
      text: 'Tell me about a decision of yours that turned on {topic}.',
      difficulty: 2,
      strong: 'It names the alternatives, your own choice, and what came of it.',
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
    {
      text: 'Suppose you notice in your first weeks that too little attention is paid to {topic}. How do you go about it?',
      difficulty: 3,
      strong: 'It finds out why before it judges, and starts with one small step.',
    },
    {
      text: 'Suppose you are given a week to get better at {topic}. How do you spend it?',
      difficulty: 2,
      strong: 'It names a real gap, whom you would learn from, and how you would notice the gain.',
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
    {
      text: 'How do you keep up to date with {topic}, and what have you changed because of it?',
      difficulty: 1,
      strong: 'It names a source and something you do differently now.',
    },
    {
      text: 'What do you need to know about {topic} before you take over work from someone else?',
      difficulty: 2,
      strong: 'It names two or three things, the reason for each, and where to find them.',
    },
    {
      text: 'What makes {topic} difficult day to day, and how do you deal with that?',
      difficulty: 2,
      strong: 'It names a real difficulty and what you do about it, with a case.',
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
    {
      text: 'How confident are you when it comes to {topic}, and what do you base that on?',
      difficulty: 1,
      strong: 'It gives an honest level and one case that shows it.',
    },
    {
      text: 'Which piece of your work shows best what you know about {topic}?',
      difficulty: 1,
      strong: 'It gives one piece of work with your own part and a result.',
    },
    {
      text: 'Say somebody here needs help with {topic} tomorrow. How far could you help, and how do you know?',
      difficulty: 2,
      strong: 'It draws an honest line and gives one case on either side of it.',
    },
    {
      text: 'Who taught you most about {topic}, and what was it?',
      difficulty: 1,
      strong: 'It names a person or a case, and what you do because of it.',
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
    {
      text: 'Tell me about a time you had to explain something about {topic} to somebody new to it.',
      difficulty: 1,
      strong: 'It shows how you found the right depth and how you checked that it arrived.',
    },
    {
      text: 'Tell me about a time you were sure about something in {topic} and turned out to be wrong.',
      difficulty: 3,
      strong: 'It owns the error, its cost, and how it was found.',
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
    {
      text: 'Suppose someone wants to replace {topic} with something newer. How do you judge whether that is worth it?',
      difficulty: 3,
      strong: 'It weighs the gain against the cost of the move, and tries it on something small.',
    },
    {
      text: 'Suppose you inherit work in {topic} that nobody understands any more. Where do you begin?',
      difficulty: 2,
      strong: 'It makes it safe to change first, then learns it piece by piece.',
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
    {
      text: 'Which mistake do beginners make with {topic}, and what does it lead to?',
      difficulty: 1,
      strong: 'It names a real mistake, its effect, and how you would notice it.',
    },
    {
      text: 'When would you advise against {topic}, and what would you use instead?',
      difficulty: 3,
      strong: 'It names the case, the alternative, and what each of them costs.',
    },
    {
      text: 'How do you check that work done with {topic} is right before others rely on it?',
      difficulty: 2,
      strong: 'It names the checks, in order, and what each of them would catch.',
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
    {
      text: 'What is the largest piece of work you have done with {topic}, and what was your part in it?',
      difficulty: 1,
      strong: 'It names the size, your own part and the result.',
    },
    {
      text: 'How did you come to learn {topic}, and how far have you got with it?',
      difficulty: 1,
      strong: 'It names the start, one piece of work, and an honest limit.',
    },
    {
      text: 'If we asked a former colleague how much you know about {topic}, what would they tell us?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
    },
    {
      text: 'How much of your last job was {topic}, and what did you use it for?',
      difficulty: 1,
      strong: 'It is honest about the share and gives one concrete use.',
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
    {
      text: 'Tell me about a mistake of yours in {topic}, and what you changed because of it.',
      difficulty: 3,
      strong: 'It owns the mistake, gives the cost and names the change.',
    },
    {
      text: 'This job calls for {topic}. Tell me about your most demanding piece of work in it.',
      difficulty: 2,
      strong: 'It tells one case, what was at stake, and how it ended.',
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
    {
      text: 'Suppose you are told to spend less time on {topic} from next month. How do you decide what to leave out?',
      difficulty: 3,
      strong: 'It names what must not be cut, and who has to agree.',
    },
    {
      text: 'Suppose {topic} falls to you in your first week here. What do you find out before you begin?',
      difficulty: 1,
      strong: 'It names whom you ask, what can go wrong, and what a good result looks like.',
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
    {
      text: 'Which tools or methods do you rely on for {topic}, and what are their limits?',
      difficulty: 2,
      strong: 'It names what you use, why, and a case that it does not cover.',
    },
    {
      text: 'Take your last piece of work in {topic}: which decision was the hardest, and why?',
      difficulty: 1,
      strong: 'It names the alternatives, your own choice and the reason.',
    },
    {
      text: 'What would you teach a new colleague first about {topic}, and why?',
      difficulty: 1,
      strong: 'It picks what prevents the most trouble and gives the reason.',
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
    {
      text: 'Which piece of your work shows best how good you are at {topic}?',
      difficulty: 1,
      strong: 'It gives one piece of work with your own part and a result.',
    },
    {
      text: 'How confident are you when it comes to {topic}, and what do you base that on?',
      difficulty: 1,
      strong: 'It gives an honest level and one case that shows it.',
    },
    {
      text: 'If we asked a former colleague how much you know about {topic}, what would they tell us?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
    },
    {
      text: 'How did you come to learn {topic}, and how far have you got with it?',
      difficulty: 1,
      strong: 'It names the start, one piece of work, and an honest limit.',
    },
  ],
};

/** For competencies where no story of the bank is left or wanted: 'clear communication'. */
export const competencyFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'This job calls for {topic}. Tell me about a time when that was put to the test.',
      difficulty: 2,
      strong: 'It tells one case, what was at stake, and how it ended.',
    },
    {
      text: 'Tell me about a time when {topic} was harder than usual for you, and what you did.',
      difficulty: 2,
      strong: 'It shows what made it hard, your own decision, and the outcome.',
    },
    {
      text: 'Which moment in your work says most about you and {topic}?',
      difficulty: 1,
      strong: 'It gives one moment that could be checked, and what came of it.',
    },
  ],
  situational: [
    {
      text: 'Suppose {topic} turns out to be harder here than anywhere before. What do you do in your first weeks?',
      difficulty: 2,
      strong: 'It finds out why, names one small first step, and says how you would notice a change.',
    },
    {
      text: 'Suppose a new colleague asks you how to get better at {topic}. What do you tell them, and why?',
      difficulty: 1,
      strong: 'It gives advice that comes from a case of your own.',
    },
  ],
  technical: [
    {
      text: 'Take a choice in your work in which {topic} mattered. What did you do, and why?',
      difficulty: 2,
      strong: 'It names the choice, the alternatives, and what came of it.',
    },
    {
      text: 'Give me one case from your work that shows what {topic} means to you.',
      difficulty: 1,
      strong: 'It gives one case that could be checked.',
    },
    {
      text: 'What does {topic} come down to in your day-to-day work? Give me one example.',
      difficulty: 1,
      strong: 'It goes from the word to a habit, with one case.',
    },
    {
      text: 'How would we notice that somebody in this role struggles with {topic}?',
      difficulty: 3,
      strong: 'It names signs that can be checked and what they cost.',
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
    {
      text: 'When did {topic} cost you the most effort, and what did you do?',
      difficulty: 2,
      strong: 'It is honest about the effort and says what you did.',
    },
    {
      text: 'Which moment in your work says most about you and {topic}?',
      difficulty: 1,
      strong: 'It gives one moment that could be checked, and what came of it.',
    },
    {
      text: 'What have you learnt about {topic} the hard way?',
      difficulty: 2,
      strong: 'It owns the case and names what you do differently since.',
    },
  ],
};

/** Put before a competency's ask, so that it names what the job description asks for. */
export const leadIns = {
  activity: [
    'This job involves {topic}.',
    'Here you would be {topic}.',
    'Part of this role is {topic}.',
    'You would be {topic} here.',
  ],
  competency: [
    'This job calls for {topic}.',
    'This role relies on {topic}.',
    'The job description stresses {topic}.',
    'We need somebody for whom {topic} comes naturally.',
  ],
  /** Where no job description says so. */
  usual: ['This kind of job calls for {topic}.', 'In a role like this a lot hangs on {topic}.'],
} as const;
