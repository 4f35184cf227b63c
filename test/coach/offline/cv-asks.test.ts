import { describe, expect, it } from 'vitest';
import { readCv } from '../../../src/coach/brief/read-cv.ts';
import { readBrief } from '../../../src/coach/offline/brief-reading.ts';
import { claimKind, cvAsks, weighedClaims } from '../../../src/coach/offline/cv-asks.ts';
import { briefWith } from './samples.ts';

const cv = `Experience
Backend Developer, Northwind Ltd                March 2021 - present
  • Own the parcel service (Go, Kafka) that takes in 14 million events a day
  • Cut the bill for hosting from 900 to 400 a month
  • Led the split of the monolith over five months
  • Mentored two graduates; both were on call within eight months

Developer, Lund University Library, Lund        June 2012 - Feb 2014
  • Built a refund service in Kafka that handles 1,100 shops, and Java
`;
const claims = readCv(cv).claims;
const claim = (opening: string) => {
  const found = claims.find(({ did }) => did.startsWith(opening));
  if (!found) throw new Error(`no claim opens with ${opening}`);
  return found;
};

describe('questions about the CV', () => {
  it('fit what the line tells of', () => {
    expect(claimKind(claim('own the parcel service'))).toBe('made');
    expect(claimKind(claim('cut the bill'))).toBe('change');
    expect(claimKind(claim('led the split'))).toBe('led');
    expect(claimKind(claim('mentored'))).toBe('people');
  });

  it('say one clause and then ask one thing of it', () => {
    for (const { text } of cvAsks(claim('mentored'), 'behavioral', null)) {
      expect(text).toMatch(/^Your CV says that at Northwind you mentored two graduates\. (?:What|Tell)/);
      expect(text).not.toMatch(/before|afterwards/);
    }
  });

  it('count as asked for only what they say', () => {
    const brief = briefWith({ cvText: cv, jobDescription: 'Developer\n\nRequirements\n- Go\n- Kafka' });
    const [go, kafka] = readBrief(brief).topics;
    const [aside] = cvAsks(claim('own the parcel'), 'behavioral', go ?? null);
    expect(aside).toMatchObject({ topic: null, requirement: null });
    const [named] = cvAsks(claim('built a refund'), 'behavioral', kafka ?? null);
    expect(named?.requirement?.topic).toBe('Kafka');
    expect(named?.why).toContain('the job asks for Kafka');
  });

  it('leave out asides, keep figures whole, and name the employer rather than the town', () => {
    expect(claim('own').did).toBe('own the parcel service that takes in 14 million events a day');
    expect(claim('built').did).toContain('1,100 shops');
    expect(claim('built').employer).toBe('Lund University Library');
  });

  it('prefer what bears on the job and is recent', () => {
    const brief = briefWith({ cvText: cv, jobDescription: 'Developer\n\nRequirements\n- Kafka\n- SQL' });
    const reading = readBrief(brief);
    const weighed = weighedClaims(reading.cv, reading.topics, 'behavioral', () => 0);
    const weight = (opening: string) =>
      weighed.find(({ claim: { did } }) => did.startsWith(opening))?.weight ?? 0;
    expect(weight('own the parcel')).toBeGreaterThan(weight('led the split'));
    expect(weight('own the parcel')).toBeGreaterThan(weight('built a refund'));
  });
});
