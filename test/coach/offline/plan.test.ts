import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJobDescription } from '../../../src/coach/brief/read-job.ts';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { brokenRules, jobRuns } from '../../../src/coach/rules/question-rules.ts';
import { interviewTypes } from '../../../src/interview/limits.ts';
import { type Brief, type Level, levels, type PlannedQuestion } from '../../../src/interview/types.ts';
import { contentStems } from '../../../src/text/words.ts';
import { briefWith, cv, example, examples } from './samples.ts';

const coach = createOfflineCoach();
const probed = (questions: PlannedQuestion[]) =>
  questions.flatMap(({ requirement }) => (requirement ? [requirement.topic] : []));

describe('plan', () => {
  it('asks as many questions as wanted, numbered, without a repeat', async () => {
    for (const count of [1, 2, 3, 5, 12, 20]) {
      for (const type of interviewTypes) {
        const { questions } = await coach.plan(
          briefWith({ count, type, jobDescription: await example('backend-engineer-payments'), cvText: cv }),
        );
        expect(questions.map(({ planNumber }) => planNumber)).toEqual(
          Array.from({ length: count }, (_, index) => index + 1),
        );
        expect(new Set(questions.map(({ text }) => text)).size).toBe(count);
      }
    }
  });

  it('gives the same plan for the same seed and another for another', async () => {
    const brief = briefWith({ jobDescription: await example('staff-nurse-cardiology'), seed: 7 });
    expect(await coach.plan(brief)).toEqual(await coach.plan(brief));
    expect(await coach.plan({ ...brief, seed: 8 })).not.toEqual(await coach.plan(brief));
  });

  it('asks for every must-have before it asks for one twice', async () => {
    const jobDescription =
      'Chef\n\nDuties\n- Roasting vegetables\n- Training apprentices\n- Ordering fish\n\nNice to have\n- Java\n- Rust\n\nRequirements\n- Python\n- Terraform\n- Attention to detail\n- Kafka';
    for (const seed of [1, 2, 3, 4, 5]) {
      const { questions } = await coach.plan(briefWith({ jobDescription, count: 6, seed }));
      expect(new Set(probed(questions))).toEqual(
        new Set(['Python', 'Terraform', 'attention to detail', 'Kafka']),
      );
    }
  });

  it('asks for no must-have twice before all were asked for, whatever the type', async () => {
    for (const name of examples) {
      const jobDescription = await example(name);
      const musts = readJobDescription(jobDescription).topics.filter(
        ({ requirement }) => requirement.kind === 'must',
      );
      for (const type of interviewTypes) {
        const { questions } = await coach.plan(briefWith({ jobDescription, type, count: 8, seed: 3 }));
        const asked = questions.flatMap(({ requirement }) =>
          requirement?.kind === 'must' ? [requirement.topic] : [],
        );
        const isTwice = new Set(asked).size < asked.length;
        expect([name, type, isTwice && new Set(asked).size < musts.length]).toEqual([name, type, false]);
      }
    }
  });

  it('says in each question what it is asked for', async () => {
    for (const name of examples) {
      for (const type of interviewTypes) {
        const { questions } = await coach.plan(
          briefWith({ jobDescription: await example(name), type, count: 8 }),
        );
        for (const { text, requirement } of questions) {
          if (requirement)
            expect(contentStems(text)).toEqual(expect.arrayContaining(contentStems(requirement.topic)));
        }
      }
    }
  });

  it('puts what a line asks for first before what else it names', async () => {
    const jobDescription =
      'Developer\n\nRequirements\n- Monitoring with Prometheus, Grafana and Datadog\n- Go or Java\n- CI/CD with Jenkins\n- Terraform';
    const { questions } = await coach.plan(briefWith({ jobDescription, type: 'technical', count: 6 }));
    expect(probed(questions)).toEqual(expect.arrayContaining(['monitoring', 'Go', 'CI/CD', 'Terraform']));
  });

  /** What stands before a knowledge question that does not name its skill. */
  const openingOf = (text: string) =>
    /^(?:Let’s talk about|Let’s move on to|I’d like to ask you about|Next,) [^.]+\./.exec(text)?.[0] ?? null;

  it('does not open two questions of a plan with the same sentence about a topic', async () => {
    let opened = 0;
    for (const name of examples) {
      const { questions } = await coach.plan(
        briefWith({ type: 'technical', jobDescription: await example(name), count: 8 }),
      );
      const openings = questions.flatMap(({ text }) => openingOf(text)?.replace(/ \S+$/, '') ?? []);
      opened += openings.length;
      expect(new Set(openings).size).toBe(openings.length);
    }
    expect(opened).toBeGreaterThan(10);
  });

  it('knows a question that was had with another opening', async () => {
    let met = 0;
    for (const name of examples) {
      const brief = briefWith({ type: 'technical', jobDescription: await example(name), count: 6 });
      for (const { text } of (await coach.plan(brief)).questions) {
        const opening = openingOf(text);
        if (opening === null) continue;
        met += 1;
        const bare = text.slice(opening.length).trim();
        const skill = opening.replace(
          /^(?:Let’s talk about|Let’s move on to|I’d like to ask you about|Next,) /,
          '',
        );
        const pastQuestions = [`Let’s talk about ${skill} ${bare}`, `Next, ${skill} ${bare}`];
        for (const past of pastQuestions) {
          const { questions } = await coach.plan({ ...brief, pastQuestions: [past] });
          expect(questions.map((one) => one.text).join('\n')).not.toContain(bare);
        }
      }
    }
    expect(met).toBeGreaterThan(5);
  });

  it('fits a bare title at its level', async () => {
    const textsOf = async (jobDescription: string, level: Level) =>
      (await coach.plan(briefWith({ jobDescription, level, count: 8 }))).questions
        .map(({ text }) => text)
        .join('\n');
    const senior = await textsOf('Senior Platform Engineer', 'senior');
    expect(senior).toMatch(/mentoring others|persuading others/);
    expect(senior).toMatch(/CI\/CD|containers|observability/);
    expect(senior).not.toContain('job description');
    expect(await textsOf('Junior Cook', 'junior')).toMatch(/food hygiene|menu planning/);
    expect(await textsOf('Junior Cook', 'junior')).toMatch(/learning quickly|working in a team/);
  });

  it('asks no nurse’s question about bug reports', async () => {
    const jobDescription =
      'Security Engineer\n\nRequirements\n- Triage of findings\n- OWASP\n- Python\n- Threat modelling\n- AWS';
    for (const seed of [1, 2, 3, 4]) {
      const { questions } = await coach.plan(
        briefWith({ jobDescription, type: 'technical', count: 7, seed }),
      );
      expect(questions.map(({ text }) => text).join('\n')).not.toContain('patient');
    }
  });

  it('keeps the type asked for', async () => {
    const jobDescription = await example('platform-engineer-recruiter');
    const tagsOf = async (type: 'behavioral' | 'technical' | 'situational' | 'hr') =>
      (await coach.plan(briefWith({ jobDescription, type, count: 6 }))).questions.map(({ tag }) =>
        tag.replace(/_.*/, ''),
      );
    for (const type of ['behavioral', 'technical', 'situational', 'hr'] as const)
      expect(new Set(await tagsOf(type))).toEqual(new Set([type]));
  });

  it('tags technical questions by skill and gives them key points', async () => {
    const { questions } = await coach.plan(
      briefWith({ type: 'technical', jobDescription: 'Developer\n\nRequirements\n- C++\n- CI/CD', count: 5 }),
    );
    const tags = questions.map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(['technical_c_plus_plus', 'technical_ci_cd']));
    expect(questions.some(({ keyPoints }) => keyPoints.length >= 4)).toBe(true);
  });

  it('names something of the CV and asks for the own part', async () => {
    const { questions } = await coach.plan(
      briefWith({ jobDescription: await example('platform-engineer-recruiter'), cvText: cv }),
    );
    const challenge = questions.find(({ text }) => text.includes('Your CV says'));
    expect(challenge?.text).toMatch(/GitHub Actions|40 services|6 serious incidents|Ansible/);
    expect(challenge?.why).toContain('your CV says');
  });

  it('asks for one of several skills that would do, the one the candidate has', async () => {
    const jobDescription = 'Developer\n\nRequirements\n- Five years of Go or Java\n- Kafka';
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const textsOf = async (given: Partial<Brief>) =>
        (await coach.plan(briefWith({ jobDescription, seed, count: 6, ...given }))).questions
          .map(({ text }) => text)
          .join('\n');
      expect(await textsOf({})).not.toContain('Java');
      expect(await textsOf({ cvText: 'Skills: Go, SQL' })).not.toContain('Java');
      expect(await textsOf({ cvText: 'Skills: Java, SQL' })).not.toMatch(/\bGo\b/);
      expect(await textsOf({ skills: ['Java'] })).not.toMatch(/\bGo\b/);
    }
  });

  it('asks the same knowledge question once, whatever skill it is put under', async () => {
    const jobDescription = 'Frontend Developer\n\nRequirements\n- HTML\n- CSS\n- AJAX\n- jQuery';
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { questions } = await coach.plan(
        briefWith({ jobDescription, seed, count: 8, type: 'technical' }),
      );
      const asked = questions.filter(({ text }) => text.includes('slow to show its first content'));
      expect(asked.length).toBeLessThanOrEqual(1);
    }
  });

  it('builds nothing with a practice, and gets nothing right every time', async () => {
    const jobDescription =
      'Analyst\n\nRequirements\n- CI/CD\n- Data quality\n- API design\n- Community outreach\n- Infrastructure as code';
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { questions } = await coach.plan(
        briefWith({ jobDescription, seed, count: 9, type: 'technical' }),
      );
      for (const { text } of questions)
        expect(text).not.toMatch(
          /\b(?:with|in|on) (?:data quality|CI\/CD|API design) (?:safe|takes|from|keeps)|right every time|code code/i,
        );
    }
  });

  it('says about a change of trade only where there is room for it', async () => {
    const brief = briefWith({
      jobDescription: await example('staff-nurse-cardiology'),
      cvText: cv,
      count: 1,
    });
    expect((await coach.plan(brief)).questions[0]?.text).not.toContain('Your CV');
  });

  it('says of what in the text each question comes', async () => {
    const { questions } = await coach.plan(
      briefWith({ jobDescription: await example('management-accountant'), count: 8 }),
    );
    for (const { requirement, why } of questions)
      if (requirement) expect(why).toContain(requirement.sentence.split(' ').slice(0, 4).join(' '));
  });

  it('does not ask what was asked before', async () => {
    const brief = briefWith({ jobDescription: await example('data-engineer'), count: 10 });
    const first = await coach.plan(brief);
    const past = first.questions.map(({ text }) => text);
    const second = await coach.plan({ ...brief, pastQuestions: past });
    for (const { text } of second.questions) expect(past).not.toContain(text);
  });

  it('uses the title of the job description when the role given is another', async () => {
    const { questions } = await coach.plan(
      briefWith({ jobDescription: await example('staff-nurse-cardiology') }),
    );
    expect(questions.map(({ text }) => text).join(' ')).not.toContain('Software Engineer');
  });

  it('can be read aloud for every example, type and level', async () => {
    for (const name of examples) {
      const jobDescription = await example(name);
      const runs = jobRuns(jobDescription);
      for (const type of interviewTypes) {
        for (const level of levels) {
          const { questions } = await coach.plan(
            briefWith({ jobDescription, type, level, cvText: cv, count: 12 }),
          );
          for (const { text } of questions) expect([text, brokenRules(text, runs)]).toEqual([text, []]);
        }
      }
    }
  });

  it('plans for any text without breaking a rule', async () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Requirements',
        '- Kubernetes {braces} and 🎉',
        'You will own things; and more.',
        '- Led 5 people to 10% more',
        'Salary: 5',
      ),
    );
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.integer({ min: 1, max: 20 }),
        fc.integer(),
        fc.constantFrom(...interviewTypes),
        async (job, cvText, count, seed, type) => {
          const { questions } = await coach.plan(
            briefWith({ role: 'Cook', jobDescription: job, cvText, count, seed, type }),
          );
          expect(questions).toHaveLength(count);
          for (const question of questions)
            expect([question.text, brokenRules(question.text, jobRuns(job))]).toEqual([question.text, []]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the count even when everything was asked before', async () => {
    const brief = briefWith({ type: 'hr', count: 20 });
    let past: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { questions } = await coach.plan({ ...brief, pastQuestions: past });
      expect(questions).toHaveLength(20);
      past = [...past, ...questions.map(({ text }) => text)];
    }
  });
});
