import { describe, expect, it } from 'vitest';
import { buildBrief, levelOf } from '../../src/interview/brief.ts';
import type { Candidate } from '../../src/interview/types.ts';

const nobody: Candidate = { name: null, years: null, roles: [], skills: [], industries: [], cvText: null };
const sources = { candidate: nobody, last: null, pastQuestions: [], freshSeed: 42 };

describe('the brief', () => {
  it('without anything is five mixed questions for a software engineer', () => {
    expect(buildBrief({}, sources)).toMatchObject({
      role: 'Software Engineer',
      type: 'mixed',
      count: 5,
      level: 'mid',
      seed: 42,
    });
  });

  it('takes the flag, else the last session, else the profile', () => {
    const candidate = { ...nobody, roles: ['Nurse'], skills: ['Triage'] };
    const last = { role: 'Data Engineer', type: 'technical' as const, requestedQuestions: 3 };
    expect(buildBrief({}, { ...sources, candidate }).role).toBe('Nurse');
    expect(buildBrief({}, { ...sources, candidate, last })).toMatchObject({
      role: 'Data Engineer',
      type: 'technical',
      count: 3,
      skills: ['Triage'],
    });
    expect(
      buildBrief({ role: 'Chef', count: 7, skills: ['Sauces'] }, { ...sources, candidate, last }),
    ).toMatchObject({ role: 'Chef', count: 7, skills: ['Sauces'] });
  });

  it.each([
    ['# Senior Data Engineer\n\nWe build…', 'Senior Data Engineer'],
    ['Senior Backend Engineer, Payments (m/f/d) | Remote', 'Senior Backend Engineer'],
    ['Front-end Developer – Berlin', 'Front-end Developer'],
    ['ACCOUNTANT\nClass Code: 1513', 'Accountant'],
    ['---\ntitle: Product Manager\nteam: x\n---', 'Product Manager'],
    ['🔥 Account Executive – Remote\n\nWe sell boxes.', 'Account Executive'],
    ['We are looking for a person who can do a great many things for us every day.', 'Software Engineer'],
  ])('reads the role from a job description that begins with %j', (jobDescription, role) => {
    expect(buildBrief({ jobDescription }, sources).role).toBe(role);
  });

  it.each([
    ['Senior Engineer', 1, 'senior'],
    ['Junior Developer', 20, 'junior'],
    ['Developer', null, 'mid'],
    ['Developer', 2, 'junior'],
    ['Developer', 3, 'mid'],
    ['Developer', 8, 'senior'],
  ])('takes %s with %s years for %s', (role, years, level) => {
    expect(levelOf(role, years)).toBe(level);
  });
});
