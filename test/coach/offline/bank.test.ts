import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { competencies } from '../../../src/coach/brief/competencies.ts';
import { allSkills } from '../../../src/coach/brief/find-skills.ts';
import { asksAbout, type Kind } from '../../../src/coach/offline/ask.ts';
import { competencyQuestions } from '../../../src/coach/offline/bank/competency-questions.ts';
import { competencyFrames, newToolFrames, topicFrames } from '../../../src/coach/offline/bank/frames.ts';
import { technicalQuestions } from '../../../src/coach/offline/bank/technical.ts';
import { brokenRules, jobRuns } from '../../../src/coach/rules/question-rules.ts';

const sentence = z.string().min(20).regex(/[.?]$/);
const technical = z.array(
  z.strictObject({
    text: sentence,
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    strong: sentence,
    points: z.array(z.string().regex(/^[^|]{2,}(?: \| [^|]{1,})*$/)).min(4),
    only: z.array(z.string()).min(1),
  }),
);
const competency = z.strictObject({
  behavioral: z.array(sentence).min(2),
  situational: z.array(sentence).min(1),
  strong: sentence,
});
const frames = z.array(
  z.strictObject({
    text: sentence,
    difficulty: z.number().int().min(1).max(3),
    strong: sentence,
    takes: z
      .array(z.enum(['tool', 'practice', 'subject', 'activity']))
      .min(1)
      .optional(),
    sense: z.string().optional(),
  }),
);
const skills = allSkills();

describe('the question bank', () => {
  it('has the form it should have', () => {
    for (const questions of Object.values(technicalQuestions())) technical.parse(questions);
    for (const questions of Object.values(competencyQuestions)) competency.parse(questions);
    for (const kinds of [topicFrames, newToolFrames, competencyFrames]) {
      for (const list of Object.values(kinds)) frames.parse(list);
    }
  });

  it('covers every family and every competency', () => {
    const families = new Set(skills.map((skill) => skill.family));
    expect(new Set(Object.keys(technicalQuestions()))).toEqual(families);
    expect(families.size).toBeGreaterThanOrEqual(25);
    expect(new Set(Object.keys(competencyQuestions))).toEqual(new Set(competencies.map(({ id }) => id)));
    expect(competencies.length).toBeGreaterThanOrEqual(15);
  });

  it('names only skills of the family it stands in', () => {
    for (const [family, questions] of Object.entries(technicalQuestions())) {
      const known = skills.filter((skill) => skill.family === family).map((skill) => skill.name);
      for (const { only } of questions) for (const name of only) expect(known).toContain(name);
    }
  });

  it('asks nothing that breaks the rules of speaking, for any skill', () => {
    const runs = jobRuns(null);
    const kinds: Kind[] = ['behavioral', 'technical', 'situational', 'hr'];
    for (const { name, family } of skills) {
      for (const kind of kinds) {
        const asks = asksAbout(
          { name, family, form: 'skill', alternatives: [], competency: null, requirement: null, place: 0 },
          kind,
        );
        expect(asks.length).toBeGreaterThan(0);
        for (const ask of asks) expect([ask.text, brokenRules(ask.text, runs)]).toEqual([ask.text, []]);
      }
    }
  });
});
