import type { Client } from './client.ts';
import { dataOf } from './data-error.ts';

export type FeedbackReads = ReturnType<typeof feedback>;

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

    /** With its interview and the reviews of its answers; null when there is none yet. */
    ofSession: async (sessionId: string) =>
      dataOf(
        await client
          .from('ai_feedback')
          .select('*,interview_sessions(*,answer_reviews(*))')
          .eq('session_id', sessionId)
          .maybeSingle(),
        'read the feedback',
      ),
  };
}

export type ListedFeedback = Awaited<ReturnType<FeedbackReads['list']>>[number];
export type StoredFeedbackRow = NonNullable<Awaited<ReturnType<FeedbackReads['ofSession']>>>;
