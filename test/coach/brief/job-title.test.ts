import { describe, expect, it } from 'vitest';
import { jobTitle } from '../../../src/coach/brief/job-title.ts';

describe('jobTitle', () => {
  it.each([
    ['🔥 BAKERY MANAGER – NIGHTS – GREAT TIPS 🔥', 'Bakery Manager'],
    ['🚀 Senior Java Developer (all genders) @ Flit', 'Senior Java Developer'],
    ['QA AUTOMATION ENGINEER - REMOTE - UP TO 55K', 'QA Automation Engineer'],
    ['Frontend Rockstar wanted! 🎸 (Vue.js) – ASAP', 'Frontend Developer'],
    ['TEACHER OF SCIENCE (WITH PHYSICS)', 'Teacher of Science'],
    ['Warehouse Team Lead – late shift (2 pm to 10 pm)', 'Warehouse Team Lead'],
    ['We love cheese.\n\nWe are looking for a hands-on Cheese Buyer to travel with us.', 'Cheese Buyer'],
    [
      'We love cheese.\n\nOur dairy needs an experienced cheese maker and a driver soon.',
      'Cheese Maker and a Driver',
    ],
    ['Job title: Night Porter\nSalary: fair', 'Night Porter'],
  ])('reads %s', (text, title) => {
    expect(jobTitle(text)).toBe(title);
  });

  it('does not take the agency for the job', () => {
    expect(jobTitle('Our client bakes.\n\nWe are acting as an Employment Business here.')).toBeNull();
  });
});
