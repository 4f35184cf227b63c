import type { QuestionTag } from '../../../src/interview/types.ts';

/** One question with an answer for each level, written by hand; the order must hold. */
export interface Ladder {
  question: string;
  tag: QuestionTag;
  topic: string | null;
  keyPoints: string[];
  /** From level 1 to level 5. */
  answers: [string, string, string, string, string];
  /** At most 90 words, as good as level 5. */
  short: string;
  /** At least 250 words that say nothing. */
  empty: string;
}

const nothing = (topic: string) =>
  `That is a really great question, and I am glad that you ask about ${topic}, because it is something that is very important to me. I have always been passionate about my work and I always give my best, whatever the challenge may be. In today's fast-paced environment it is essential to be flexible, to communicate well and to keep a positive attitude. I am a team player and I believe in the power of teamwork, because together everyone achieves more. At the same time I am also able to work independently, and I am highly motivated and detail-oriented. When it comes to ${topic}, I always try to look at the big picture and to think outside the box. I believe that communication is key, and I always make sure that everyone is on the same page. I am a quick learner and a hard worker, and I am never afraid of going the extra mile. People often tell me that I am a reliable person and a good listener. I embrace change and I see every challenge as an opportunity to grow. Over the years I have developed strong communication skills and a results-driven attitude, which helps me to deliver value in a dynamic environment. I also believe in lifelong learning and in leveraging best practices wherever possible. In the end, it is all about people, about trust, and about having the right attitude every single day. I would say that ${topic} is one of my strengths, and I am excited to bring this passion, this energy and this commitment to your company, where I am sure that I can make a difference.`;

/** Our own, for the tests: other ladders of the same form are written by people who do not know the rules. */
export const ladders: Ladder[] = [
  {
    question: 'Tell me about a time a deployment of yours went wrong, and what you did.',
    tag: 'behavioral',
    topic: 'CI/CD',
    keyPoints: [],
    answers: [
      'I am a very careful person and I always try to do my best.',
      'Deployments can go wrong sometimes. We usually fix them quickly as a team and it is fine.',
      'At my last company a deployment broke the login page. We looked at the logs and the team rolled it back. After that it worked again.',
      'Last spring I deployed a change to the login service and users could not sign in. I had to get it working fast. I rolled the release back and then I found a missing environment variable in the pipeline. I added a check for it, and since then that error has not come back.',
      'Last March I deployed a change to the login service at Viasat and 12% of sign-ins failed. I was on call, so it was my job to restore it. I rolled back within six minutes rather than patch forward, because every minute locked out customers. Then I traced it to a missing variable, and I decided to fail the pipeline when a variable is absent. Failed releases fell from four a month to none in the next half year.',
    ],
    short:
      'In May our release at Acme dropped 3% of invoices. I was responsible for the fix. I rolled back in five minutes rather than patch, because each minute cost orders, then I compared both builds, found a changed default and decided to add a canary step. Failed releases went from five a quarter to zero.',
    empty: nothing('deployments'),
  },
  {
    question: 'Tell me about a disagreement with a colleague over how to do the work, and how it ended.',
    tag: 'behavioral',
    topic: 'handling disagreement',
    keyPoints: [],
    answers: [
      'I get along with everybody.',
      'I usually try to listen when people disagree, because communication is important. I would talk to them.',
      'A colleague and I disagreed about the layout of a report. We talked about it and found a compromise, and it was fine.',
      'Two years ago a colleague on my team wanted to rewrite our billing code and I disagreed. I had to find a way before the release. I asked him to list what was failing, and I suggested to rewrite only the tax part. He agreed and we delivered on time.',
      'Two years ago a colleague wanted to rewrite our whole billing service and I disagreed, with eight weeks to the audit. I had to settle it that week. I listed the 14 defects of the year with him and saw that 11 came from tax rules, so I proposed to rewrite only that part, because a full rewrite would have cost the audit date. He argued for shared tests and I took that over. We delivered in six weeks and defects fell from 14 to 3.',
    ],
    short:
      'In 2022 my colleague Maria and I disagreed over caching prices: she feared stale data, I feared outages. I was asked to decide by Friday. I measured both for two days and chose a 30-second cache, because the error stayed under 0.1% and load fell by 60%. She agreed, and we still use it.',
    empty: nothing('disagreement'),
  },
  {
    question:
      'Suppose two urgent requests arrive at once and both people say that theirs comes first. What do you do?',
    tag: 'situational',
    topic: 'setting priorities',
    keyPoints: [],
    answers: [
      'I stay calm and positive.',
      'I would do both as fast as I can.',
      'I would look at both requests and do the more important one first, then the other one.',
      'I would first ask both people what happens if it waits until tomorrow. Then I would do the one with more harm first and tell the other person when theirs will be done.',
      'I would first ask both what breaks if theirs waits two hours, because urgency and harm are not the same. Then I would rank them by harm to customers and decide, and tell both the order and the reason. If one is only a wish I would offer a time. On my ward last year I did this with two admissions: I took the unstable patient first and asked a colleague to start the other. Afterwards I would check back with both and write down the rule we used.',
    ],
    short:
      'I would first ask each what breaks if it waits an hour, because the louder one is not always the worse one. Then I would take the one with more harm, tell both the order and the reason, and confirm a time for the other. Last year I did that with two outages: I chose payments first, and refunds waited 40 minutes. Afterwards I would review the rule.',
    empty: nothing('priorities'),
  },
  {
    question: 'A database query that was fast last month now takes seconds. How do you find out why?',
    tag: 'technical_sql',
    topic: 'SQL',
    keyPoints: [
      'read the query plan',
      'missing or unused index',
      'old statistics',
      'the data grew or is skewed',
      'waiting for locks',
      'measure before and after',
    ],
    answers: [
      'I would ask somebody who knows databases.',
      'I would restart the database and see whether the query is faster then.',
      'I would look whether there is an index on the column and add one if it is missing.',
      'I would run EXPLAIN to see the execution plan and check whether an index is used. Then I would see whether the table grew a lot since last month.',
      'I would run EXPLAIN ANALYZE and compare the plan with last month: a sequential scan where there was an index scan tells me that the index is not used. Often the statistics are old because the table grew, so I would run analyze first, since that is cheaper than a new index. I would also look for lock contention at that time. In our orders table it was skew: one tenant had 80% of the rows. I measure before and after each change.',
    ],
    short:
      'I read the execution plan first and compare it with the old one. If the index is not used, I check statistics, because a table that grew fast has stale ones, then skew. I also look for blocking locks at that hour. I change one thing and benchmark before and after; last year that took our report from 9 seconds to 200 ms.',
    empty: nothing('query performance'),
  },
  {
    question: 'Tell me about a time you recognised that a patient was getting worse.',
    tag: 'behavioral',
    topic: 'deteriorating patients',
    keyPoints: [],
    answers: [
      'I love caring for people.',
      'Patients can get worse at any time, so it is important to be careful and to call the doctor.',
      'On my ward a patient was getting worse after surgery. We called the doctor and the patient was moved to intensive care.',
      'Last winter on the surgical ward a patient became confused after an operation. I checked her vital signs and her blood pressure was low. I called the physician and started oxygen, and she was moved to intensive care and recovered.',
      'Last winter on a surgical night shift a patient of mine became restless two hours after an operation. I had to decide whether to wake the physician. Her early warning score had gone from 2 to 6, so I called at once rather than repeat the round, because a falling pressure with fever pointed to sepsis. I took cultures, gave oxygen and reported in a structured way. She had antibiotics within 40 minutes and left intensive care after two days.',
    ],
    short:
      'In March at night a patient with pneumonia seemed sleepier. I was responsible for eight patients. I repeated her vital signs, saw the score rise from 3 to 7 and decided to call the rapid response team rather than wait, because confusion was new. I started oxygen. She had antibiotics in 30 minutes and recovered without intensive care.',
    empty: nothing('patient care'),
  },
];
