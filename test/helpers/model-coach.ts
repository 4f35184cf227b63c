import type { LoopbackRequest, Reply } from './loopback-model.ts';

/** Answers a coach's requests as a model that keeps every rule would: one reply for each schema's name. */
export function likeACoach({ body }: LoopbackRequest): Reply {
  const [system = '', user = ''] = (body.messages ?? []).map(({ content }) => content);
  const name = body.response_format?.json_schema?.name;
  const say = replyTo(name, user, body.response_format?.json_schema?.schema);
  if (say === null) return { status: 400, body: { error: { message: `Nothing is known of ${name}.` } } };
  const usage = { prompt_tokens: Math.ceil((system.length + user.length) / 4), completion_tokens: 150 };
  return { say, usage };
}

function replyTo(name: string | undefined, user: string, schema: unknown): object | null {
  if (name === 'plan') return planFor(user);
  if (name === 'response') return responseTo(user);
  if (name === 'review') return reviewOf(user, scoresIn(schema));
  return name === 'summary' ? summaryOf(user) : null;
}

const topics = ['deploys', 'slow queries', 'alerts', 'code reviews', 'old systems', 'handovers'];

function planFor(user: string) {
  const count = Number(/Number of questions: (\d+)/.exec(user)?.[1]);
  return {
    requirements: [{ sentence: 'You must know Kubernetes.', topic: 'Kubernetes', kind: 'must' }],
    questions: Array.from({ length: count }, (_, index) => ({
      place: index === 0 ? 'warm_up' : index === count - 1 ? 'closing' : 'main',
      difficulty: 'medium',
      kind: 'behavioral',
      skill: null,
      probes: index === 1 ? 'Kubernetes' : null,
      why: 'The job asks for it.',
      strong_answer: 'A case of your own.',
      key_points: [],
      text: `Which case of ${topics[index] ?? `subject ${index}`} do you remember best?`,
    })),
  };
}

function responseTo(user: string) {
  const mayAsk = user.includes('A follow-up is allowed.');
  return {
    acknowledgement: 'So that was on a Friday.',
    gap: mayAsk ? 'what it cost' : null,
    follow_up: mayAsk ? 'What did all of that cost you?' : null,
  };
}

function reviewOf(user: string, dimensions: string[]) {
  const answer = answersIn(user)[0] ?? '';
  return {
    quotes: [{ text: answer.split(/[.\n]/)[0]?.trim() ?? '', shows: 'strength', dimension: 'evidence' }],
    story: { situation: true, task: true, action: true, result: true, quantified_result: false },
    judgements: Object.fromEntries(
      dimensions.map((dimension) => [dimension, { rationale: 'You name a case.', score: 3 }]),
    ),
    key_points_named: [],
    missing: ['what it cost'],
    one_change: 'Say what it cost.',
    better_answer: null,
    likely_follow_up: 'What did it cost?',
  };
}

function summaryOf(user: string) {
  const again = Number(/To be given again: the answer to question (\d+)/.exec(user)?.[1]);
  const said = answersIn(user)
    .map((text) => /^\[answer to question (\d+)\]\n([^.\n]+)/.exec(text))
    .find((match) => match !== null);
  return {
    coverage: [],
    strengths: [
      { question: Number(said?.[1]), quote: said?.[2] ?? '', title: 'A case', why: 'It can be followed.' },
    ],
    fixes: [
      {
        question: again,
        quote: null,
        title: 'Say what it cost',
        why: 'Somebody pays.',
        say_instead: 'It cost 5,000.',
      },
    ],
    drill: 'Tell one case in a minute.',
    verdict: 'You tell cases and leave out their price.',
  };
}

function scoresIn(schema: unknown): string[] {
  const { properties } = schema as { properties: { judgements: { properties: object } } };
  return Object.keys(properties.judgements.properties);
}

/** What stands between the fences of answers. */
function answersIn(user: string): string[] {
  return [...user.matchAll(/<(answer-[0-9a-f]+)>\n([\s\S]*?)\n<\/\1>/g)].map(([, , text]) => text ?? '');
}
