import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { s3Store } from '#adapters/machine/s3-store.ts';
import { backup } from '#app/backup/backup.ts';
import { eraseMatter } from '#kernel/erase.ts';
import { clearStore, moveToStore, nameInStore, type FileStore } from '#kernel/file-store.ts';
import { openFile } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId } from '#kernel/ids.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { file } from '#test/matters.ts';
import { startS3, type S3Process } from './s3-process.ts';

// Files in a bucket: sealed before they leave, the same when they come back, gone when they are erased. The server is a
// process of its own; it knows who signs and leaves the signature itself unchecked, so a signature is reckoned anew here.

let s3: S3Process;
let store: FileStore;
let story: StoryHouse;
let house: House;
beforeAll(async () => {
  [s3, story] = await Promise.all([startS3(), storyHouse('2026-03-02')]);
  store = s3Store(s3.place);
  house = Object.create(story, { fileStore: { value: store } }) as House;
}, 60_000);
afterAll(async () => {
  await story?.database.drop();
  await s3?.stop();
});

const mark = 'MARK-IN-THE-PHOTO';
const photo = {
  name: '三号楼.png',
  mediaType: 'image/png',
  bytes: Buffer.from(`${mark} ${'x'.repeat(70_000)}`),
} as const;
const name = 'a'.repeat(64);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('what is put is got, put twice is the same, removed twice is gone', async () => {
  await store.put(name, Buffer.from('sealed'));
  await store.put(name, Buffer.from('sealed'));
  expect((await store.get(name)).toString()).toBe('sealed');
  await store.remove(name);
  await store.remove(name);
  await expect(store.get(name)).rejects.toMatchObject({ name: 'StoreUnavailable' });
});

test('a wrong key, no such bucket and no server are all said in one way', async () => {
  const unavailable = { name: 'StoreUnavailable' };
  const url = s3.place.url.replace(/sunlit$/, 'nothing-here');
  for (const wrong of [{ keyId: 'NOBODY' }, { url }, { url: 'http://127.0.0.1:1/sunlit' }])
    await expect(s3Store({ ...s3.place, ...wrong }).put(name, Buffer.of(1))).rejects.toMatchObject(unavailable);
});

async function filed() {
  const { stream } = await file(house, { files: [photo] });
  const [row] = await house.database.as('vault').rows<{ id: ItemId }>({
    text: 'SELECT id FROM open.file WHERE stream = $1',
    values: [stream],
  });
  return { stream, item: row!.id };
}
const whereIs = async (item: ItemId) =>
  (
    await house.database.as('vault').rows<{ here: boolean; stored: string | null }>({
      text: 'SELECT sealed IS NOT NULL AS here, stored FROM open.file WHERE id = $1',
      values: [item],
    })
  )[0];
const opened = ({ stream, item }: Awaited<ReturnType<typeof filed>>, by: House = house) =>
  openFile(by, by.database.as('vault'), 'open', stream, item);

test('a file is filed whether or not the store answers, and follows later', async () => {
  const dead = s3Store({ ...s3.place, url: 'http://127.0.0.1:1/sunlit' });
  const cut = Object.create(story, { fileStore: { value: dead } }) as House;
  const one = await filed();
  await expect(moveToStore(cut)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  expect(await whereIs(one.item)).toEqual({ here: true, stored: null });
  expect((await opened(one, cut))?.bytes.equals(photo.bytes), 'it is read from the database').toBe(true);
  await moveToStore(house);
  expect(await whereIs(one.item)).toEqual({ here: false, stored: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect((await opened(one))?.bytes.equals(photo.bytes)).toBe(true);
  await expect(opened(one, cut)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await expect(opened(one, story)).rejects.toThrow(/none is set up/);
});

test('whoever keeps the store reads nothing: neither what is in a file nor what it is called', async () => {
  const one = await filed();
  await moveToStore(house);
  const disk = await s3.disk();
  expect(disk.includes((await whereIs(one.item))!.stored!), 'it lies there under its name').toBe(true);
  for (const told of [mark, photo.name, one.stream, one.item]) expect(disk.includes(told), told).toBe(false);
});

test('another file in its place is not taken', async () => {
  const one = await filed();
  await moveToStore(house);
  const { stored } = (await whereIs(one.item))!;
  await store.put(stored!, Buffer.from('something else'));
  await expect(opened(one)).rejects.toThrow(/not what was put there/);
});

test('what is erased is deleted there as well, and what is needed stays', async () => {
  const [gone, stays] = [await filed(), await filed()];
  await moveToStore(house);
  const { stored } = (await whereIs(gone.item))!;
  await house.database.transaction('owner', (session) => eraseMatter(session, gone.stream));
  expect((await s3.disk()).includes(stored!)).toBe(true);
  expect(await clearStore(house)).toBe(1);
  expect((await s3.disk()).includes(stored!)).toBe(false);
  expect(await clearStore(house), 'once').toBe(0);
  const kept = (await whereIs(stays.item))!.stored!;
  await house.database.as('app').rows({ text: 'INSERT INTO house.store_waste (name) VALUES ($1)', values: [kept] });
  await clearStore(house);
  expect((await opened(stays))?.bytes.equals(photo.bytes)).toBe(true);
});

test('a file that was erased while it was on its way does not stay behind', async () => {
  const one = await filed();
  const slow: FileStore = {
    ...store,
    async put(as, bytes) {
      await store.put(as, bytes);
      await house.database.transaction('owner', (session) => eraseMatter(session, one.stream));
    },
  };
  const [row] = await house.database.as('vault').rows<{ sealed: Buffer }>({
    text: 'SELECT sealed FROM open.file WHERE id = $1',
    values: [one.item],
  });
  await moveToStore(Object.create(story, { fileStore: { value: slow } }) as House);
  expect((await s3.disk()).includes(nameInStore(row!.sealed))).toBe(true);
  await clearStore(house);
  expect((await s3.disk()).includes(nameInStore(row!.sealed))).toBe(false);
});

test('a backup says how many files it does not hold', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sunlit-store-'));
  const said: string[] = [];
  await backup(story.database as never, { to: join(folder, 'b'), log: (line) => said.push(line) });
  expect(said.join('\n')).toMatch(/\d+ files lie in the file store/);
  await rm(folder, { recursive: true });
});

test('each request is signed as Signature Version 4 says, and the secret is in none of them', async () => {
  const seen: Request[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (asked) => (seen.push((asked as Request).clone()), original(asked as Request));
  try {
    await store.put(name, Buffer.from('sealed'));
  } finally {
    globalThis.fetch = original;
  }
  const [request] = seen;
  const authorization = request!.headers.get('authorization')!;
  const [, day, signed, signature] =
    /Credential=S3RVER\/(\d{8})\/us-east-1\/s3\/aws4_request, SignedHeaders=(\S+), Signature=(\w+)/.exec(
      authorization,
    )!;
  const headers = new Headers(request!.headers);
  headers.set('host', new URL(request!.url).host);
  const listed = signed!
    .split(';')
    .map((header) => `${header}:${headers.get(header)}\n`)
    .join('');
  const content = headers.get('x-amz-content-sha256')!;
  const canonical = ['PUT', new URL(request!.url).pathname, '', listed, signed, content].join('\n');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const scope = [day!, 'us-east-1', 's3', 'aws4_request'];
  const key = scope.reduce<string | Buffer>((from, part) => hmac(from, part), `AWS4${s3.place.secret}`);
  const toSign = ['AWS4-HMAC-SHA256', headers.get('x-amz-date'), scope.join('/'), sha256(canonical)].join('\n');
  expect(signature).toBe(hmac(key, toSign).toString('hex'));
});
