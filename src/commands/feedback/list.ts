import type { Context } from '../../context.ts';

/** `greenroom feedback list`. With `--json`: rows of `ai_feedback`, each with its `interview_sessions`. */
export async function listFeedback(context: Context, flags: { limit: number }): Promise<void> {
  const { output } = context;
  const { feedback } = await context.data();
  const rows = await feedback.list(flags.limit);
  if (output.json) return output.printJson(rows);
  if (rows.length === 0) return output.note('No feedback yet. Sit an interview: greenroom interview start');
  await output.table(rows, [
    {
      header: 'INTERVIEW',
      value: (row) => row.session_id.slice(0, 8),
      style: output.stdout.accent,
      keep: true,
    },
    { header: 'SCORE', value: (row) => row.overall_score?.toFixed(1) ?? '–', align: 'right' },
    { header: 'VERDICT', value: (row) => row.overall_score_qualitative ?? '–' },
    { header: 'NAME', value: (row) => row.interview_sessions.session_name ?? '–' },
  ]);
}
