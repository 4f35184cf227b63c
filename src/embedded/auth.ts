import { authFault, readCredentials, readPassword } from './auth-input.ts';
import { beginSession, refreshSession, type SessionOptions, userJson } from './auth-sessions.ts';
import type { Database, Query } from './database.ts';
import { type Identity, type IdentityFault, identify } from './identity.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { postgresError } from './postgres-errors.ts';
import { empty, jsonObject, jsonText, notImplemented, type WireRequest, type WireResponse } from './wire.ts';

export interface AuthOptions extends SessionOptions {
  database: Database;
}

/** Answers what stands behind `/auth/v1`; `path` is what follows it, `search` the query string. */
export type AuthHandler = (request: WireRequest, path: string, search: string) => Promise<WireResponse>;

export function authHandler(options: AuthOptions): AuthHandler {
  return (request, path, search) => {
    const parameters = new URLSearchParams(search);
    switch (`${request.method} ${path}`) {
      case 'POST /signup':
        return signUp(options, request);
      case 'POST /token':
        return grant(options, request, parameters.get('grant_type'));
      case 'GET /user':
        return withUser(options, request, showUser);
      case 'PUT /user':
        return changeUser(options, request);
      case 'POST /logout':
        return withUser(options, request, (query, user) => logOut(query, user, parameters.get('scope')));
      default:
        throw notImplemented(`${request.method} ${path} of Auth`);
    }
  };
}

function grant(options: AuthOptions, request: WireRequest, type: string | null): Promise<WireResponse> {
  if (type === 'password') return logIn(options, request);
  if (type === 'refresh_token') return refresh(options, request);
  throw notImplemented(`the grant ${type} of Auth`);
}

async function signUp(options: AuthOptions, { body }: WireRequest): Promise<WireResponse> {
  const given = jsonObject(body);
  const { email, password } = readCredentials(given);
  const hash = await hashPassword(readPassword(password));
  const data = JSON.stringify(given?.data ?? {});
  return options.database.transaction(async (query) => {
    const id = await addUser(query, { email, hash, data });
    if (id === null) throw authFault(422, 'user_already_exists', 'User already registered');
    return jsonText(200, await beginSession(query, id, options));
  });
}

/** The id of the new user; null when the address is taken. */
export async function addUser(
  query: Query,
  { email, hash, data }: { email: string; hash: string; data: string },
): Promise<string | null> {
  const [row] = await query(
    `insert into auth.users (email, encrypted_password, raw_user_meta_data) values ($1, $2, $3)
     on conflict (lower(email)) do nothing returning id::text`,
    [email, hash, data],
  );
  return row?.id ?? null;
}

async function logIn(options: AuthOptions, { body }: WireRequest): Promise<WireResponse> {
  const { email, password } = readCredentials(jsonObject(body));
  const [user] = await options.database.transaction((query) =>
    query('select id::text, encrypted_password as hash from auth.users where lower(email) = lower($1)', [
      email,
    ]),
  );
  const { id, hash } = user ?? {};
  if (!id || !hash || !(await isPassword(password, hash))) {
    throw authFault(400, 'invalid_credentials', 'Invalid login credentials');
  }
  const session = await options.database.transaction((query) => beginSession(query, id, options));
  return jsonText(200, session);
}

async function refresh(options: AuthOptions, { body }: WireRequest): Promise<WireResponse> {
  const token = jsonObject(body)?.refresh_token;
  if (typeof token !== 'string') throw authFault(400, 'validation_failed', 'refresh_token is missing');
  const refreshed = await options.database.transaction((query) => refreshSession(query, token, options));
  if ('session' in refreshed) return jsonText(200, refreshed.session);
  throw refreshed.fault === 'not_found'
    ? authFault(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found')
    : authFault(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
}

interface SignedIn {
  id: string;
  sessionId: string;
}

/** Runs `work` for the user whose token came, while their session lasts. */
async function withUser(
  options: AuthOptions,
  request: WireRequest,
  work: (query: Query, user: SignedIn) => Promise<WireResponse>,
): Promise<WireResponse> {
  if (request.headers.authorization === undefined) {
    throw authFault(401, 'no_authorization', 'This endpoint requires a Bearer token');
  }
  const check = identify(request.headers, options.jwtSecret, options.now());
  if ('fault' in check) throw authFault(403, 'bad_jwt', `invalid JWT: ${tokenFaults[check.fault]}`);
  const user = signedIn(check.identity);
  if (!user) throw authFault(403, 'bad_jwt', 'invalid claim: missing sub claim');
  return options.database.transaction(async (query) => {
    const [session] = await query(
      'select 1::text as found from auth.sessions where id = $1 and user_id = $2',
      [user.sessionId, user.id],
    );
    if (!session) {
      throw authFault(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
    }
    return work(query, user);
  });
}

const tokenFaults: Record<IdentityFault, string> = {
  malformed: 'token is malformed',
  forged: 'signature is invalid',
  expired: 'token is expired',
  role: 'role is not allowed',
};

function signedIn({ role, claims }: Identity): SignedIn | null {
  const { sub, session_id } = claims;
  if (role !== 'authenticated' || typeof sub !== 'string' || typeof session_id !== 'string') return null;
  return { id: sub, sessionId: session_id };
}

async function showUser(query: Query, { id }: SignedIn): Promise<WireResponse> {
  const [row] = await query(`select ${userJson} as user from auth.users u where u.id = $1`, [id]);
  return jsonText(200, row?.user ?? 'null');
}

async function changeUser(options: AuthOptions, request: WireRequest): Promise<WireResponse> {
  const given = jsonObject(request.body) ?? {};
  const email = given.email === undefined ? null : readCredentials({ ...given, password: '' }).email;
  const hash = given.password === undefined ? null : await hashPassword(readPassword(given.password));
  return withUser(options, request, async (query, user) => {
    try {
      await query(
        `update auth.users set email = coalesce($2, email), encrypted_password = coalesce($3, encrypted_password),
           raw_user_meta_data = (select coalesce(jsonb_object_agg(key, value), '{}')
             from jsonb_each(raw_user_meta_data || $4::jsonb) where value <> 'null'),
           updated_at = now()
         where id = $1`,
        [user.id, email, hash, JSON.stringify(given.data ?? {})],
      );
    } catch (error) {
      if (postgresError(error)?.code !== '23505') throw error;
      throw authFault(422, 'email_exists', 'A user with this email address has already been registered');
    }
    return showUser(query, user);
  });
}

async function logOut(query: Query, user: SignedIn, scope: string | null): Promise<WireResponse> {
  const which = logOutScopes[scope ?? 'global'];
  if (which === undefined) throw authFault(400, 'validation_failed', `Unsupported logout scope ${scope}`);
  await query(`delete from auth.sessions where user_id = $1 and (id = $2) = any($3)`, [
    user.id,
    user.sessionId,
    which,
  ]);
  return empty(204);
}

/** Whether the user's other sessions (false), this one (true), or both are ended. */
const logOutScopes: Record<string, string> = {
  global: '{true,false}',
  local: '{true}',
  others: '{false}',
};
