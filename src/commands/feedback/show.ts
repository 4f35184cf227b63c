import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { feedbackPage } from '../../interview/feedback-markdown.ts';

/**
 * `greenroom feedback show [ID]`. `--format markdown` prints the source as stored, `plain` without a look,
 * `json` (or `--json`) the row of `ai_feedback` with its interview and the answers' reviews.
 */
export async function showFeedback(
  context: Context,
  reference: string | undefined,
  flags: { format?: string },
): Promise<void> {
  const { output } = context;
  const { interviews, feedback } = await context.data();
  const row =
    reference === undefined
      ? await feedback.newest()
      : await feedback.ofSession(await interviews.resolve(reference));
  if (!row) throw noFeedback(reference);
  if (output.json || flags.format === 'json') return output.printJson(row);
  const page = feedbackPage({
    sessionName: row.interview_sessions.session_name,
    overallSummary: row.overall_summary,
    strengths: row.strengths_feedback,
    areasForImprovement: row.areas_for_improvement_feedback,
    actionableSuggestions: row.actionable_suggestions,
    qualitativeScore: row.overall_score_qualitative,
  });
  if (flags.format === 'markdown') return output.print(page);
  await output.markdown(page, { plain: flags.format === 'plain' });
}

function noFeedback(reference: string | undefined): UserError {
  return reference === undefined
    ? new UserError('There is no feedback yet.', {
        code: 'feedback_none',
        hint: 'Sit an interview: greenroom interview start',
      })
    : new UserError(`The interview ${reference} has no feedback yet.`, {
        code: 'feedback_none',
        hint: `Make it: greenroom feedback generate ${reference}`,
      });
}
