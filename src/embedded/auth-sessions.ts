import { randomBytes } from 'node:crypto';
import type { Query } from './database.ts';
import { type Claims, signToken } from './jwt.ts';

export interface SessionOptions {
  jwtSecret: string;
  /** The `iss` claim. */
  issuer: string;
  /** Seconds since 1970. */
  now(): number;
}

/** Seconds an access token lives. */
const lifetime = 3600;
/** Seconds in which a used refresh token may come again: two processes of one user met. */
const reuseInterval = 10;

/** The user as GoTrue shows it: JSON text made by PostgreSQL. */
export const userJson = `json_build_object(
  'id', u.id, 'aud', u.aud, 'role', u.role, 'email', u.email, 'phone', '',
  'email_confirmed_at', u.email_confirmed_at, 'confirmed_at', u.email_confirmed_at,
  'last_sign_in_at', u.last_sign_in_at,
  'app_metadata', u.raw_app_meta_data, 'user_metadata', u.raw_user_meta_data,
  'identities', json_build_array(json_build_object(
    'identity_id', u.id, 'id', u.id, 'user_id', u.id, 'provider', 'email', 'email', u.email,
    'identity_data', json_build_object('sub', u.id, 'email', u.email, 'email_verified', true),
    'last_sign_in_at', u.last_sign_in_at, 'created_at', u.created_at, 'updated_at', u.updated_at)),
  'created_at', u.created_at, 'updated_at', u.updated_at, 'is_anonymous', u.is_anonymous)::text`;

/** Begins a session: JSON text of the session object. */
export async function beginSession(query: Query, userId: string, options: SessionOptions): Promise<string> {
  await query('update auth.users set last_sign_in_at = now() where id = $1', [userId]);
  const [row] = await query('insert into auth.sessions (user_id) values ($1) returning id::text', [userId]);
  const sessionId = row?.id ?? '';
  const token = await addRefreshToken(query, sessionId, null);
  return sessionJson(query, sessionId, token, options);
}

export type Refreshed = { session: string } | { fault: 'not_found' | 'already_used' };

/**
 * Rotates a refresh token. A used one that comes again within ten seconds, or whose successor is still the
 * active one, gets that successor; an older one is a theft: the session ends.
 */
export async function refreshSession(
  query: Query,
  token: string,
  options: SessionOptions,
): Promise<Refreshed> {
  const [used] = await query(
    `select session_id::text, revoked::text,
      (updated_at > now() - make_interval(secs => ${reuseInterval}))::text as recent
     from auth.refresh_tokens where token = $1 for update`,
    [token],
  );
  if (!used?.session_id) return { fault: 'not_found' };
  const { session_id: sessionId } = used;
  const next = used.revoked === 'true' ? null : await rotate(query, sessionId, token);
  const active = next ?? (await activeToken(query, sessionId, token, used.recent === 'true'));
  if (active === null) {
    await query('delete from auth.sessions where id = $1', [sessionId]);
    return { fault: 'already_used' };
  }
  await query('update auth.sessions set refreshed_at = now() where id = $1', [sessionId]);
  return { session: await sessionJson(query, sessionId, active, options) };
}

async function rotate(query: Query, sessionId: string, token: string): Promise<string> {
  await query('update auth.refresh_tokens set revoked = true, updated_at = now() where token = $1', [token]);
  return addRefreshToken(query, sessionId, token);
}

async function activeToken(
  query: Query,
  sessionId: string,
  used: string,
  recent: boolean,
): Promise<string | null> {
  const [active] = await query(
    'select token, parent from auth.refresh_tokens where session_id = $1 and not revoked order by id desc limit 1',
    [sessionId],
  );
  if (!active?.token) return null;
  return recent || active.parent === used ? active.token : null;
}

async function addRefreshToken(query: Query, sessionId: string, parent: string | null): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await query('insert into auth.refresh_tokens (token, session_id, parent) values ($1, $2, $3)', [
    token,
    sessionId,
    parent,
  ]);
  return token;
}

async function sessionJson(
  query: Query,
  sessionId: string,
  refreshToken: string,
  { jwtSecret, issuer, now }: SessionOptions,
): Promise<string> {
  const [row] = await query(
    `select ${userJson} as user, json_build_object(
       'sub', u.id, 'aud', u.aud, 'role', u.role, 'email', u.email, 'phone', '',
       'app_metadata', u.raw_app_meta_data, 'user_metadata', u.raw_user_meta_data,
       'aal', 'aal1', 'session_id', s.id, 'is_anonymous', u.is_anonymous,
       'amr', json_build_array(json_build_object(
         'method', 'password', 'timestamp', extract(epoch from s.created_at)::bigint)))::text as claims
     from auth.sessions s join auth.users u on u.id = s.user_id where s.id = $1`,
    [sessionId],
  );
  const claims: Claims = JSON.parse(row?.claims ?? '{}');
  const issued = now();
  const exp = issued + lifetime;
  const token = signToken({ iss: issuer, iat: issued, exp, ...claims }, jwtSecret);
  const session = {
    access_token: token,
    token_type: 'bearer',
    expires_in: lifetime,
    expires_at: exp,
    refresh_token: refreshToken,
  };
  return `${JSON.stringify(session).slice(0, -1)},"user":${row?.user ?? 'null'}}`;
}
