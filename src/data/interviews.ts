import { UserError, usageError } from '../errors.ts';
import type { InterviewSession } from '../interview/types.ts';
import type { Client } from './client.ts';
import { dataError, dataOf } from './data-error.ts';
import { sessionOf, type WholeSessionRow } from './interview-rows.ts';

export type Interviews = ReturnType<typeof interviews>;

const wholeSession = '*,interview_questions(*,interview_answers(*)),ai_feedback(*)' as const;
/** As many of the newest questions as a plan avoids to repeat. */
const questionsRemembered = 500;

export function interviews(client: Client, userId: string) {
  const sessions = () => client.from('interview_sessions');

  const newest = async (statuses: readonly string[] | null): Promise<string | null> => {
    const query = sessions().select('id').eq('user_id', userId);
    const rows = dataOf(
      await (statuses ? query.in('status', statuses) : query)
        .order('created_at', { ascending: false })
        .limit(1),
      'look for your last interview',
    );
    return rows[0]?.id ?? null;
  };

  const idsInRange = async (range: { low: string; high: string }): Promise<string[]> =>
    dataOf(
      await sessions()
        .select('id')
        .eq('user_id', userId)
        .gte('id', range.low)
        .lte('id', range.high)
        .order('id')
        .limit(2),
      'look for the interview',
    ).map(({ id }) => id);

  /** A full id, a unique prefix of it, or `latest`. */
  const resolve = async (reference: string): Promise<string> => {
    if (reference === 'latest') {
      const id = await newest(null);
      if (!id) throw noInterviews();
      return id;
    }
    const ids = await idsInRange(idRange(reference));
    if (ids.length > 1) throw ambiguous(reference);
    if (!ids[0]) throw unknown(reference);
    return ids[0];
  };

  const get = async (id: string): Promise<WholeSessionRow> => {
    const row = dataOf(
      await sessions()
        .select(wholeSession)
        .eq('id', id)
        .order('question_order', { referencedTable: 'interview_questions' })
        .maybeSingle(),
      'read the interview',
    );
    if (!row) throw unknown(id);
    return row;
  };

  return {
    resolve,
    /** The row with all that hangs on it. */
    get,
    session: async (id: string): Promise<InterviewSession> => sessionOf(await get(id)),

    /** The newest one that can be gone on with; null when there is none. */
    latestUnfinished: (): Promise<string | null> => newest(['pending', 'in_progress']),

    /** The newest session's choices, for the next one's defaults. Null before the first. */
    last: async (): Promise<InterviewSession | null> => {
      const id = await newest(null);
      return id ? sessionOf(await get(id)) : null;
    },

    /** Newest first, with the score of the feedback where there is one. */
    list: async (limit: number) =>
      dataOf(
        await sessions()
          .select('*,ai_feedback(id,overall_score,overall_score_qualitative)')
          .eq('user_id', userId)
          .order('created_at', { ascending: false })
          .limit(limit),
        'list your interviews',
      ),

    /** Texts of the questions this user was given, newest first. */
    pastQuestions: async (): Promise<string[]> =>
      dataOf(
        await client
          .from('interview_questions')
          .select('question_text,interview_sessions!inner(user_id)')
          .eq('interview_sessions.user_id', userId)
          .order('generated_at', { ascending: false })
          .limit(questionsRemembered),
        'read your past questions',
      ).map((row) => row.question_text),

    /** The rows go with the session's; the recordings are files and go first. */
    remove: async (id: string): Promise<void> => {
      const recordings = dataOf(
        await client
          .from('interview_answers')
          .select('audio_storage_path')
          .eq('session_id', id)
          .not('audio_storage_path', 'is', null),
        'look for recordings',
      ).flatMap(({ audio_storage_path }) => audio_storage_path ?? []);
      if (recordings.length > 0) {
        const { error } = await client.storage.from('recordings').remove(recordings);
        if (error) throw dataError(error, 'remove the recordings');
      }
      const removed = dataOf(await sessions().delete().eq('id', id).select('id'), 'remove the interview');
      if (removed.length === 0) throw unknown(id);
    },
  };
}

/** All uuids that begin with these hexadecimal digits. */
export function idRange(prefix: string): { low: string; high: string } {
  const digits = prefix.toLowerCase().replaceAll('-', '');
  if (!/^[0-9a-f]{4,32}$/.test(digits)) {
    throw usageError(
      `"${prefix}" is no id of an interview.`,
      'Give the id, its first 4 or more characters, or "latest". See them all: greenroom interview list',
    );
  }
  const uuid = (fill: string) =>
    digits.padEnd(32, fill).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { low: uuid('0'), high: uuid('f') };
}

function noInterviews(): UserError {
  return new UserError('There is no interview yet.', {
    code: 'interview_none',
    hint: 'Start one: greenroom interview start',
  });
}

function unknown(reference: string): UserError {
  return new UserError(`There is no interview ${reference}.`, {
    code: 'interview_unknown',
    hint: 'See them all: greenroom interview list',
  });
}

function ambiguous(prefix: string): UserError {
  return usageError(
    `Several interviews begin with ${prefix}.`,
    'Give more characters: greenroom interview list',
  );
}
