import type { Client } from './client.ts';
import { dataOf } from './data-error.ts';

export type FeedbackReads = ReturnType<typeof feedback>;

/** Feedback with its interview and the reviews of the answers. */
const wholeFeedback = '*,interview_sessions(*,answer_reviews(*))' as const;

export function feedback(client: Client, userId: string) {
  return {
    /** Newest first, with the interview each belongs to. */
    list: async (limit: number) =>
      dataOf(
        await client
          .from('ai_feedback')
          .select('*,interview_sessions(id,session_name,target_role,interview_type,created_at)')
          .eq('user_id', userId)
          .order('feedback_generated_at', { ascending: false })
          .limit(limit),
        'list your feedback',
      ),

    /** Null when there is none yet. */
    ofSession: async (sessionId: string) =>
      dataOf(
        await client.from('ai_feedback').select(wholeFeedback).eq('session_id', sessionId).maybeSingle(),
        'read the feedback',
      ),

    /** How many answers of an interview the feedback that stands has scored; 0 when there is none. */
    scoredAnswers: async (sessionId: string) =>
      dataOf(
        await client
          .from('answer_reviews')
          .select('answer_id')
          .eq('session_id', sessionId)
          .not('score', 'is', null),
        'read the feedback',
      ).length,

    /** Null before the first. */
    newest: async () =>
      dataOf(
        await client
          .from('ai_feedback')
          .select(wholeFeedback)
          .eq('user_id', userId)
          .order('feedback_generated_at', { ascending: false })
          .limit(1)
          .maybeSingle(),
        'read the feedback',
      ),
  };
}
