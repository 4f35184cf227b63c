import type { Context, Data } from '../../context.ts';
import { extractCvText, maxCvBytes } from '../../cv/extract-text.ts';
import { Cancelled, UserError } from '../../errors.ts';
import { defaultRole } from '../../interview/brief.ts';
import { checkYears } from '../../interview/candidate.ts';
import { createLineReader } from '../../terminal/line-reader.ts';
import { looksLikePath, readJobDescription } from './job-description.ts';

/** The first line of an interview at a terminal. */
export function welcome({ output }: Context): string {
  const { bold, dim } = output.stderr;
  return `${bold('Greenroom')}, a practice interview. ${dim('Ctrl-C stops; what you answered is kept.')}`;
}

/** Two questions before the interview, both answered by Enter. */
export async function askWhatFor(
  context: Context,
  data: Data,
): Promise<{ role: string; jobDescription: string | null }> {
  const last = await data.interviews.last();
  const { roles } = await data.candidate();
  const role = await context.prompter.text({
    message: 'Which role do you interview for?',
    default: last?.role ?? roles[0] ?? defaultRole,
    flag: '--role',
  });
  const text = await askForJobDescription(context);
  return { role, jobDescription: text === '' ? null : await readJobDescription(context, text) };
}

/** A paste of many lines or a path; '' for none. A path that leads nowhere is asked for again. */
async function askForJobDescription(context: Context): Promise<string> {
  const { output, stdin, stderr } = context;
  output.note(
    `${output.stderr.accent('?')} ${output.stderr.bold('A job description?')} Paste it, or name a file. ${output.stderr.dim('An empty line ends it; just Enter: none')}`,
  );
  const reader = createLineReader({ input: stdin, output: stderr });
  try {
    for (;;) {
      const reply = await reader.readAnswer({ isWhole: looksLikePath });
      if (reply.kind === 'end') throw new Cancelled();
      const text = reply.kind === 'text' ? reply.text.trim() : `/${reply.name}`;
      if (text === '' || !looksLikePath(text) || (await isReadable(context, text))) return text;
    }
  } finally {
    reader.close();
  }
}

async function isReadable(context: Context, path: string): Promise<boolean> {
  try {
    await readJobDescription(context, path);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.output.note(`${error.message} Name another, or press Enter to go on without.`);
    return false;
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
  const path = await prompter.text({
    message: 'Your CV (a PDF or text file), or Enter to leave it',
    flag: 'cv upload',
  });
  if (path) await storeCv(context, data, path);
  if (candidate.years !== null) return;
  const years = await prompter.text({
    message: 'Years of experience, or Enter to leave it',
    flag: 'profile edit --years',
    validate: checkYears,
  });
  if (years) await data.profiles.edit({ years_of_experience: Number(years) });
}

/** The interview is over and kept: a CV that cannot be read is said, and ends nothing. */
async function storeCv(context: Context, data: Data, path: string): Promise<void> {
  try {
    const { name, bytes } = await context.readFile(path, { maxBytes: maxCvBytes });
    const cv = await extractCvText(bytes, name);
    await data.cvs.upload({ fileName: name, bytes, mimeType: cv.mimeType, text: cv.text });
    context.output.note(`Stored ${name} (${cv.words} words). The next questions are made from it.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.output.note(`${error.message}\n${error.hint ?? ''}\nLater: greenroom cv upload FILE`);
  }
}
