import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Data } from '../../context.ts';
import { extractCvText, maxCvBytes } from '../../cv/extract-text.ts';
import { buildBrief } from '../../interview/brief.ts';
import { feedbackPage } from '../../interview/feedback-markdown.ts';
import { generateFeedback } from '../../interview/generate-feedback.ts';
import { newSession } from '../../interview/new-session.ts';
import { runInterview } from '../../interview/run-interview.ts';
import type { Brief, InterviewSession } from '../../interview/types.ts';

const files = {
  cv: 'examples/cv.pdf',
  jobDescription: 'examples/job-descriptions/backend-engineer-payments.md',
  answers: 'examples/demo-answers.yaml',
} as const;

const largestExample = 1024 * 1024;
/** The script answers the questions of this seed. */
const seed = 5;

/**
 * `greenroom demo`: the whole job in front of the reader, with an account and data in a folder of its own that
 * is removed at the end. With `--json`: the session with its questions, answers and feedback.
 */
export async function demo(context: Context): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-demo-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // Ctrl-C ends the process at once: the folder goes then too.
  process.once('exit', removeFolder);
  const own = context.inFolder(folder);
  try {
    await showEverything(own);
  } finally {
    await own.close();
    removeFolder();
  }
  context.output.note(
    `\n${context.output.stderr.bold('Your turn:')} npm start, or greenroom interview start --jd your-job.md`,
  );
}

async function showEverything(context: Context): Promise<void> {
  const { output } = context;
  const step = stepper(context);

  step('An account on this machine, in a folder that is removed after the demo');
  const { email } = await context.signInLocally();
  const data = await context.data();
  output.note(`   signed in as ${email}`);

  step('A profile and a CV');
  await storeCandidate(context, data);

  step('Questions made from a job description and this CV');
  const jobDescription = await readText(context, files.jobDescription);
  const brief = await makeBrief(data, jobDescription);
  const session = await planAndStore(context, data, brief);

  step('The interview, answered by a script; each answer is stored before the next question');
  const done = await interviewByScript(context, data, session, brief);
  const stored = await data.interviews.session(session.id);
  output.note(`\n   ${stored.answers.length} answers stored, the interview is ${stored.status}`);

  step('The feedback');
  const feedback = await generateFeedback({
    session: done,
    brief,
    coach: await context.coach({ name: 'offline', language: 'en' }),
    store: data.store,
    now: context.now,
    newId: context.newId,
    onProgress: () => {},
    scoredBefore: 0,
    onUngraded: () => {},
  });
  if (output.json) return output.printJson(await data.interviews.get(session.id));
  output.note('');
  await output.markdown(feedbackPage({ ...feedback, sessionName: session.name }));
}

function stepper({ output }: Context): (title: string) => void {
  let number = 0;
  return (title) => {
    number += 1;
    output.note(`\n${output.stderr.accent(`${number}.`)} ${output.stderr.bold(title)}`);
  };
}

async function storeCandidate(context: Context, data: Data): Promise<void> {
  const profile = await data.profiles.edit({
    full_name: 'Nora Lindqvist',
    years_of_experience: 6,
    primary_roles_pursued: ['Backend Engineer'],
    key_skills: ['Go', 'PostgreSQL', 'Kubernetes'],
  });
  context.output.note(
    `   ${profile.full_name}, ${profile.years_of_experience} years, ${profile.key_skills?.join(', ')}`,
  );
  const { name, bytes } = await context.readFile(context.asset(files.cv), { maxBytes: maxCvBytes });
  const cv = await extractCvText(bytes, name);
  const { row } = await data.cvs.upload({ fileName: name, bytes, mimeType: cv.mimeType, text: cv.text });
  context.output.note(
    `   ${row.file_name}: ${cv.pages} page, ${cv.words} words read from the PDF, ${row.file_size_bytes} bytes stored`,
  );
}

async function makeBrief(data: Data, jobDescription: string): Promise<Brief> {
  return buildBrief(
    { jobDescription, count: 5, type: 'mixed', seed },
    { candidate: await data.candidate(), last: null, pastQuestions: [], freshSeed: seed },
  );
}

async function planAndStore(context: Context, data: Data, brief: Brief): Promise<InterviewSession> {
  const coach = await context.coach({ name: 'offline', language: 'en' });
  const plan = await coach.plan(brief);
  const session = newSession(brief, plan, {
    followUps: 1,
    coach: coach.name,
    now: context.now(),
    newId: context.newId,
  });
  await data.store.createInterview(session);
  context.output.note(`   ${brief.role}: ${plan.questions.length} questions on ${plan.skills.join(', ')}`);
  for (const { planNumber, why } of plan.questions) {
    context.output.note(context.output.stderr.dim(`   ${planNumber}  ${why}`));
  }
  return session;
}

async function interviewByScript(
  context: Context,
  data: Data,
  session: InterviewSession,
  brief: Brief,
): Promise<InterviewSession> {
  const { channel } = await context.scriptedChannel({
    name: files.answers,
    text: await readText(context, files.answers),
    format: null,
  });
  const outcome = await runInterview({
    session,
    brief,
    coach: await context.coach({ name: 'offline', language: 'en' }),
    channel,
    store: data.store,
    now: context.now,
    newId: context.newId,
  });
  return outcome.session;
}

async function readText(context: Context, asset: string): Promise<string> {
  const { bytes } = await context.readFile(context.asset(asset), { maxBytes: largestExample });
  return new TextDecoder().decode(bytes);
}
