import { interviewTypeNames } from '../interview/new-session.ts';
import type { InterviewStore } from '../interview/ports.ts';
import type { Feedback, InterviewSession, ReviewedAnswer } from '../interview/types.ts';
import type { Client } from './client.ts';
import { dataError } from './data-error.ts';
import type { Json } from './database.types.ts';
import { questionRowOf } from './interview-rows.ts';

/** Where an interview is kept: each call is one transaction, and the same call again changes nothing more. */
export function interviewStore(client: Client, userId: string): InterviewStore {
  return {
    createInterview: async (session) => {
      const { error } = await client.rpc('create_interview', {
        session: sessionRowOf(session, userId),
        questions: session.questions.map((question) => questionRowOf(session.id, question)),
      });
      if (error) throw dataError(error, 'store the interview');
    },

    markStarted: async (sessionId, at) => {
      const { error } = await client
        .from('interview_sessions')
        .update({ status: 'in_progress', started_at: at.toISOString() })
        .eq('id', sessionId)
        .eq('status', 'pending');
      if (error) throw dataError(error, 'start the interview');
    },

    saveAnswer: async (sessionId, answer) => {
      const { error } = await client.from('interview_answers').upsert(
        {
          id: answer.id,
          session_id: sessionId,
          question_id: answer.questionId,
          user_id: userId,
          answer_transcript_text: answer.text,
          skip_reason: answer.skipReason,
          answered_at: answer.answeredAt,
        },
        { onConflict: 'id', ignoreDuplicates: true },
      );
      if (error) throw dataError(error, 'store the answer');
    },

    insertFollowUp: async (sessionId, followUp) => {
      if (followUp.parentId === null) throw new Error('A follow-up has a parent.');
      const { error } = await client.rpc('insert_follow_up', {
        question: questionRowOf(sessionId, followUp),
        after_question_id: followUp.parentId,
      });
      if (error) throw dataError(error, 'store the follow-up question');
    },

    finish: async (sessionId, { status, at, answered }) => {
      const { error } = await client
        .from('interview_sessions')
        .update({ status, completed_at: at.toISOString(), actual_num_questions: answered })
        .eq('id', sessionId)
        .in('status', ['pending', 'in_progress']);
      if (error) throw dataError(error, 'finish the interview');
    },

    storeFeedback: async (feedback, reviewed) => {
      const { error } = await client.rpc('store_feedback', {
        feedback: feedbackRowOf(feedback, userId),
        reviews: reviewed
          .filter(({ answer }) => answer.text !== null)
          .map((one) => reviewRowOf(one, feedback, userId)),
      });
      if (error) throw dataError(error, 'store the feedback');
    },
  };
}

function sessionRowOf(session: InterviewSession, userId: string): Json {
  return {
    id: session.id,
    user_id: userId,
    session_name: session.name,
    target_role: session.role,
    key_skills_focused: session.skills,
    interview_type: interviewTypeNames[session.type],
    job_description_context: session.jobDescription,
    requested_num_questions: session.requestedQuestions,
    status: session.status,
    created_at: session.createdAt,
    settings: { ...session.settings },
  };
}

function feedbackRowOf(feedback: Feedback, userId: string): Json {
  return {
    id: feedback.id,
    session_id: feedback.sessionId,
    user_id: userId,
    overall_summary: feedback.overallSummary,
    strengths_feedback: feedback.strengths,
    areas_for_improvement_feedback: feedback.areasForImprovement,
    actionable_suggestions: feedback.actionableSuggestions,
    overall_score_qualitative: feedback.qualitativeScore,
    feedback_generated_at: feedback.generatedAt,
    overall_score: feedback.score,
    report: jsonOf(feedback.report),
  };
}

function reviewRowOf({ answer, review, score }: ReviewedAnswer, feedback: Feedback, userId: string): Json {
  return {
    answer_id: answer.id,
    session_id: feedback.sessionId,
    user_id: userId,
    dimensions: jsonOf(review.dimensions),
    quotes: jsonOf(review.quotes),
    coverage: { named: review.keyPointsNamed, missed: review.keyPointsMissed },
    score,
    coach: feedback.report.coach,
    review: jsonOf(review),
    created_at: feedback.generatedAt,
  };
}

/** Plain values of ours as the generated types name JSON. */
function jsonOf(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
