import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Context, Data } from '../../context.ts';
import { extractCvText, maxCvBytes } from '../../cv/extract-text.ts';
import { Cancelled, UserError } from '../../errors.ts';
import { defaultRole } from '../../interview/brief.ts';
import { checkYears } from '../../interview/candidate.ts';
import { looksLikePath, readJobDescription, readJobDescriptionFile } from './job-description.ts';

/** The first line of an interview at a terminal. */
export function welcome({ output }: Context): string {
  const { bold, dim } = output.stderr;
  return `${bold('Greenroom')}, a practice interview. ${dim('Ctrl-C stops; the answers you sent are kept.')}`;
}

/** Two questions before the interview, both answered by Enter. No role: the job description's title decides. */
export async function askWhatFor(
  context: Context,
  data: Data,
): Promise<{ role: string | undefined; jobDescription: string | null }> {
  const last = await data.interviews.last();
  const { roles } = await data.candidate();
  const usual = last?.role ?? roles[0] ?? defaultRole;
  const role = await context.prompter.text({
    message: 'Which role do you interview for?',
    default: usual,
    flag: '--role',
  });
  const jobDescription = await askForJobDescription(context);
  return { role: role === usual ? undefined : role, jobDescription };
}

/** A paste of many lines, or a path; null for none. What cannot be used is asked for again. */
async function askForJobDescription(context: Context): Promise<string | null> {
  const { bold, dim, accent } = context.output.stderr;
  context.output.note(
    `${accent('?')} ${bold('A job description?')} Paste it, or name a file. ${dim('An empty line ends it; just Enter: none')}`,
  );
  const reader = await context.lineReader();
  try {
    for (;;) {
      const reply = await reader.readAnswer({ isWhole: (line) => looksLikePath(typedPath(line)) });
      if (reply.kind === 'end') throw new Cancelled();
      const text = reply.kind === 'text' ? reply.text.trim() : `/${reply.name}`;
      if (text === '') return null;
      const read = await orNull(context, () => readTyped(context, text));
      if (read !== null) return read;
    }
  } finally {
    reader.close();
  }
}

function readTyped(context: Context, text: string): Promise<string> {
  const path = typedPath(text);
  return looksLikePath(path) || path !== text
    ? readJobDescriptionFile(context, path)
    : readJobDescription(context, text);
}

/** A path as people type or drag it into a prompt, where no shell reads it: quotes, `\ ` and `~`. */
export function typedPath(text: string): string {
  const plain = text
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .replace(/\\ /g, ' ');
  return /^~[/\\]/.test(plain) ? join(homedir(), plain.slice(2)) : plain;
}

/** Says what is wrong, and goes on. */
async function orNull<Value>(context: Context, read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.output.note(`${error.message} Give another, or press Enter to go on without.`);
    return null;
  }
}

/** After the first feedback: what would make the next interview one's own. Asked until it is given once. */
export async function offerCvAndProfile(context: Context, data: Data): Promise<void> {
  try {
    await offer(context, data);
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled('The interview and its feedback are kept.') : error;
  }
}

async function offer(context: Context, data: Data): Promise<void> {
  const { output, prompter } = context;
  const candidate = await data.candidate();
  if (!context.terminal.interactive || candidate.cvText !== null) return;
  output.note(`\n${output.stderr.bold('Next time, questions about your own work?')}`);
  await offerCv(context, data);
  if (candidate.years !== null) return;
  const years = await prompter.text({
    message: 'Years of experience, or Enter to leave it',
    flag: 'profile edit --years',
    validate: checkYears,
  });
  if (years) await data.profiles.edit({ years_of_experience: Number(years) });
}

async function offerCv(context: Context, data: Data): Promise<void> {
  for (;;) {
    const path = await context.prompter.text({
      message: 'Your CV (a PDF or text file), or Enter to leave it',
      flag: 'cv upload',
    });
    if (path === '') return;
    const stored = await orNull(context, async () => {
      const { name, bytes } = await context.readFile(typedPath(path), { maxBytes: maxCvBytes });
      const cv = await extractCvText(bytes, name);
      await data.cvs.upload({ fileName: name, bytes, mimeType: cv.mimeType, text: cv.text });
      return `Stored ${name} (${cv.words} words). The next questions are made from it.`;
    });
    if (stored !== null) return context.output.note(stored);
  }
}
