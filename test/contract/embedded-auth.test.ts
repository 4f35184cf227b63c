import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { clientOf, openForTest, signedIn, type TestBackend } from '../embedded/open-for-test.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await openForTest();
});
afterAll(() => backend.dispose());
afterEach(() => {
  vi.useRealTimers();
});

/** PostgreSQL asks the same clock. */
function laterBySeconds(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
}

describe('signing up and in', () => {
  test('a new user has a session at once', async () => {
    const client = clientOf(backend);
    const { data, error } = await client.auth.signUp({
      email: 'New@Example.com',
      password: 'a long password',
      options: { data: { locale: 'en' } },
    });
    expect(error).toBeNull();
    expect(data.session).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
    expect(data.user).toMatchObject({
      email: 'new@example.com',
      role: 'authenticated',
      aud: 'authenticated',
      app_metadata: { provider: 'email', providers: ['email'] },
      user_metadata: { locale: 'en' },
    });
    expect(data.user?.identities).toHaveLength(1);
  });

  test('the access token says who it is', async () => {
    const { client, userId } = await signedIn(backend, 'claims@example.com');
    const { data } = await client.auth.getSession();
    const claims = JSON.parse(
      Buffer.from(data.session?.access_token.split('.')[1] ?? '', 'base64url').toString(),
    );
    expect(claims).toMatchObject({ sub: userId, role: 'authenticated', aud: 'authenticated', aal: 'aal1' });
    expect(claims.exp - claims.iat).toBe(3600);
    expect(claims.session_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('an address is used once, whatever its case', async () => {
    await signedIn(backend, 'twice@example.com');
    const { error } = await clientOf(backend).auth.signUp({
      email: 'TWICE@example.com',
      password: 'another one',
    });
    expect(error).toMatchObject({ status: 422, code: 'user_already_exists' });
  });

  test.each([
    ['a wrong password', 'known@example.com', 'not this'],
    ['an unknown address', 'nobody@example.com', 'a long password'],
  ])('%s is refused', async (_, email, password) => {
    await clientOf(backend).auth.signUp({ email: 'known@example.com', password: 'a long password' });
    const { error } = await clientOf(backend).auth.signInWithPassword({ email, password });
    expect(error).toMatchObject({ status: 400, code: 'invalid_credentials' });
  });

  test('a short password says why', async () => {
    const { error } = await clientOf(backend).auth.signUp({ email: 'weak@example.com', password: '12345' });
    expect(error).toMatchObject({ name: 'AuthWeakPasswordError', status: 422, reasons: ['length'] });
  });

  test('what is no address is refused', async () => {
    const { error } = await clientOf(backend).auth.signUp({ email: 'nonsense', password: 'a long password' });
    expect(error).toMatchObject({ status: 400, code: 'validation_failed' });
  });
});

describe('refreshing', () => {
  const refresh = (token: string) => clientOf(backend).auth.refreshSession({ refresh_token: token });

  async function firstToken(email: string): Promise<string> {
    const { client } = await signedIn(backend, email);
    const { data } = await client.auth.getSession();
    return data.session?.refresh_token ?? '';
  }

  test('gives a new token and a new session object', async () => {
    const first = await firstToken('rotate@example.com');
    const { data, error } = await refresh(first);
    expect(error).toBeNull();
    expect(data.session?.refresh_token).not.toBe(first);
    expect(data.user?.email).toBe('rotate@example.com');
  });

  test('the same token again, within ten seconds, gives the same successor', async () => {
    const first = await firstToken('again@example.com');
    const one = await refresh(first);
    const two = await refresh(first);
    expect(two.data.session?.refresh_token).toBe(one.data.session?.refresh_token);
  });

  test('a token two steps old ends the whole session', async () => {
    const first = await firstToken('stolen@example.com');
    const second = (await refresh(first)).data.session?.refresh_token ?? '';
    const third = (await refresh(second)).data.session?.refresh_token ?? '';
    laterBySeconds(11);
    const stolen = await refresh(first);
    expect(stolen.error).toMatchObject({ status: 400, code: 'refresh_token_already_used' });
    const after = await refresh(third);
    expect(after.error).toMatchObject({ status: 400, code: 'refresh_token_not_found' });
  });

  test('the parent of the active token is forgiven later too', async () => {
    const first = await firstToken('late@example.com');
    const second = (await refresh(first)).data.session?.refresh_token ?? '';
    laterBySeconds(11);
    expect((await refresh(first)).data.session?.refresh_token).toBe(second);
  });

  test('an unknown token is refused', async () => {
    const { error } = await refresh('made-up');
    expect(error).toMatchObject({ status: 400, code: 'refresh_token_not_found' });
  });
});

describe('the signed-in user', () => {
  test('is shown and changed', async () => {
    const { client } = await signedIn(backend, 'change@example.com');
    const { error } = await client.auth.updateUser({
      email: 'changed@example.com',
      password: 'another password',
      data: { theme: 'dark', gone: null },
    });
    expect(error).toBeNull();
    const { data } = await client.auth.getUser();
    expect(data.user).toMatchObject({ email: 'changed@example.com', user_metadata: { theme: 'dark' } });
    expect(data.user?.user_metadata).not.toHaveProperty('gone');
    const again = await clientOf(backend).auth.signInWithPassword({
      email: 'changed@example.com',
      password: 'another password',
    });
    expect(again.error).toBeNull();
  });

  test('cannot take the address of another', async () => {
    await signedIn(backend, 'taken@example.com');
    const { client } = await signedIn(backend, 'taker@example.com');
    const { error } = await client.auth.updateUser({ email: 'taken@example.com' });
    expect(error).toMatchObject({ status: 422, code: 'email_exists' });
  });

  test.each([
    ['no token', undefined, 401, 'no_authorization'],
    ['no JWT', 'Bearer nonsense', 403, 'bad_jwt'],
  ])('%s is refused', async (_, authorization, status, code) => {
    const response = await backend.fetch(`${backend.url}/auth/v1/user`, {
      headers: { apikey: backend.anonKey, ...(authorization && { authorization }) },
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('an expired token is refused', async () => {
    const { token } = await signedIn(backend, 'expired@example.com');
    laterBySeconds(3601);
    const { error } = await clientOf(backend).auth.getUser(token);
    expect(error).toMatchObject({ status: 403, code: 'bad_jwt' });
  });
});

describe('signing out', () => {
  async function twoSessions(email: string) {
    const { client: one, token: tokenOne } = await signedIn(backend, email);
    const two = clientOf(backend);
    const { data } = await two.auth.signInWithPassword({ email, password: 'a long password' });
    return { one, two, tokenOne, tokenTwo: data.session?.access_token ?? '' };
  }
  const ends = async (token: string) => (await clientOf(backend).auth.getUser(token)).error !== null;

  test.each([
    ['local', true, false],
    ['others', false, true],
    ['global', true, true],
  ] as const)('%s', async (scope, endsOwn, endsOther) => {
    const { one, tokenOne, tokenTwo } = await twoSessions(`${scope}@example.com`);
    const { error } = await one.auth.signOut({ scope });
    expect(error).toBeNull();
    expect(await ends(tokenOne)).toBe(endsOwn);
    expect(await ends(tokenTwo)).toBe(endsOther);
  });

  test('an ended session is told from a bad token', async () => {
    const { client, token } = await signedIn(backend, 'ended@example.com');
    await client.auth.signOut({ scope: 'local' });
    const { error } = await clientOf(backend).auth.getUser(token);
    expect(error?.name).toBe('AuthSessionMissingError');
  });
});

describe('the local account', () => {
  test('is made once, and only when asked for', async () => {
    const fresh = await openForTest();
    expect(await fresh.localAccount({ create: false })).toBeNull();
    const made = await fresh.localAccount({ create: true });
    expect(await fresh.localAccount({ create: true })).toEqual(made);
    expect(await fresh.localAccount({ create: false })).toEqual(made);
    const { error } = await clientOf(fresh).auth.signInWithPassword(made ?? { email: '', password: '' });
    expect(error).toBeNull();
    await fresh.dispose();
  });
});

test('what Auth here does not have is said', async () => {
  const response = await backend.fetch(`${backend.url}/auth/v1/otp`, {
    method: 'POST',
    headers: { apikey: backend.anonKey },
    body: '{"email":"a@b.c"}',
  });
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({
    code: 'not_implemented',
    message: expect.stringContaining('/otp'),
  });
});

test.each([
  ['no key', {}, 'No API key found in request'],
  ['another key', { apikey: 'sb_publishable_x' }, 'Invalid API key'],
])('%s: 401', async (_, headers, message) => {
  const response = await backend.fetch(`${backend.url}/rest/v1/profiles`, { headers });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ message });
});
