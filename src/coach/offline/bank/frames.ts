/** Questions that take the job's own topic: `{topic}` is said aloud as it stands, `{title}` is the job. */
export interface Frame {
  text: string;
  /** 1 opens, 3 is hard. */
  difficulty: 1 | 2 | 3;
  strong: string;
  /** What it sounds natural with; anything when absent. */
  takes?: readonly FrameForm[];
  /** Frames of one sense ask alike, whatever their words: a plan has one of them. */
  sense?: string;
}

/**
 * What a topic is in a sentence: one uses a tool ('Kubernetes', 'the CRM system'), does a practice ('code review') or an
 * activity ('preparing budgets'), and has to do with a subject ('GAAP', 'wet chemistry'). Competencies have their own.
 */
export type FrameForm = 'tool' | 'practice' | 'subject' | 'activity';
type Kind = 'behavioral' | 'situational' | 'technical' | 'hr';

const tool: FrameForm[] = ['tool'];
const done: FrameForm[] = ['practice', 'activity'];
const noun: FrameForm[] = ['practice', 'subject'];
const notTool: FrameForm[] = ['practice', 'subject', 'activity'];

/** For skills, activities and things of the text. */
export const topicFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'Tell me about the most difficult problem you have solved using {topic}.',
      difficulty: 2,
      strong: 'It names the problem, what you tried, and how you knew it was solved.',
      takes: tool,
      sense: 'hardest',
    },
    {
      text: 'Tell me about a time {topic} caused you problems, and how you dealt with it.',
      difficulty: 2,
      strong: 'It shows how you narrowed down the cause, what you changed, and the effect.',
      takes: tool,
      sense: 'trouble',
    },
    {
      text: 'Tell me about a recent project in which you used {topic}, and what your part in it was.',
      difficulty: 1,
      strong: 'It tells your own decisions apart from the team’s and says what came of them.',
      takes: tool,
      sense: 'recent',
    },
    {
      text: 'Tell me about something you improved using {topic}, and how you measured the difference.',
      difficulty: 2,
      strong: 'It gives a figure before and after, and what you did to move it.',
      takes: tool,
      sense: 'improved',
    },
    {
      text: 'Tell me about a time you helped a colleague who was new to {topic}.',
      difficulty: 1,
      strong: 'It shows how you found the right depth and what they could do afterwards.',
      takes: ['tool'],
      sense: 'explained',
    },
    {
      text: 'Tell me about a decision you made when working with {topic} that you would make differently today.',
      difficulty: 3,
      strong: 'It names the alternatives, why you chose as you did, and what you know now.',
      takes: tool,
      sense: 'mistake',
    },
    {
      text: 'Tell me about the most difficult situation you have dealt with involving {topic}.',
      difficulty: 2,
      strong: 'It tells one case, what was at stake, what you did, and how it ended.',
      takes: noun,
      sense: 'hardest',
    },
    {
      text: 'Tell me about a recent piece of work of yours that involved {topic}, and your own part in it.',
      difficulty: 1,
      strong: 'It tells your own part apart and ends on a result.',
      takes: notTool,
      sense: 'recent',
    },
    {
      text: 'Tell me about a time you had to explain something about {topic} to someone who knew less about it.',
      difficulty: 1,
      strong: 'It shows how you found the right depth and how you checked that it arrived.',
      takes: noun,
      sense: 'explained',
    },
    {
      text: 'Tell me about a time you had to learn something new about {topic} for your work.',
      difficulty: 1,
      strong: 'It owns the gap, shows how you learnt, and what came of it.',
      takes: ['tool', 'practice', 'subject'],
      sense: 'learnt',
    },
    {
      text: 'Tell me about a mistake you made on something involving {topic}, and what you learned from it.',
      difficulty: 3,
      strong: 'It owns the mistake, gives the cost and names the change.',
      takes: noun,
      sense: 'mistake',
    },
    {
      text: 'Tell me about a piece of work involving {topic} that you are proud of.',
      difficulty: 2,
      strong: 'It gives one piece of work with your own part and a result.',
      takes: notTool,
      sense: 'proud',
    },
    {
      text: 'Tell me about a time you disagreed with someone about {topic}, and how it was settled.',
      difficulty: 3,
      strong: 'It shows the reasons on both sides and how it was decided.',
      takes: ['practice'],
      sense: 'disagreed',
    },
    {
      text: 'Tell me about a time when {topic} did not go as planned, and what you did.',
      difficulty: 2,
      strong: 'It names the moment it went wrong, your own decision, and the outcome.',
      takes: ['activity'],
      sense: 'trouble',
    },
    {
      text: 'Tell me about a mistake you made while {topic}, and what you do differently now.',
      difficulty: 3,
      strong: 'It owns the mistake, gives the cost and names the change.',
      takes: ['activity'],
      sense: 'mistake',
    },
    {
      text: 'Tell me about something you changed in the way you go about {topic}, and what came of it.',
      difficulty: 2,
      strong: 'It compares before and after, with a figure where there is one.',
      takes: ['activity'],
      sense: 'improved',
    },
    {
      text: 'Part of this job is {topic}. Tell me about the most difficult case of that you have had.',
      difficulty: 2,
      strong: 'It shows what made the case hard and how you got to a good end.',
      takes: ['activity'],
      sense: 'hardest',
    },
  ],
  situational: [
    {
      text: 'What would you do if you noticed a colleague struggling with {topic}?',
      difficulty: 1,
      strong: 'It finds out what they know, shows one case, and lets them do the next.',
      sense: 'colleague',
    },
    {
      text: 'What would you do if you were asked a question about {topic} and did not know the answer?',
      difficulty: 1,
      strong: 'It says so, finds out from a named source, and comes back with it.',
      sense: 'unknown',
    },
    {
      text: 'Imagine you had to explain the basics of {topic} to a new colleague. Where would you start?',
      difficulty: 2,
      strong: 'It picks what prevents the most trouble and checks that it arrived.',
      sense: 'teach',
    },
    {
      text: 'Imagine two experienced colleagues give you opposite advice about {topic}. What would you do?',
      difficulty: 2,
      strong: 'It goes to a source that can be checked, and tells both what it says.',
      sense: 'advice',
    },
    {
      text: 'Imagine you disagree with your manager about a decision involving {topic}. How would you handle it?',
      difficulty: 3,
      strong: 'It asks for the reasons, brings facts, and says what you do once it is decided.',
      takes: ['tool', 'practice', 'subject'],
      sense: 'disagree',
    },
    {
      text: 'Imagine you disagree with how the team goes about {topic}. How would you raise it?',
      difficulty: 3,
      strong: 'It asks why before it proposes anything, brings evidence, and starts small.',
      takes: ['activity'],
      sense: 'disagree',
    },
    {
      text: 'Imagine that in your first week here you are asked to help with {topic}. What would you want to know first?',
      difficulty: 1,
      strong: 'It names whom you ask, what can go wrong, and what a good result looks like.',
      takes: notTool,
      sense: 'first week',
    },
    {
      text: 'What would you do if you noticed, after the fact, that you had made a mistake involving {topic}?',
      difficulty: 2,
      strong: 'It tells those affected at once, puts it right, and closes the gap that let it through.',
      takes: ['tool', 'practice', 'subject'],
      sense: 'own mistake',
    },
    {
      text: 'What would you do if you made a mistake while {topic} and nobody else had noticed?',
      difficulty: 2,
      strong: 'It tells those affected at once, puts it right, and closes the gap that let it through.',
      takes: ['activity'],
      sense: 'own mistake',
    },
    {
      text: 'Imagine you are asked to improve the way we go about {topic}. Where would you start?',
      difficulty: 3,
      strong: 'It finds out how it is done now, picks one thing that costs most, and measures it.',
      takes: done,
      sense: 'improve',
    },
    {
      text: 'Imagine you are asked to improve the way we use {topic}. Where would you start?',
      difficulty: 3,
      strong: 'It finds out how it is used now, picks one thing that costs most, and measures it.',
      takes: tool,
      sense: 'improve',
    },
    {
      text: 'What would you do if you got stuck on a problem with {topic} and nobody nearby could help?',
      difficulty: 2,
      strong: 'It narrows the problem down, goes to a named source, and says when you would stop and ask.',
      takes: tool,
      sense: 'stuck',
    },
  ],
  technical: [
    {
      text: 'Walk me through how you approach {topic}, step by step.',
      difficulty: 1,
      strong: 'It gives the steps in order, the reason for each, and where mistakes happen.',
      takes: done,
      sense: 'walk',
    },
    {
      text: 'Walk me through a recent piece of work involving {topic}, and the choices you made.',
      difficulty: 1,
      strong: 'It goes through one real case in order, with the reasons.',
      takes: ['tool', 'subject'],
      sense: 'walk',
    },
    {
      text: 'What do you find hardest about {topic}, and how do you deal with it?',
      difficulty: 2,
      strong: 'It names a real difficulty and what you do about it, with a case.',
      sense: 'hardest',
    },
    {
      text: 'What are the most common mistakes people make with {topic}, and how do you avoid them?',
      difficulty: 3,
      strong: 'It names real mistakes, their effect and a measure against each.',
      takes: ['tool', 'practice', 'subject'],
      sense: 'mistakes',
    },
    {
      text: 'What are the most common mistakes people make when {topic}, and how do you avoid them?',
      difficulty: 3,
      strong: 'It names real mistakes, their effect and a measure against each.',
      takes: ['activity'],
      sense: 'mistakes',
    },
    {
      text: 'What matters most to you when it comes to {topic}, and why?',
      difficulty: 2,
      strong: 'It names one or two things, the reason for each, and a case that shows it.',
      takes: notTool,
      sense: 'matters',
    },
    {
      text: 'How do you know when you have done a good job of {topic}?',
      difficulty: 2,
      strong: 'It names signs that can be checked, and one that misleads.',
      takes: ['activity'],
      sense: 'good job',
    },
    {
      text: 'How would you explain the basics of {topic} to a new colleague?',
      difficulty: 1,
      strong: 'It picks what prevents the most trouble and gives the reason.',
      sense: 'teach',
    },
    {
      text: 'What do you like about {topic}, and what do you find frustrating?',
      difficulty: 1,
      strong: 'It names one of each from your own work, and what you do about the second.',
      takes: tool,
      sense: 'like',
    },
    {
      text: 'What is the most demanding thing you have done with {topic}, and how did you go about it?',
      difficulty: 2,
      strong: 'It names a real choice, the alternatives and the reason.',
      takes: tool,
      sense: 'demanding',
    },
    {
      text: 'What are the limits of {topic} in your experience, and how do you work around them?',
      difficulty: 3,
      strong: 'It names a real limit and a remedy that was tried.',
      takes: tool,
      sense: 'limits',
    },
    {
      text: 'Which tools or methods do you use for {topic}, and why those?',
      difficulty: 2,
      strong: 'It names what you use, why, and a case that it does not cover.',
      takes: done,
      sense: 'methods',
    },
    {
      text: 'How do you keep your knowledge of {topic} up to date?',
      difficulty: 1,
      strong: 'It names a source and something you do differently now.',
      takes: ['tool', 'subject'],
      sense: 'up to date',
    },
  ],
  hr: [
    {
      text: 'What experience do you have with {topic}?',
      difficulty: 1,
      strong: 'It gives one concrete case rather than a list, and says how recent it is.',
      sense: 'experience',
    },
    {
      text: 'This job involves {topic}. How does that compare with what you do now?',
      difficulty: 1,
      strong: 'It names what is alike and what would be new, with one concrete case.',
      sense: 'compare',
    },
    {
      text: 'How big a part did {topic} play in your last job?',
      difficulty: 1,
      strong: 'It is honest about the share and gives one concrete case.',
      sense: 'share',
    },
    {
      text: 'How confident do you feel about {topic}, and why?',
      difficulty: 1,
      strong: 'It gives an honest level and one case that shows it.',
      sense: 'confident',
    },
    {
      text: 'If you started next month, what help would you need with {topic}?',
      difficulty: 2,
      strong: 'It names a real gap, and what you would do about it yourself.',
      sense: 'help',
    },
    {
      text: 'What would you still like to learn about {topic}?',
      difficulty: 2,
      strong: 'It names a real gap and a plan.',
      sense: 'learn',
    },
    {
      text: 'How did you learn {topic}, and how far have you got with it?',
      difficulty: 1,
      strong: 'It names the start, one piece of work, and an honest limit.',
      takes: tool,
      sense: 'learnt',
    },
    {
      text: 'When did you last use {topic}, and what for?',
      difficulty: 1,
      strong: 'It is recent, concrete and ends on a result.',
      takes: tool,
      sense: 'last',
    },
    {
      text: 'What would your last manager say about your work on {topic}?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
      takes: noun,
      sense: 'manager',
    },
    {
      text: 'What do you enjoy about {topic}, and what do you find difficult?',
      difficulty: 2,
      strong: 'It is honest about the difficult part and says what you do about it.',
      takes: ['activity'],
      sense: 'enjoy',
    },
    {
      text: 'What would your last manager say about the way you go about {topic}?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
      takes: ['activity'],
      sense: 'manager',
    },
  ],
};

/** For tools that the CV does not show. */
export const newToolFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'This job involves {topic}, which your CV does not mention. Tell me about a time you had to learn something similar quickly.',
      difficulty: 2,
      strong: 'It shows how you learnt, how long it took, and what you made with it.',
      sense: 'learnt',
    },
  ],
  situational: [
    {
      text: 'Imagine your first task here needs {topic}, which your CV does not mention. How would you get up to speed?',
      difficulty: 2,
      strong: 'It names sources, a small first piece of work, and whom you would ask.',
      sense: 'learn',
    },
  ],
  technical: [
    {
      text: 'This job involves {topic}, which your CV does not mention. How close is that to what you have worked with?',
      difficulty: 1,
      strong: 'It names the nearest thing you know, what carries over, and what does not.',
      sense: 'close',
    },
  ],
  hr: [
    {
      text: 'Your CV does not mention {topic}. How close have you come to it in your work so far?',
      difficulty: 1,
      strong: 'It is honest about the gap and names the nearest thing you have done.',
      sense: 'experience',
    },
  ],
};

/** For competencies where no story of the bank is left or wanted: 'clear communication'. */
export const competencyFrames: Record<Kind, Frame[]> = {
  behavioral: [
    {
      text: 'The job description mentions {topic}. Tell me about a time when you really needed that.',
      difficulty: 2,
      strong: 'It tells one case, what was at stake, and how it ended.',
    },
    {
      text: 'Tell me about a time when {topic} was especially important in your work.',
      difficulty: 1,
      strong: 'It gives one case that could be checked, and what came of it.',
    },
    {
      text: 'Tell me about a situation in which {topic} was difficult for you, and what you did.',
      difficulty: 2,
      strong: 'It shows what made it hard, your own decision, and the outcome.',
    },
  ],
  situational: [
    {
      text: 'What would you do if a new colleague asked you for advice on {topic}?',
      difficulty: 1,
      strong: 'It gives advice that comes from a case of your own.',
      sense: 'colleague',
    },
    {
      text: 'Imagine your manager tells you after a month that you need to work on {topic}. What would you do?',
      difficulty: 2,
      strong: 'It asks for examples, names one small step, and says how you would notice a change.',
    },
  ],
  technical: [
    {
      text: 'Which habits or methods help you with {topic} in your work?',
      difficulty: 2,
      strong: 'It names one or two, and a case in which they helped.',
    },
    {
      text: 'What does {topic} look like in your day-to-day work? Give me an example.',
      difficulty: 1,
      strong: 'It goes from the word to a habit, with one case.',
    },
    {
      text: 'This role calls for {topic}. How does that show in the way you work?',
      difficulty: 2,
      strong: 'It names signs that can be checked, with one case.',
    },
  ],
  hr: [
    {
      text: 'This job calls for {topic}. Can you give me a recent example of that from your work?',
      difficulty: 1,
      strong: 'It gives one concrete case and says how recent it is.',
    },
    {
      text: 'How would a colleague describe you when it comes to {topic}?',
      difficulty: 2,
      strong: 'It gives one observation that could be checked.',
    },
    {
      text: 'What have you learned over the years about {topic}?',
      difficulty: 2,
      strong: 'It gives the case it was learnt from and what you do differently since.',
    },
    {
      text: 'How important has {topic} been in your work so far, and where did it matter most?',
      difficulty: 1,
      strong: 'It gives one case that could be checked, and what came of it.',
    },
    {
      text: 'This job calls for {topic}. When have you found that difficult, and what did you do?',
      difficulty: 2,
      strong: 'It is honest about the difficulty and says what you did.',
    },
  ],
};

/** Put before a competency's ask, so that it names what the job description asks for. */
export const leadIns = {
  activity: [
    'This job involves {topic}.',
    'In this job you would be {topic}.',
    'Part of this role is {topic}.',
  ],
  competency: [
    'This job calls for {topic}.',
    '{topic} is important in this role.',
    'The job description mentions {topic}.',
    '{topic} matters a lot in this job.',
  ],
  /** Where no job description says so. */
  usual: ['This kind of job calls for {topic}.', '{topic} matters in this kind of job.'],
} as const;

/** Put before a knowledge question of a skill that it does not name. */
export const subjectChanges = [
  'Let’s talk about {topic}.',
  'Let’s move on to {topic}.',
  'I’d like to ask you about {topic}.',
  'Next, {topic}.',
] as const;
