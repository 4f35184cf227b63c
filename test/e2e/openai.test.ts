import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, greenroom } from '../helpers/greenroom.ts';
import { type LoopbackModel, type Reply, startLoopbackModel } from '../helpers/loopback-model.ts';
import { likeACoach } from '../helpers/model-coach.ts';

const key = 'sk-canary-0123456789abcdef';
const answers = [
  'Last year I moved our deploys to one pipeline. It took three weeks and I did most of it, because nobody trusted the old scripts any more.',
  'I run a cluster of forty pods. In March I found that our limits were wrong, and I changed them service by service until nothing was evicted.',
];
const jobDescription = 'Backend Engineer\n\nYou must know Kubernetes.\nSalary: 60,000.';

let server: LoopbackModel;
/** What the next requests get instead of a coach's answers, by the schema's name. */
let instead: Partial<Record<string, Reply>> = {};

beforeAll(async () => {
  server = await startLoopbackModel({
    reply: (request) => instead[request.body.response_format?.json_schema?.name ?? ''] ?? likeACoach(request),
  });
});
afterAll(() => server.close());

function model(home: string) {
  writeFileSync(join(home, 'job.md'), jobDescription);
  writeFileSync(join(home, 'answers.json'), JSON.stringify(answers));
  return { OPENAI_API_KEY: key, OPENAI_BASE_URL: server.baseUrl, OPENAI_MODEL: 'test-model' };
}

const start = ['interview', 'start', '--jd', 'job.md', '--answers', 'answers.json', '--questions', '2'];

describe('an interview with a model', () => {
  const home = aFolder();

  it('is planned, followed, graded and summed up by it, and says which model, what it used and no key', async () => {
    instead = {};
    const env = model(home);
    const run = await greenroom(home, [...start, '--json', '--price', '1/2'], { env });
    expect(run.stderr).toContain(`test-model at ${server.host} plans and judges`);
    expect(run.code).toBe(0);
    const stored = run.json<{
      settings: { coach: string };
      key_skills_focused: string[];
      interview_questions: { question_text: string; plan: { requirement: { topic: string } | null } }[];
      ai_feedback: { overall_score: number; overall_summary: string; report: { usage: object } };
    }>();
    expect(stored.settings.coach).toBe('openai');
    expect(stored.interview_questions.map(({ question_text }) => question_text)).toEqual([
      'Which case of deploys do you remember best?',
      'Which case of slow queries do you remember best?',
    ]);
    expect(stored.interview_questions[1]?.plan.requirement?.topic).toBe('Kubernetes');
    expect(stored.ai_feedback).toMatchObject({ overall_score: 3 });
    expect(stored.ai_feedback.overall_summary).toContain('You tell cases and leave out their price.');
    expect(stored.ai_feedback.report.usage).toMatchObject({
      model: 'test-model',
      promptTokens: expect.any(Number),
    });
    expect(run.stderr).toMatch(
      /test-model at 127\.0\.0\.1:\d+: \d+ requests, [\d,]+ tokens in, \d+ out, about \$0\.\d+/,
    );
    expect(run.stdout + run.stderr).not.toContain(key);
    for (const request of server.requests) expect(request.headers.authorization).toBe(`Bearer ${key}`);
    expect(server.requests.map(({ body }) => body.response_format?.json_schema?.name)).toEqual(
      expect.arrayContaining(['plan', 'response', 'review', 'summary']),
    );
  });

  it('keeps the key nowhere', () => {
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(home, file)).isFile(),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(readFileSync(join(home, file)).includes(key), file).toBe(false);
  });

  it('is graded several times when asked to, with the spread kept', async () => {
    const env = model(home);
    const run = await greenroom(home, ['feedback', 'generate', '--repeat', '3', '--json'], { env });
    expect(run.code).toBe(0);
    const { interview_sessions } = run.json<{
      interview_sessions: { answer_reviews: { review: { attempts: number[] } }[] };
    }>();
    expect(interview_sessions.answer_reviews.map(({ review }) => review.attempts)).toEqual([
      [3, 3, 3],
      [3, 3, 3],
    ]);
  });

  it('keeps the feedback that stands when an answer cannot be graded now', async () => {
    const env = model(home);
    instead = { review: { say: null, refusal: 'I cannot help with that.' } };
    const run = await greenroom(home, ['feedback', 'generate'], { env });
    instead = {};
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/test-model/);
    const shown = await greenroom(home, ['feedback', 'show', '--json']);
    expect(shown.json<{ overall_score: number }>().overall_score).toBe(3);
  });
});

describe('a model that fails', () => {
  it.each([
    [
      'a refused key',
      {
        status: 401,
        body: { error: { code: 'invalid_api_key', message: `Incorrect API key provided: ${key}` } },
      },
      'OPENAI_API_KEY',
    ],
    [
      'no credit',
      { status: 429, body: { error: { code: 'insufficient_quota', message: 'You exceeded your quota.' } } },
      'credit',
    ],
    [
      'an unknown model',
      { status: 404, body: { error: { code: 'model_not_found', message: 'No such model.' } } },
      'OPENAI_MODEL',
    ],
  ] as [string, Reply, string][])(
    'ends before the interview with one message: %s',
    async (_, reply, word) => {
      const home = aFolder();
      const env = model(home);
      instead = { plan: reply };
      const run = await greenroom(home, start, { env });
      instead = {};
      expect(run.code).toBe(1);
      expect(run.stderr).toContain(word);
      expect(run.stderr).toContain('test-model');
      expect(run.stderr + run.stdout).not.toContain(key);
      expect(run.stderr).not.toMatch(/\n\s+at /);
      const list = await greenroom(home, ['interview', 'list', '--json']);
      expect(list.json()).toEqual([]);
    },
  );

  it('leaves the interview whole when it fails at the grades', async () => {
    const home = aFolder();
    const env = model(home);
    instead = { review: { status: 401, body: { error: { message: 'expired' } } } };
    const run = await greenroom(home, start, { env });
    instead = {};
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('feedback generate');
    const later = await greenroom(home, ['feedback', 'generate', '--json'], { env });
    expect(later.json<{ overall_score: number }>().overall_score).toBe(3);
  });

  it('stops before it costs more than was allowed', async () => {
    instead = {};
    const home = aFolder();
    const run = await greenroom(home, [...start, '--price', '1000/1000', '--max-cost', '0.01'], {
      env: model(home),
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/limit of \$0\.01 is reached[\s\S]*--max-cost/);
  });

  it('is made up for by the offline coach while it cannot be reached', async () => {
    const home = aFolder();
    const env = { ...model(home), OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
    const run = await greenroom(home, ['interview', 'plan', '--jd', 'job.md', '--json'], { env });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('The offline coach plans this interview.');
    expect(run.json<{ interview_questions: object[] }>().interview_questions).toHaveLength(5);
  }, 30_000);
});

describe('who judges', () => {
  const cases: [string, Record<string, string>, string[], number, RegExp][] = [
    ['no key', {}, ['--coach', 'openai'], 1, /OPENAI_API_KEY is not set[\s\S]*--coach offline/],
    [
      'a key and no leave to send',
      { OPENAI_API_KEY: key },
      ['--coach', 'openai'],
      2,
      /Nothing is sent to api\.openai\.com[\s\S]*--yes/,
    ],
    [
      'no web address',
      { OPENAI_API_KEY: key, OPENAI_BASE_URL: 'api' },
      ['--coach', 'openai'],
      2,
      /OPENAI_BASE_URL/,
    ],
    [
      'no encryption',
      { OPENAI_API_KEY: key, OPENAI_BASE_URL: 'http://models.example/v1' },
      [],
      2,
      /for all to read/,
    ],
    [
      'a limit without a price',
      { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' },
      ['--coach', 'openai', '--max-cost', '1'],
      2,
      /--price/,
    ],
    ['another language without a model', {}, ['--language', 'de'], 2, /English only/],
    ['no language', {}, ['--language', 'klingonish'], 2, /--language/],
    ['repeats without a model', {}, ['--repeat', '3'], 2, /same grade/],
    [
      'no price',
      { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' },
      ['--coach', 'openai', '--price', 'free'],
      2,
      /--price/,
    ],
  ];
  it.each(cases)('is told clearly: %s', async (_, env, flags, code, message) => {
    const run = await greenroom(aFolder(), ['interview', 'plan', ...flags], { env });
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
    expect(run.stderr).not.toContain(key);
  });

  it('is the offline coach when a key is set and nothing was allowed, and that is said', async () => {
    const run = await greenroom(aFolder(), ['interview', 'plan', '--json'], { env: { OPENAI_API_KEY: key } });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('nothing is sent to api.openai.com before you allow it');
    expect(run.json<{ settings: { coach: string } }>().settings.coach).toBe('offline');
  });
});

describe('an interview in another language', () => {
  it('is asked for in that language, and an English answer to it is unscored', async () => {
    instead = {};
    const home = aFolder();
    const env = model(home);
    writeFileSync(join(home, 'answers.json'), JSON.stringify([answers.join(' '), answers.join(' ')]));
    const from = server.requests.length;
    const run = await greenroom(home, [...start, '--language', 'de-ch', '--json'], { env });
    expect(run.code).toBe(0);
    const asked = server.requests.slice(from);
    expect(asked.map(({ body }) => body.response_format?.json_schema?.name)).toContain('plan');
    for (const { body } of asked) expect(body.messages?.[1]?.content).toMatch(/Language[^:]*: German/);
    const stored = run.json<{ settings: { language: string } }>();
    expect(stored.settings.language).toBe('de-CH');
    const shown = await greenroom(home, ['feedback', 'show', '--json']);
    expect(shown.stdout).toContain('The answer seems to be in English; this interview is in German.');
  });
});
