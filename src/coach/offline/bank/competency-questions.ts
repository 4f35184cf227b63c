/** What to ask of one competency (ids of `competencies`). Each ask stands after a sentence that names the job's topic. */
export interface CompetencyQuestions {
  behavioral: string[];
  situational: string[];
  /** One sentence: what a strong answer shows. */
  strong: string;
}

export const competencyQuestions: Record<string, CompetencyQuestions> = {
  resilience: {
    behavioral: [
      'Tell me about a setback at work that hit you hard, and what you did next.',
      'Describe a time you kept going although nothing seemed to work.',
    ],
    situational: ['Suppose your third attempt at something important fails as well. What do you do next?'],
    strong:
      'It shows the low point plainly, what you changed, and how you knew when to go on and when to stop.',
  },
  empathy: {
    behavioral: [
      'Tell me about someone who was upset or frightened, and what you did for them.',
      'Describe a time you misjudged how someone felt, and how you put it right.',
    ],
    situational: ['Suppose someone keeps asking the same thing and you are short of time. What do you do?'],
    strong: 'It shows what you noticed, what you said or did, and how the other person took it.',
  },
  results: {
    behavioral: [
      'Tell me about a target you were behind on, and how you caught up.',
      'Describe the target you are proudest of having met, and your own part in it.',
    ],
    situational: [
      'Suppose you see halfway through that your figures are well behind. What do you change first?',
    ],
    strong: 'It names the target and the figure reached, and ties the difference to what you did.',
  },
  performance: {
    behavioral: [
      'Tell me about someone whose work was not good enough, and how you dealt with it.',
      'Describe the hardest talk you have had about somebody’s work, and what came of it.',
    ],
    situational: ['Suppose someone you like keeps falling short of what was agreed. How do you go about it?'],
    strong: 'It shows clear facts, a fair chance, what was agreed, and how it ended.',
  },
  reflection: {
    behavioral: [
      'Tell me about a case you look back on and would handle differently now.',
      'Describe something you changed in your work after talking it over with someone.',
    ],
    situational: ['Suppose a case goes badly and you are not sure why. How do you learn from it?'],
    strong: 'It names one case, what you missed at the time, and what you do differently since.',
  },
  delegation: {
    behavioral: [
      'Tell me about work you handed over that did not come back as you expected.',
      'Describe how you decided who should do what in a busy week.',
    ],
    situational: ['Suppose you have handed over a task and hear nothing for days. What do you do?'],
    strong: 'It shows how you chose the person, what you agreed, and how you checked without taking it back.',
  },
  mentoring: {
    behavioral: [
      'Tell me about someone you helped to get better at their work.',
      'Describe a time you taught a colleague something they found hard.',
    ],
    situational: ['Suppose a new colleague makes the same mistake a third time. What do you do?'],
    strong: 'It shows what the other person could do afterwards that they could not do before.',
  },
  conflict: {
    behavioral: [
      'Tell me about a disagreement with a colleague over how to do the work, and how it ended.',
      'Describe a time you had to tell someone something they did not want to hear.',
    ],
    situational: ['Suppose two people you depend on stop talking to each other. What do you do first?'],
    strong: 'It shows both sides fairly, what you did to settle it, and how you worked together afterwards.',
  },
  stakeholders: {
    behavioral: [
      'Tell me about a time two people you worked for wanted opposite things.',
      'Describe how you won the trust of someone who doubted your work at first.',
    ],
    situational: [
      'Suppose someone whose support you need tells you late that they are not content. What would you do?',
    ],
    strong: 'It shows how you found out what each side needed and what was agreed in the end.',
  },
  customers: {
    behavioral: [
      'Tell me about a time you could not give a customer what they asked for.',
      'Describe the most difficult person you have served and what you did.',
    ],
    situational: ['Suppose someone complains loudly about a mistake that was not yours. What do you do?'],
    strong: 'It shows that you listened, what you could offer, and how the person left.',
  },
  leadership: {
    behavioral: [
      'Tell me about a time you led people through work that was going badly.',
      'Describe a decision you made for a group that not everyone liked.',
    ],
    situational: [
      'Suppose the best person in your group starts to miss agreements. How would you handle it?',
    ],
    strong: 'It shows the decision you made, how you brought people along, and what the group achieved.',
  },
  teamwork: {
    behavioral: [
      'Tell me about a time your team nearly missed a goal and what you did about it.',
      'Describe a time you had to rely on someone who worked very differently from you.',
    ],
    situational: ['Suppose a team-mate is not doing their share and nobody says anything. What do you do?'],
    strong: 'It tells your own part apart from the part of the team.',
  },
  communication: {
    behavioral: [
      'Tell me about a time you explained something difficult to people outside your field.',
      'Describe a time a misunderstanding caused trouble and how you put it right.',
    ],
    situational: [
      'Suppose the people you explain something to nod, and you doubt that they understood. What do you do?',
      'Suppose you must tell a whole group bad news they do not expect. How do you go about it?',
    ],
    strong: 'It shows how you fitted the message to the listener and how you checked that it arrived.',
  },
  deadlines: {
    behavioral: [
      'Tell me about a deadline you were in danger of missing.',
      'Describe a time you delivered something in much less time than you wanted.',
    ],
    situational: ['Suppose you see on Monday that Friday cannot be met. What do you do that day?'],
    strong: 'It shows what you cut or moved, whom you told and when, and what was delivered.',
  },
  prioritising: {
    behavioral: [
      'Tell me about a week with more work than time, and how you chose.',
      'Describe a time you had to say no to one request in order to do another.',
    ],
    situational: ['Suppose two people above you each say that their task comes first. What do you do?'],
    strong: 'It names the rule you ranked by and what you let go.',
  },
  detail: {
    behavioral: [
      'Tell me about an error you caught that others had missed.',
      'Describe a mistake of your own that got through, and what you changed afterwards.',
    ],
    situational: ['Suppose you find a small error in something already sent out. What do you do?'],
    strong: 'It shows the check you used and what the error would have cost.',
  },
  problem_solving: {
    behavioral: [
      'Tell me about the hardest problem you have solved at work.',
      'Describe a problem whose cause was not what everybody believed.',
    ],
    situational: [
      'Suppose you are asked to solve something and nobody can tell you what is really wrong. How do you start?',
      'Suppose the obvious remedy has been tried twice and did not help. What do you do next?',
    ],
    strong: 'It shows how you narrowed down the cause and how you proved it.',
  },
  initiative: {
    behavioral: [
      'Tell me about something you started without being asked.',
      'Describe a change you pushed through although it was not your job.',
    ],
    situational: ['Suppose you notice waste that nobody owns. What would you do with it?'],
    strong: 'It shows why it mattered, what you risked, and what came of it.',
  },
  independence: {
    behavioral: [
      'Tell me about work you had to do with nobody to ask.',
      'Describe a decision you made alone that you would normally have checked.',
    ],
    situational: ['Suppose your supervisor cannot be reached and a decision cannot wait. What do you do?'],
    strong: 'It shows how you judged what you could decide and whom you told afterwards.',
  },
  adaptability: {
    behavioral: [
      'Tell me about a time the plan changed late and what you did.',
      'Describe a time you had to work without knowing what the outcome should be.',
    ],
    situational: ['Suppose half of your work becomes unnecessary overnight. What do you do next?'],
    strong: 'It shows what you kept, what you dropped and how quickly the work went on.',
  },
  learning: {
    behavioral: [
      'Tell me about something you had to learn quickly for your work.',
      'Describe something you were wrong about and how you found out.',
    ],
    situational: [
      'Suppose you are given a task in a field you have never touched. How do you spend the first two days?',
    ],
    strong: 'It shows how you learnt, how fast, and where you used it.',
  },
  feedback: {
    behavioral: [
      'Tell me about criticism of your work that was hard to hear.',
      'Describe feedback you gave that changed how someone worked.',
    ],
    situational: ['Suppose a colleague asks you what you think of work that is not good. What do you say?'],
    strong: 'It shows what was said, what changed, and how you could tell.',
  },
  ownership: {
    behavioral: [
      'Tell me about something that failed and was yours to answer for.',
      'Describe work you carried from the first idea to the end.',
    ],
    situational: ['Suppose something you delivered breaks after you have moved on. What do you do?'],
    strong: 'It shows your own decisions, the outcome, and what you did about what went wrong.',
  },
  integrity: {
    behavioral: [
      'Tell me about a time the easy way was not the right one.',
      'Describe a time you had to hold to a rule although others wanted you to bend it.',
    ],
    situational: ['Suppose you are asked to sign off something you have not checked. What do you do?'],
    strong: 'It shows what was at stake, what you did, and what it cost.',
  },
  innovation: {
    behavioral: [
      'Tell me about a better way of doing something that you brought in.',
      'Describe an idea of yours that did not work and what you learnt.',
    ],
    situational: ['Suppose your idea is better and the team is used to the old way. How do you go about it?'],
    strong: 'It shows the old way, the new way, and the difference in figures.',
  },
  influence: {
    behavioral: [
      'Tell me about a time you changed the mind of someone who did not report to you.',
      'Describe a time you had to win support for an unpopular step.',
    ],
    situational: ['Suppose the person you need refuses without giving a reason. What do you do?'],
    strong: 'It shows what moved the other person, not only that you were right.',
  },
  planning: {
    behavioral: [
      'Tell me about the largest piece of work you have planned.',
      'Describe a plan of yours that did not hold, and how you noticed.',
    ],
    situational: ['Suppose you are given a goal and a date and nothing else. What do you do first?'],
    strong: 'It shows the steps, the risks you saw, and how you kept track.',
  },
  pressure: {
    behavioral: [
      'Tell me about the most pressure you have been under at work.',
      'Describe a moment when several things went wrong at once.',
    ],
    situational: [
      'Suppose everything is urgent and somebody is shouting. What do you do in the first ten minutes?',
    ],
    strong: 'It shows what you did first and why, and how it ended.',
  },
  quality: {
    behavioral: [
      'Tell me about a time you refused to let something go out as it was.',
      'Describe how you raised the standard of work in a group.',
    ],
    situational: ['Suppose the date can be met only by lowering the standard. What do you do?'],
    strong: 'It names the standard, how it was measured, and what changed.',
  },
  instructions: {
    behavioral: [
      'Tell me about a time a procedure did not fit the case in front of you.',
      'Describe a time you noticed that a written rule was being ignored.',
    ],
    situational: ['Suppose two instructions you have been given contradict each other. What do you do?'],
    strong: 'It shows that you know why the rule is there and whom you asked before you left it.',
  },
};
