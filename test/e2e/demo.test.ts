import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, greenroom } from '../helpers/greenroom.ts';

interface DemoSession {
  status: string;
  interview_questions: { question_text: string; interview_answers: { answer_transcript_text: string }[] }[];
  ai_feedback: { overall_score: number; strengths_feedback: string };
}

describe('the demo', () => {
  it('does the whole job in an empty home, and leaves nothing there', async () => {
    const home = aFolder();
    const run = await greenroom(home, ['demo']);
    expect(run.code).toBe(0);
    for (const step of [
      'signed in as',
      'words read from the PDF',
      'Question 5 of 5',
      '6 answers stored, the interview is completed',
      'Your turn:',
    ]) {
      expect(run.stderr).toContain(step);
    }
    expect(run.stdout).toContain('What worked');
    expect(run.stdout).toContain('Drill:');
    expect(readdirSync(home)).toEqual([]);
  });

  it('does not touch what is there, and answers as JSON', async () => {
    const home = aFolder();
    await greenroom(home, ['login']);
    const session = (await greenroom(home, ['demo', '--json'])).json<DemoSession>();
    expect(session.status).toBe('completed');
    const answers = session.interview_questions.map(
      (question) => question.interview_answers[0]?.answer_transcript_text,
    );
    expect(answers.every(Boolean)).toBe(true);
    expect(session.ai_feedback.overall_score).toBeGreaterThan(2.5);
    expect((await greenroom(home, ['interview', 'list', '--json'])).stdout).toBe('[]\n');
  });

  it('runs where npm start finds no terminal, and says so', async () => {
    const home = aFolder();
    const run = await greenroom(home, ['interview', 'start', '--demo-without-terminal']);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^There is no terminal/);
    expect(run.stderr).toContain('Your turn:');
    expect(existsSync(join(home, 'greenroom'))).toBe(false);
  });
});
