import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCv } from '../../../src/coach/brief/read-cv.ts';
import { words } from '../../../src/text/words.ts';
import { cv } from '../offline/samples.ts';

describe('readCv', () => {
  it('reads what was done, where, when, with what and with which figure', () => {
    const [first, , , last] = readCv(cv).claims;
    expect(first).toMatchObject({
      did: 'cut deployment time from 50 minutes to 8 by rebuilding the pipeline in GitHub Actions',
      role: 'Platform Engineer',
      employer: 'Northwind',
      dates: 'March 2021 - present',
      figure: '50 minutes',
    });
    expect(first?.skills.map((skill) => skill.name)).toEqual(['GitHub Actions']);
    expect(last).toMatchObject({ role: 'Systems Administrator', employer: 'Acme Foods' });
  });

  it('knows deeds in irregular past tenses, and what is no deed', () => {
    const text = `Engineer, Acme        2019 - 2021
  • Found a race condition that had doubled 40 invoices
  • Took over the night shift of twelve people
  • Undertook the move of 300 desks
  • Featured in a list of new companies by a magazine
  • Adopted by three other teams within a year`;
    expect(readCv(text).claims.map(({ did }) => did.split(' ')[0])).toEqual(['found', 'took', 'undertook']);
  });

  it('ends a broken line at a whole phrase', () => {
    const text =
      'Engineer, Acme        2019 - 2021\n\n  • Moved the billing service in three months to a cloud-native';
    expect(readCv(text).claims[0]?.did).toBe('moved the billing service in three months');
  });

  it('joins wrapped lines', () => {
    const text = 'Experience\n  • Designed a billing service that\n    handles 2,000 orders a day\n';
    expect(readCv(text).claims.map((claim) => claim.sentence)).toEqual([
      'Designed a billing service that handles 2,000 orders a day',
    ]);
  });

  it('never throws, and keeps claims short enough to say', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                '• Built a thing with Go',
                'Engineer  2020 - 2021',
                'led 5 people',
                '',
                'of Java',
              ),
            )
            .map((lines) => lines.join('\n')),
        ),
        (text) => {
          for (const { did } of readCv(text).claims) expect(words(did).length).toBeLessThanOrEqual(18);
        },
      ),
    );
  });
});

describe('who a claim was for', () => {
  const line = '- Reduced month-end close from 9 to 5 days by automating accruals';
  it.each([
    ['Jane Doe\nExperience\nStaff Accountant, Brick Works, 2020 - 2024'],
    [
      'Jane Doe\njane@mail.example | +44 7700 900123 | Leeds\n\nEXPERIENCE\n\nStaff Accountant, Brick Works, 2020 - 2024',
    ],
    [
      'Jane Doe\n\nSummary\nAccountant with six years.\n\nExperience\n\nBrick Works — Staff Accountant\nJan 2020 – Mar 2024',
    ],
    ['Jane Doe\n\nWork history\nBrick Works, Leeds\nStaff Accountant (2020-2024)'],
    ['Jane Doe\nStaff Accountant at Brick Works, 2020 - 2024'],
  ])('is the firm beside role or dates: %j', (head) => {
    const [claim] = readCv(`${head}\n${line}\n`).claims;
    expect(claim).toMatchObject({ role: 'Staff Accountant', employer: 'Brick Works' });
  });

  it('is nobody rather than the candidate', () => {
    const [claim] = readCv(`Jane Doe\nStaff Accountant\n2020 - 2024\n${line}\n`).claims;
    expect(claim?.employer).toBeNull();
  });
});
