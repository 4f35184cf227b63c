import type { Context } from '../../context.ts';
import { localDay } from '../../interview/new-session.ts';

/** `greenroom interview list`. With `--json`: rows of `interview_sessions`, each with its `ai_feedback`. */
export async function listInterviews(context: Context, flags: { limit: number }): Promise<void> {
  const { output } = context;
  const { interviews } = await context.data();
  const rows = await interviews.list(flags.limit);
  if (output.json) return output.printJson(rows);
  if (rows.length === 0) return output.note('No interviews yet. Start one: greenroom interview start');
  await output.table(rows, [
    { header: 'ID', value: (row) => row.id.slice(0, 8), style: output.stdout.accent, keep: true },
    { header: 'STATUS', value: (row) => row.status },
    { header: 'SCORE', value: (row) => row.ai_feedback?.overall_score?.toFixed(1) ?? '–', align: 'right' },
    { header: 'STARTED', value: (row) => when(row.started_at ?? row.created_at) },
    { header: 'NAME', value: (row) => row.session_name ?? '–' },
  ]);
}

/** In the user's own time zone, to the minute. */
function when(timestamp: string): string {
  const date = new Date(timestamp);
  return `${localDay(date)} ${date.toTimeString().slice(0, 5)}`;
}
