import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJobDescription } from '../../../src/coach/brief/read-job.ts';
import { example, examples } from '../offline/samples.ts';

const topics = (text: string, kind?: string) =>
  readJobDescription(text)
    .topics.filter(({ requirement }) => kind === undefined || requirement.kind === kind)
    .map(({ requirement }) => requirement.topic);

describe('readJobDescription', () => {
  it("reads a recruiter's advert", async () => {
    const text = await example('platform-engineer-recruiter');
    const reading = readJobDescription(text);
    expect(reading.title).toBe('Platform Engineer');
    expect(topics(text, 'must')).toEqual(
      expect.arrayContaining(['Kubernetes', 'Terraform', 'CI/CD', 'Python', 'incident response']),
    );
    expect(topics(text, 'nice')).toEqual(expect.arrayContaining(['Go']));
  });

  it('reads nurses and accountants as well as programmers', async () => {
    expect(topics(await example('staff-nurse-cardiology'))).toEqual(
      expect.arrayContaining([
        'infection control',
        'patient assessment',
        'deteriorating patients',
        'supervising student nurses',
      ]),
    );
    expect(topics(await example('management-accountant'), 'must')).toEqual(
      expect.arrayContaining(['month-end close', 'budgeting', 'forecasting', 'Excel', 'attention to detail']),
    );
  });

  it('takes nothing for a thing that is a clause', () => {
    const text =
      'Manager\n\nRequirements\n- You know how to read query plans\n- Ability to say no\n- You are able to spot churn early\n- Knowledge of techniques of bookbinding';
    expect(topics(text)).toEqual(['reading query plans', 'bookbinding']);
  });

  it('says duties as activities, whatever form they are written in', () => {
    const bulletin = `ARCHIVIST

DUTIES

An Archivist catalogues historical photographs; may supervise volunteers; and does related work.

REQUIREMENTS

Two years of full-time paid experience restoring fragile manuscripts.`;
    expect(topics(bulletin)).toEqual([
      'restoring fragile manuscripts',
      'cataloguing historical photographs',
      'supervising volunteers',
    ]);
  });

  it('weighs "ideally" as nice and what stands before it as must', () => {
    const text = 'Requirements\n- Kubernetes in production, ideally with Helm charts';
    expect(topics(text, 'must')).toEqual(['Kubernetes']);
    expect(topics(text, 'nice')).toEqual(['Helm']);
  });

  it('leaves out pay, benefits, how to apply and equal opportunity', async () => {
    for (const name of examples) {
      const said = readJobDescription(await example(name))
        .topics.map(({ requirement }) => requirement.sentence)
        .join('\n');
      expect(said).not.toMatch(
        /EUR|pension|holiday|regardless|references|apply|\bCV\b|days off|per (?:hour|day)|£\d+k base/,
      );
    }
  });

  it("reads a line of requirements in the text's own words", () => {
    const text = `Sales Engineer

What you'll bring
✔ Prospecting: you are not afraid of the phone
✔ Preparation of flood risk assessments
✔ Data modelling and very strong Python
✔ You take ownership, and you can explain a trade-off to a product manager
✔ Experience with support software (Zendesk, Freshdesk)
✔ AutoCAD / Civil 3D
✔ At least one language beyond shell scripts (Go/Rust)
✔ Patience, even with customers who shout
✔ Knowledge of National Insurance and payroll

What's in it for you
✔ 30 days off
✔ A laptop of your choice`;
    expect(topics(text, 'must')).toEqual(
      expect.arrayContaining([
        'prospecting',
        'preparing flood risk assessments',
        'data modelling',
        'Python',
        'taking ownership',
        'explaining a trade-off',
        'support software',
        'AutoCAD',
        'Go',
        'patience',
        'payroll',
      ]),
    );
    expect(topics(text).join(' ')).not.toMatch(/days|laptop|shell/);
  });

  it('reads an advert of one paragraph', () => {
    const text =
      'Our client seeks a Data Engineer with strong AWS, Terraform and Kubernetes experience, who has designed event-driven systems with Kafka, knows PostgreSQL beyond the ORM and writes tests without being told to. We offer 25 days holiday and Python courses. Apply now!';
    expect(topics(text, 'must')).toEqual([
      'AWS',
      'Terraform',
      'Kubernetes',
      'event-driven architecture',
      'Kafka',
      'PostgreSQL',
      'writing tests',
    ]);
  });

  it('takes nothing from sections about benefits or the company', () => {
    const text =
      'Cook\n\nBenefits\n- Python courses and your own Kubernetes cluster\n\nAbout us\n- We run Kafka and you will love it';
    expect(topics(text)).toEqual([]);
  });

  it.each([
    ['Balance sheet reconciliations', 'balance sheet reconciliations'],
    ['Book keeping', 'book keeping'],
    ['Test automation', 'test automation'],
    ['Release management', 'release management'],
    ['Report writing', 'report writing'],
    ['Design reviews', 'design reviews'],
    ['Stock control', 'stock control'],
    ['Lesson planning', 'lesson planning'],
    ['Access control', 'access control'],
    ['Manage budgets', 'managing budgets'],
    ['Write tests', 'writing tests'],
    ['Train new staff', 'training new staff'],
  ])('tells the first half of a noun from a verb: %s', (line, topic) => {
    expect(topics(`Requirements\n- ${line}`)).toEqual([topic]);
  });

  it('keeps the article of what there is only one of', () => {
    expect(topics('Requirements\n- Ability to deliver the right product')).toEqual([
      'delivering the right product',
    ]);
  });

  it('takes a bare title for what it is', () => {
    expect(readJobDescription('Data Engineer\n')).toEqual({
      title: 'Data Engineer',
      level: null,
      topics: [],
    });
  });

  it('reads the level from the title or the years', () => {
    expect(readJobDescription('Senior Nurse').level).toBe('senior');
    expect(readJobDescription('Nurse\n\nRequirements\n- 3+ years of nursing experience').level).toBe('mid');
  });

  it('never throws, and every sentence stands in the text', () => {
    const line = fc.constantFrom(
      '# Requirements',
      'DUTIES',
      '- Python and SQL',
      'You will lead a team.',
      '• 5 years of experience with Go',
      'Nice to have:',
      'Benefits',
      '',
      'a; b; and c',
      '**Skills:** k8s',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(text, (job) => {
        const clean = job.replaceAll('\r\n', '\n');
        for (const { requirement } of readJobDescription(job).topics) {
          expect(clean).toContain(requirement.sentence);
          expect(requirement.topic.trim()).not.toBe('');
        }
      }),
    );
  });
});
