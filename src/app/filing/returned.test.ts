import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOn } from '#chapters/accusation/act.ts';
import { report } from '#chapters/accusation/intake.ts';
import { readByNumber } from '#chapters/petition/queries.ts';
import type { CarriedIdentity } from '#chapters/accusation/events.ts';
import { filesAbout } from '#kernel/files.ts';
import type { StreamId } from '#kernel/ids.ts';
import { isQueryCode } from '#kernel/query-code.ts';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { letter } from '#test/matters.ts';
import { opening, openingAgreed } from './returned.ts';

let house: StoryHouse;
beforeAll(async () => void (house = await storyHouse('2026-03-02')));
afterAll(() => house.database.drop());

const name = '顾长明';
const bytes = Buffer.from('%PDF-1.4 startxref %%EOF');

/** A report whose reporter agreed; what follows from it has not been done. */
async function agreedTo(identity: CarriedIdentity, withFiles: boolean): Promise<StreamId> {
  const filed = await report(
    house,
    { kind: 'public' },
    {
      ...letter,
      party: { name, phone: '13911114444' },
      files: [{ name: '照片.pdf', mediaType: 'application/pdf', bytes }],
    },
  );
  if (filed.performed.done !== 'recorded') throw new Error('nothing was filed');
  const { stream } = filed.performed;
  await actOn(house, {
    actor: actorOf('custodian'),
    stream,
    act: 'askReturn',
    command: (deposit) => ({ act: 'askReturn', text: deposit.text('return', { text: '可否' }), accusedUnits: [] }),
  });
  const agreed = await actOn(house, {
    actor: { kind: 'petitioner', stream, as: 'petitioner' },
    stream,
    act: 'agreeReturn',
    command: (deposit) => ({
      act: 'agreeReturn',
      opening: deposit.text('opening', { title: '修灯', request: '修灯', facts: '灯坏了' }),
      identity,
      withFiles,
      accusedUnits: [],
    }),
  });
  expect(agreed.done).toBe('recorded');
  return stream;
}

const petitions = async (): Promise<number> =>
  (await house.database.as('owner').rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM open.petition' }))[0]!
    .n;

async function petitionOf(stream: StreamId) {
  const found = await opening.find(house, stream);
  const read = await readByNumber(house.database.as('vault'), found!.number);
  return { code: found!.code!, read: read! };
}

test('a request that ended half way is finished by the worker; asked again there is still one petition', async () => {
  const stream = await agreedTo('anonymous', false);
  const before = await petitions();
  expect(await opening.find(house, stream)).toBeUndefined();
  const cause = { stream, version: 3, type: 'ReturnAgreed' };
  const effects = await openingAgreed.run(house, cause);
  expect(effects).toContainEqual({ stream, version: 4 });
  expect(await openingAgreed.run(house, cause)).toEqual([]);
  const { number } = (await opening.open(house, stream))!;
  expect(await petitions()).toBe(before + 1);
  expect((await opening.find(house, stream))!.number).toBe(number);
});

test('both at once, a request and the worker, make one petition', async () => {
  const stream = await agreedTo('anonymous', false);
  const before = await petitions();
  const cause = { stream, version: 3, type: 'ReturnAgreed' };
  const [opened] = await Promise.all([opening.open(house, stream), openingAgreed.run(house, cause)]);
  expect(await petitions()).toBe(before + 1);
  expect((await opening.find(house, stream))!.number).toBe(opened!.number);
});

for (const [identity, withFiles, party, withheld] of [
  ['anonymous', false, false, false],
  ['withheld', true, true, true],
  ['given', true, true, false],
] as const)
  test(`a reporter who leaves their name ${identity} takes along what they said and nothing more`, async () => {
    const { code, read } = await petitionOf(await opened(identity, withFiles));
    const { petition, wrapped } = read;
    expect([petition.party !== null, petition.anonymous, petition.identity_withheld]).toEqual([
      party,
      !party,
      withheld,
    ]);
    expect(isQueryCode(house.cipher, house.vault.unwrap(petition.key_id, wrapped), 0, code)).toBe(true);
    const session = house.database.as('vault');
    const files = read.timeline.flatMap(({ items }) => items).filter((item) => !read.texts.has(item));
    const about = await filesAbout(house, session, 'open', petition.stream, files);
    expect(about.map((file) => file.name)).toEqual(withFiles ? ['照片.pdf'] : []);
  });

async function opened(identity: CarriedIdentity, withFiles: boolean): Promise<StreamId> {
  const stream = await agreedTo(identity, withFiles);
  await opening.open(house, stream);
  return stream;
}
