import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { filesAbout, keepFile, openFile } from './files.ts';
import { oneStatement, remove } from './statement.ts';
import { keyTable, type Lane } from './vault.ts';

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

const photo = {
  name: '三号楼电梯.png',
  mediaType: 'image/png',
  bytes: Buffer.from('89504e470d0a1a0a00ff', 'hex'),
} as const;
const writer = { open: 'app', sealed: 'sealed' } as const;
const reader = { open: 'vault', sealed: 'sealed' } as const;

async function attached(lane: Lane) {
  const stream = house.ids.stream();
  const key = house.vault.newKey(lane);
  const { kept, write } = keepFile(house, lane, stream, key, photo);
  await house.database.as(writer[lane]).rows(oneStatement([key.write, write]));
  return { stream, key, kept, session: house.database.as(reader[lane]) };
}

test.each(['open', 'sealed'] as const)('a file of the %s lane comes back as it was', async (lane) => {
  const { stream, kept, session } = await attached(lane);
  const about = { name: photo.name, mediaType: photo.mediaType, sizeBytes: 10 };
  expect(await openFile(house, session, lane, stream, kept.item)).toEqual({ ...about, bytes: photo.bytes });
  const unknown = house.ids.item();
  expect(await filesAbout(house, session, lane, stream, [unknown, kept.item])).toEqual([{ item: kept.item, ...about }]);
  expect(await filesAbout(house, session, lane, stream, [])).toEqual([]);
});

test('a file is opened from its own matter and from no other', async () => {
  const { kept, session } = await attached('open');
  const other = house.ids.stream();
  expect(await openFile(house, session, 'open', other, kept.item)).toBeUndefined();
  expect(await filesAbout(house, session, 'open', other, [kept.item])).toEqual([]);
});

test('the event commits to the bytes', async () => {
  const { kept } = await attached('open');
  const [row] = await house.database.as('owner').rows<{ commitment_key: Buffer }>({
    text: 'SELECT commitment_key FROM open.file WHERE id = $1',
    values: [kept.item],
  });
  expect(kept.commitment).toBe(createHmac('sha256', row!.commitment_key).update(photo.bytes).digest('hex'));
});

test('neither bytes nor name lie in clear, and a sealed file cannot be put in the place of another', async () => {
  const one = await attached('open');
  const two = keepFile(house, 'open', one.stream, one.key, { ...photo, name: 'another.png' });
  await house.database.as('app').rows(oneStatement([two.write]));
  const rows = await house.database.as('owner').rows<{ sealed: Buffer; about: Buffer }>({
    text: 'SELECT sealed, about FROM open.file WHERE stream = $1',
    values: [one.stream],
  });
  for (const { sealed, about } of rows) {
    expect(sealed.includes(photo.bytes)).toBe(false);
    expect(about.includes(Buffer.from('png'))).toBe(false);
  }
  await house.database.as('owner').rows({
    text: `UPDATE open.file SET sealed = (SELECT sealed FROM open.file WHERE id = $2) WHERE id = $1`,
    values: [one.kept.item, two.kept.item],
  });
  await expect(openFile(house, one.session, 'open', one.stream, one.kept.item)).rejects.toThrow();
});

test('without its key a file is gone', async () => {
  const { stream, key, kept, session } = await attached('open');
  await session.rows(oneStatement([remove(keyTable('open'), { id: key.id })]));
  expect(await openFile(house, session, 'open', stream, kept.item)).toBeUndefined();
  expect(await filesAbout(house, session, 'open', stream, [kept.item])).toEqual([]);
});
