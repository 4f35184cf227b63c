import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { clientOf, openForTest, signedIn, type TestBackend } from '../embedded/open-for-test.ts';

let backend: TestBackend;
let client: SupabaseClient;
let userId: string;
let other: { client: SupabaseClient; userId: string };
let number = 0;
let folder: string;

beforeAll(async () => {
  backend = await openForTest();
  ({ client, userId } = await signedIn(backend, 'files@example.com'));
  other = await signedIn(backend, 'stranger@example.com');
});
afterAll(() => backend.dispose());
beforeEach(() => {
  folder = `${userId}/${number++}`;
});
afterEach(() => {
  vi.useRealTimers();
});

const cvs = (of: SupabaseClient = client) => of.storage.from('cvs');
const text = { contentType: 'text/plain' };
const filesOnDisk = () => readdir(path.join(backend.folder, 'files')).catch(() => []);

async function contentOf(name: string): Promise<string | undefined> {
  const { data } = await cvs().download(name);
  return data?.text();
}

describe('uploading and downloading', () => {
  const bytes = Buffer.from([0, 255, 13, 10, 128, 0]);

  test.each<[string, () => Parameters<ReturnType<typeof cvs>['upload']>[1]]>([
    ['a Buffer', () => bytes],
    ['a Uint8Array', () => new Uint8Array(bytes)],
    ['a Blob', () => new Blob([bytes], { type: 'text/plain' })],
    ['a stream', () => new Blob([bytes]).stream()],
  ])('%s', async (_, body) => {
    const name = `${folder}/cv.txt`;
    const { data, error } = await cvs().upload(name, body(), { ...text, duplex: 'half' });
    expect(error).toBeNull();
    expect(data).toMatchObject({ path: name, fullPath: `cvs/${name}` });
    const got = await cvs().download(name);
    expect(Buffer.from((await got.data?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
    expect(got.data?.type).toContain('text/plain');
  });

  test('a taken name is 409, unless upserted', async () => {
    const name = `${folder}/cv.txt`;
    await cvs().upload(name, 'one', text);
    const { error } = await cvs().upload(name, 'two', text);
    expect(error).toMatchObject({ status: 400, statusCode: '409', message: 'The resource already exists' });
    expect(await contentOf(name)).toBe('one');
    expect((await cvs().upload(name, 'three', { ...text, upsert: true })).error).toBeNull();
    expect(await contentOf(name)).toBe('three');
    expect((await cvs().update(name, 'four', text)).error).toBeNull();
    expect(await contentOf(name)).toBe('four');
  });

  test.each([
    [
      'another type',
      'cv.png',
      'image/png',
      'x',
      { statusCode: '415', message: 'mime type image/png is not supported' },
    ],
    ['a letter that Storage does not take', 'é.txt', 'text/plain', 'x', { statusCode: '400' }],
    ['over ten megabytes', 'big.txt', 'text/plain', 'x'.repeat(10485761), { statusCode: '413' }],
  ])('%s is refused', async (_, name, contentType, body, expected) => {
    const { error } = await cvs().upload(`${folder}/${name}`, body, { contentType });
    expect(error).toMatchObject({ status: 400, ...expected });
  });

  test('an unknown bucket is 404', async () => {
    const { error } = await client.storage.from('nothing').upload(`${folder}/a`, 'x', text);
    expect(error).toMatchObject({ status: 400, statusCode: '404', message: 'Bucket not found' });
  });

  test('a missing object is 404', async () => {
    const response = await backend.fetch(`${backend.url}/storage/v1/object/cvs/${folder}/none`, {
      headers: { apikey: backend.anonKey },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      statusCode: '404',
      error: 'not_found',
      message: 'Object not found',
    });
  });
});

describe('asking about objects', () => {
  test('info and exists', async () => {
    const name = `${folder}/cv.txt`;
    await cvs().upload(name, 'hello', { ...text, metadata: { kept: 'yes' } });
    const { data } = await cvs().info(name);
    expect(data).toMatchObject({ name, size: 5, contentType: 'text/plain', metadata: { kept: 'yes' } });
    expect(await cvs().exists(name)).toMatchObject({ data: true, error: null });
    expect(await cvs().exists(`${folder}/none`)).toMatchObject({ data: false });
    expect((await cvs().info(`${folder}/none`)).error).toMatchObject({ statusCode: '404' });
  });

  test('list shows one level, folders without an id', async () => {
    for (const name of ['b.txt', 'a.txt', 'deep/c.txt', 'deep/d.txt'])
      await cvs().upload(`${folder}/${name}`, name, text);
    const { data } = await cvs().list(folder);
    expect(data?.map(({ name, id }) => [name, id === null])).toEqual([
      ['a.txt', false],
      ['b.txt', false],
      ['deep', true],
    ]);
    expect(data?.[0]?.metadata).toMatchObject({ size: 5, mimetype: 'text/plain' });
    const last = await cvs().list(folder, { limit: 1, sortBy: { column: 'name', order: 'desc' } });
    expect(last.data?.map(({ name }) => name)).toEqual(['deep']);
    const searched = await cvs().list(folder, { search: 'B' });
    expect(searched.data?.map(({ name }) => name)).toEqual(['b.txt']);
    const paged = await cvs().list(folder, { limit: 2, offset: 1 });
    expect(paged.data?.map(({ name }) => name)).toEqual(['b.txt', 'deep']);
  });
});

describe('moving and removing', () => {
  test('move', async () => {
    await cvs().upload(`${folder}/old.txt`, 'moved', text);
    await cvs().upload(`${folder}/taken.txt`, 'taken', text);
    expect((await cvs().move(`${folder}/old.txt`, `${folder}/new.txt`)).error).toBeNull();
    expect(await contentOf(`${folder}/new.txt`)).toBe('moved');
    expect((await cvs().move(`${folder}/old.txt`, `${folder}/x.txt`)).error).toMatchObject({
      statusCode: '404',
    });
    const onto = await cvs().move(`${folder}/new.txt`, `${folder}/taken.txt`);
    expect(onto.error).toMatchObject({ statusCode: '409' });
    const away = await cvs().move(`${folder}/new.txt`, `${other.userId}/new.txt`);
    expect(away.error).toMatchObject({ statusCode: '403' });
  });

  test('remove takes the bytes too, and passes over what is missing', async () => {
    const before = (await filesOnDisk()).length;
    await cvs().upload(`${folder}/a.txt`, `only ${folder}`, text);
    expect(await filesOnDisk()).toHaveLength(before + 1);
    const { data, error } = await cvs().remove([`${folder}/a.txt`, `${folder}/none.txt`]);
    expect(error).toBeNull();
    expect(data?.map(({ name }) => name)).toEqual([`${folder}/a.txt`]);
    expect(await filesOnDisk()).toHaveLength(before);
  });

  test('the same bytes under two names stay until the last name goes', async () => {
    await cvs().upload(`${folder}/a.txt`, `shared ${folder}`, text);
    await cvs().upload(`${folder}/b.txt`, `shared ${folder}`, text);
    await cvs().remove([`${folder}/a.txt`]);
    expect(await contentOf(`${folder}/b.txt`)).toBe(`shared ${folder}`);
  });

  test('uploads and removals of the same bytes at once leave every named object whole', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${folder}/${i}.txt`);
    await Promise.all(names.map((name) => cvs().upload(name, `same ${folder}`, text)));
    await Promise.all(
      names.map((name, i) =>
        i % 2 ? cvs().remove([name]) : cvs().upload(name, `same ${folder}`, { ...text, upsert: true }),
      ),
    );
    const contents = await Promise.all(names.filter((_, i) => i % 2 === 0).map(contentOf));
    expect(new Set(contents)).toEqual(new Set([`same ${folder}`]));
  });

  test('replacing an object drops the earlier bytes', async () => {
    await cvs().upload(`${folder}/a.txt`, `first ${folder}`, text);
    const before = await filesOnDisk();
    await cvs().upload(`${folder}/a.txt`, `second ${folder}`, { ...text, upsert: true });
    expect(await filesOnDisk()).toHaveLength(before.length);
  });
});

describe('signed addresses', () => {
  const get = async (url: string) => backend.fetch(url);

  test('need no key, and end', async () => {
    const name = `${folder}/my cv.txt`;
    await cvs().upload(name, 'signed', text);
    const { data } = await cvs().createSignedUrl(name, 60, { download: 'my cv.txt' });
    const url = data?.signedUrl ?? '';
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('signed');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''my%20cv.txt");

    expect((await get(url.replace('my%20cv', 'other'))).status).toBe(400);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    const late = await get(url);
    expect(late.status).toBe(400);
    expect(await late.json()).toMatchObject({ error: 'InvalidJWT' });
  });

  test('an access token is no signature', async () => {
    const name = `${folder}/cv.txt`;
    await cvs().upload(name, 'x', text);
    const { data } = await client.auth.getSession();
    const response = await get(
      `${backend.url}/storage/v1/object/sign/cvs/${name}?token=${data.session?.access_token}`,
    );
    expect(response.status).toBe(400);
  });

  test('what is not there cannot be signed', async () => {
    expect((await cvs().createSignedUrl(`${folder}/none`, 60)).error).toMatchObject({ statusCode: '404' });
  });
});

describe('another user', () => {
  test('sees nothing of it', async () => {
    const name = `${folder}/cv.txt`;
    await cvs().upload(name, 'mine', text);
    for (const stranger of [other.client, clientOf(backend)]) {
      expect((await cvs(stranger).download(name)).error).not.toBeNull();
      expect((await cvs(stranger).info(name)).error).toMatchObject({ statusCode: '404' });
      expect((await cvs(stranger).createSignedUrl(name, 60)).error).toMatchObject({ statusCode: '404' });
      expect((await cvs(stranger).list(folder)).data).toEqual([]);
      expect((await cvs(stranger).remove([name])).data).toEqual([]);
      expect((await cvs(stranger).move(name, `${other.userId}/mine.txt`)).error).toMatchObject({
        statusCode: '404',
      });
      for (const upsert of [false, true]) {
        const { error } = await cvs(stranger).upload(name, 'yours', { ...text, upsert });
        expect(error).toMatchObject({ statusCode: '403' });
      }
    }
    expect(await contentOf(name)).toBe('mine');
  });

  test('leaves no bytes behind when refused', async () => {
    const before = await filesOnDisk();
    await cvs(other.client).upload(`${folder}/cv.txt`, `refused ${folder}`, text);
    expect(await filesOnDisk()).toEqual(before);
  });
});

test.each([
  ['POST', 'object/copy', {}],
  ['POST', 'object/upload/sign/cvs/x', {}],
  ['GET', 'bucket/cvs', undefined],
  ['GET', 'object/public/cvs/x', undefined],
])('%s %s is 501', async (method, place, body) => {
  const response = await backend.fetch(`${backend.url}/storage/v1/${place}`, {
    method,
    headers: { apikey: backend.anonKey },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(501);
});
