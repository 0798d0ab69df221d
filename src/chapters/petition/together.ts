import type { Actor } from '#kernel/authority.ts';
import type { AttachedFile } from '#kernel/files.ts';
import { together, type House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { loadMatter, perform, type Idempotency, type Performed } from '#kernel/perform.ts';
import type { Content } from '#kernel/vault.ts';
import { petition } from './chapter.ts';
import type { PetitionCommand } from './decide/command.ts';
import { register, type Party } from './intake.ts';
import type { Petition } from './petition.ts';
import { readVisible } from './queries.ts';
import { contactKept, paperCommand, type PaperInput } from './routes/acts/paper.ts';
import { placeOf } from './rules.ts';

/** Somebody's act on one matter that another matter takes part in. Both stand, or neither. */
export interface Acting {
  readonly actor: Actor;
  readonly stream: StreamId;
  readonly seen: number;
  readonly idempotency?: Idempotency;
}

type Done = Performed<Petition>;

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class NotDone extends Error {
  readonly performed: Done;
  constructor(performed: Done) {
    super(performed.done);
    this.performed = performed;
  }
}

/** Each step has to be recorded; the first is the answer. */
async function allOrNothing(house: House, work: (within: House) => Promise<readonly Done[]>): Promise<Done> {
  try {
    return await together(house, 'app', async (within) => {
      const done = await work(within);
      const failed = done.find((one) => one.done !== 'recorded' && one.done !== 'repeated');
      if (failed) throw new NotDone(failed);
      return done[0]!;
    });
  } catch (error) {
    if (error instanceof NotDone) return error.performed;
    throw error;
  }
}

/** 关联重复件: the other matter is named by its number, and has to be visible to whoever says so. */
export async function linkMatters(
  house: House,
  acting: Acting,
  { number: typed, reasons }: { readonly number: string; readonly reasons: string },
): Promise<Done> {
  const { actor } = acting;
  const own = await factsOf(house, acting.stream);
  const number = parseMatterNumber(typed);
  const read = number && (await readVisible(house.database.as('vault'), actor, number));
  if (!own) return { done: 'not-found' };
  if (!read)
    return {
      done: 'refused',
      refusal: { refused: 'no-such-matter', under: placeOf(own.ruleSet, 'disposal'), facts: {} },
    };
  return linkBoth(house, { ...acting, number: own.number }, read.petition, reasons);
}

type Numbered = { readonly stream: StreamId; readonly number: MatterNumber };

/** Writes the link down on both matters. */
export function linkBoth(
  house: House,
  { number, ...acting }: Acting & { readonly number: MatterNumber },
  { stream: other, number: otherNumber }: Numbered,
  reasons: string,
): Promise<Done> {
  return allOrNothing(house, async (within) => {
    const first = await perform(within, petition, {
      ...acting,
      act: 'link',
      command: (deposit): PetitionCommand => ({
        act: 'link',
        other,
        number: otherNumber,
        reasons: deposit.text('reason', { text: reasons }),
      }),
    });
    if (first.done !== 'recorded') return [first];
    const second = await perform(within, petition, {
      actor: { kind: 'system', name: 'linking' },
      stream: other,
      act: 'beLinked',
      command: (): PetitionCommand => ({ act: 'beLinked', other: acting.stream, number }),
    });
    return [first, second];
  });
}

/** 分件: registers the part with the day, the form and the people of the whole, and writes on the whole where it went. */
export async function splitMatter(
  house: House,
  acting: Acting,
  text: { readonly title: string; readonly request: string; readonly facts: string },
): Promise<Done> {
  const whole = await factsOf(house, acting.stream);
  if (!whole) return { done: 'not-found' };
  const party = whole.party
    ? (await house.vault.read(house.database.as('vault'), 'open', [whole.party.item])).get(whole.party.item)
    : undefined;
  return allOrNothing(house, async (within) => {
    const { performed } = await register(within, acting.actor, {
      ...text,
      form: whole.form,
      purpose: whole.purpose,
      regionCode: whole.region ?? undefined,
      class: undefined,
      party: party as Party | undefined,
      withholdIdentity: whole.identityWithheld,
      consentToPublish: whole.mayPublish,
      receivedOn: whole.receivedOn,
      partOf: { number: whole.number, submittedOn: whole.registeredOn },
    });
    if (performed.done !== 'recorded' || performed.matter.own.stage === 'none') return [performed];
    const { stream: part } = performed;
    const { number } = performed.matter.own.known.facts;
    const splitOff = await perform(within, petition, {
      ...acting,
      act: 'split',
      command: (): PetitionCommand => ({ act: 'split', part, number }),
    });
    return [splitOff];
  });
}

/** 有新的事实: registers the petitioner's new matter beside the one that has ended, and writes on each where the other is. */
export async function raiseNewFacts(
  house: House,
  acting: Acting,
  text: { readonly title: string; readonly request: string; readonly facts: string },
): Promise<Done> {
  const ended = await factsOf(house, acting.stream);
  if (!ended) return { done: 'not-found' };
  const party = ended.party
    ? (await house.vault.read(house.database.as('vault'), 'open', [ended.party.item])).get(ended.party.item)
    : undefined;
  return allOrNothing(house, async (within) => {
    const { performed } = await register(within, acting.actor, {
      ...text,
      form: 'web',
      purpose: ended.purpose,
      regionCode: ended.region ?? undefined,
      class: ended.class ?? undefined,
      party: party as Party | undefined,
      withholdIdentity: ended.identityWithheld,
    });
    if (performed.done !== 'recorded' || performed.matter.own.stage === 'none') return [performed];
    const { stream: other } = performed;
    const { number } = performed.matter.own.known.facts;
    const raised = await perform(within, petition, {
      ...acting,
      act: 'raiseNewFacts',
      command: (): PetitionCommand => ({ act: 'raiseNewFacts', other, number }),
    });
    if (raised.done !== 'recorded') return [raised];
    const linked = await perform(within, petition, {
      actor: { kind: 'system', name: 'linking' },
      stream: other,
      act: 'beLinked',
      command: (): PetitionCommand => ({ act: 'beLinked', other: acting.stream, number: ended.number }),
    });
    return [raised, linked];
  });
}

async function factsOf(house: House, stream: StreamId) {
  const loaded = await loadMatter(house.database.as('app'), petition, stream);
  return loaded && loaded.matter.own.stage !== 'none' ? loaded.matter.own.known.facts : undefined;
}

/** 签名纸件: a new contact is put into what is known of the petitioner, which is read for it and shown to nobody. */
export async function takePaper(
  house: House,
  acting: Acting,
  input: PaperInput,
  files: readonly AttachedFile[],
): Promise<Done> {
  const before = input.kind === 'contact' ? await partyContentOf(house, acting.stream) : {};
  return perform(house, petition, {
    ...acting,
    act: 'takePaper',
    command: (deposit): PetitionCommand => paperCommand(input, deposit, files, before),
  });
}

/** 变更联系方式: on the strength of a code that the contact of before got; whoever calls has seen it come back. */
export async function changeContact(
  house: House,
  stream: StreamId,
  given: { readonly phone?: string; readonly email?: string },
): Promise<Done> {
  const before = await partyContentOf(house, stream);
  return perform(house, petition, {
    actor: { kind: 'system', name: 'contact-proof' },
    stream,
    act: 'changeContact',
    command: (deposit): PetitionCommand => ({ act: 'changeContact', ...contactKept(before, given, deposit) }),
  });
}

async function partyContentOf(house: House, stream: StreamId): Promise<Content> {
  const party = (await factsOf(house, stream))?.party;
  if (!party) return {};
  return (await house.vault.read(house.database.as('vault'), 'open', [party.item])).get(party.item) ?? {};
}
