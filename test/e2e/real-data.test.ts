import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, greenroom, root } from '../helpers/greenroom.ts';

const data = join(root, '..', 'shared', 'data');
const hasData = existsSync(data);
const cv = join(data, 'cvs', 'latex_jakegut.pdf');
const jobDescriptions = [
  'la_city/programmer_analyst_1431_092217_3.txt',
  'la_city/accountant_1513_062218.txt',
  '18f/product-manager.md',
];

const answers = [
  'I work mostly on firmware. At Ocean Aero I wrote the UART logging for the anemometer tests, and they ran four times faster.',
  'At Qualcomm I designed a REST API in Python between the web tool and Tableau, because the staff copied numbers by hand; thousands of people use it now.',
  'I compared three packet libraries on two boards, measured each under load, and chose the one that was ten times faster than the baseline.',
  'Two of us disagreed about the schedule. I asked what each needed, wrote both plans down, and we moved one deadline by a week.',
  'In the first three months I would learn the systems, take over one of them, and write down what I found unclear.',
];

interface StoredSession {
  interview_questions: {
    question_text: string;
    plan: { why: string; requirement: { topic: string; sentence: string } | null };
  }[];
  ai_feedback: { strengths_feedback: string; areas_for_improvement_feedback: string };
}

describe('a real CV and real job descriptions', () => {
  it.skipIf(hasData)('are not here, so nothing is checked', ({ skip }) => {
    skip(`${data} is missing`);
  });

  it.skipIf(!hasData).each(jobDescriptions)(
    '%s: questions name what it asks for, feedback quotes the answers',
    async (file) => {
      const home = aFolder();
      writeFileSync(join(home, 'answers.json'), JSON.stringify(answers));
      expect((await greenroom(home, ['cv', 'upload', cv])).code).toBe(0);
      const path = join(data, 'jds', file);
      const run = await greenroom(home, [
        'interview',
        'start',
        '--jd',
        path,
        '--answers',
        'answers.json',
        '--seed',
        '2',
        '--json',
      ]);
      expect(run.stderr).not.toContain('Error:');
      const session = run.json<StoredSession>();
      const jobDescription = readFileSync(path, 'utf8');
      const probing = session.interview_questions.filter(({ plan }) => plan.requirement);
      expect(probing.length).toBeGreaterThanOrEqual(2);
      for (const { plan } of probing) {
        expect(oneLine(jobDescription)).toContain(oneLine(plan.requirement?.sentence ?? 'no sentence'));
        expect(plan.why).toContain(plan.requirement?.topic ?? 'no topic');
      }
      expect(
        session.interview_questions.some(({ question_text }) =>
          /Your CV|Viasat|Qualcomm|Ocean Aero/.test(question_text),
        ),
      ).toBe(true);
      const feedback = `${session.ai_feedback.strengths_feedback}\n${session.ai_feedback.areas_for_improvement_feedback}`;
      const quotes = feedback
        .split('\n')
        .filter((line) => line.startsWith('> '))
        .map((line) => line.slice(2).replace(/\\(.)/g, '$1'));
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(answers.some((answer) => answer.includes(quote))).toBe(true);
    },
  );
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
