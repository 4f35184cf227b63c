import { exitCodes, UserError } from '../errors.ts';
import { sanitiseLine } from '../text/sanitise.ts';

/** What PostgREST and Storage answer when a request fails, as supabase-js hands it on. */
interface AnsweredError {
  message: string;
  code?: string | undefined;
  status?: number | undefined;
  statusCode?: string | undefined;
}

export function notSignedIn(message = 'You are not signed in.'): UserError {
  return new UserError(message, {
    code: 'not_signed_in',
    exitCode: exitCodes.notSignedIn,
    hint: 'Sign in on this machine: greenroom login --local',
  });
}

/** Before the first interview: nobody ever signed in here. */
export function nothingHereYet(): UserError {
  return new UserError('There is nothing here yet: no account on this machine.', {
    code: 'not_signed_in',
    exitCode: exitCodes.notSignedIn,
    hint: 'Start an interview, which makes one: greenroom interview start (or: greenroom login --local)',
  });
}

/** A failed request as the user should hear of it. `doing` completes 'Could not …': 'store the answer'. */
export function dataError(error: AnsweredError, doing: string): UserError {
  const expired = ['PGRST301', 'PGRST302', 'PGRST303'].includes(error.code ?? '');
  if (expired || error.statusCode === '401') return notSignedIn('Your sign-in is no longer valid.');
  const isFull = error.code === 'disk_full' || error.statusCode === '507';
  return new UserError(`Could not ${doing}: ${sanitiseLine(error.message)}`, {
    code: isFull ? 'disk_full' : 'store_failed',
    hint: isFull
      ? 'Free some space on that disk, then go on.'
      : 'Try again. If it happens every time, run it with --debug and report what it prints.',
    cause: error,
  });
}

type Answered = { data: unknown; error: AnsweredError | null };

/** The data of an answer, or what went wrong as a UserError. */
export function dataOf<Answer extends Answered>(
  answer: Answer,
  doing: string,
): Extract<Answer, { error: null }>['data'] {
  if (answer.error) throw dataError(answer.error, doing);
  return answer.data;
}
