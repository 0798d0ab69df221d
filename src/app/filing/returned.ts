import { agreedOpening, noteOpened, openedNumber, type Opened, type Opening } from '#chapters/accusation/opening.ts';
import type { AccusationEvent } from '#chapters/accusation/events.ts';
import { register, type Party } from '#chapters/petition/intake.ts';
import { readByNumber } from '#chapters/petition/queries.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { queryCode } from '#kernel/query-code.ts';
import type { Effect, Reaction } from '#kernel/reaction.ts';

interface Done extends Opened {
  readonly effects: readonly Effect[];
}

/**
 * Registers what a reporter agreed to by the one way on which petitions are registered, as from the public: nothing on
 * the common side says where it came from. Asked again it is the same petition.
 */
async function openAgreed(house: House, stream: StreamId): Promise<Done | undefined> {
  const agreed = await agreedOpening(house, stream);
  if (!agreed) return undefined;
  const { once, title, request, facts, form, receivedOn, region, party, withheld, files } = agreed;
  const { performed, code } = await register(
    house,
    { kind: 'public' },
    {
      title,
      request,
      facts,
      form,
      purpose: 'claim',
      regionCode: region ?? undefined,
      receivedOn,
      party: party as Party | undefined,
      withholdIdentity: withheld,
      files,
    },
    { caller: 'public', key: once, digest: Buffer.from(once, 'hex') },
  );
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(`what a reporter agreed to was not registered: ${performed.done}`);
  const { own } = performed.matter;
  if (own.stage === 'none') throw new Error('a registration left no matter');
  const { number } = own.known.facts;
  const noted = await noteOpened(house, stream, number);
  return { number, code, effects: [{ stream: performed.stream, version: 1 }, ...noted] };
}

async function findOpened(house: House, stream: StreamId): Promise<Opened | undefined> {
  const number = await openedNumber(house, stream);
  if (!number) return undefined;
  const read = await readByNumber(house.database.as('vault'), number);
  // The first code alone: whoever replaced it did so to keep somebody out, perhaps one who reads the report's pages.
  if (!read || read.petition.code_generation !== 0) return { number, code: undefined };
  return { number, code: queryCode(house.cipher, house.vault.unwrap(read.petition.key_id, read.wrapped), 0) };
}

/** 退回: what came sealed and is an ordinary petition gets its place in the common register. */
export const opening: Opening = {
  async open(house, stream) {
    return (await findOpened(house, stream)) ?? openAgreed(house, stream);
  },
  find: findOpened,
};

/** The same for a reporter whose request ended half way. */
export const openingAgreed: Reaction = {
  name: 'accusation.opening',
  on: ['ReturnAgreed'] satisfies AccusationEvent['type'][],
  async run(house, { stream }) {
    if (await openedNumber(house, stream)) return [];
    return (await openAgreed(house, stream))?.effects ?? [];
  },
};
