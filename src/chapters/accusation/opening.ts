import { createHash } from 'node:crypto';
import type { CivilDate } from '#kernel/calendar.ts';
import { openFile, type AttachedFile, type TakenType } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import type { Kept } from '#kernel/entry.ts';
import type { StreamId } from '#kernel/ids.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { loadMatter, perform } from '#kernel/perform.ts';
import type { Effect } from '#kernel/reaction.ts';
import type { Content } from '#kernel/vault.ts';
import type { Form } from '#chapters/petition/events.ts';
import { accusation } from './chapter.ts';
import type { AccusationCommand } from './decide/command.ts';
import type { AccusationEvent } from './events.ts';

/** What the reporter agreed that the common register is to hold, with the days that go on. */
export interface AgreedOpening {
  /** Known to whoever can open the report and to nobody else: it says the same petition twice, and not of what. */
  readonly once: string;
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly receivedOn: CivilDate;
  readonly form: Form;
  readonly region: string | null;
  readonly party: Content | undefined;
  readonly withheld: boolean;
  readonly files: readonly AttachedFile[];
}

type Agreed = Extract<AccusationEvent, { readonly type: 'ReturnAgreed' }>;

const sealedOf = ({ database }: House) => database.as('sealed');

/** @returns undefined where nothing was agreed, or what was agreed is erased */
export async function agreedOpening(house: House, stream: StreamId): Promise<AgreedOpening | undefined> {
  const session = sealedOf(house);
  const loaded = await loadMatter(session, accusation, stream);
  const own = loaded?.matter.own;
  if (!loaded || !own || own.stage === 'none') return undefined;
  const events = loaded.recorded.map(({ event }) => event as AccusationEvent);
  const agreed = events.find((event): event is Agreed => event.type === 'ReturnAgreed');
  if (!agreed) return undefined;
  const { facts } = own.known;
  const named = agreed.identity === 'anonymous' ? null : facts.party;
  const items = [agreed.opening, named].flatMap((kept) => (kept ? [kept.item] : []));
  const [texts, [key]] = await Promise.all([
    house.vault.read(session, 'sealed', items),
    session.rows<{ wrapped: Buffer }>({
      name: 'key-sealed',
      text: 'SELECT wrapped FROM sealed.key WHERE id = $1',
      values: [facts.key],
    }),
  ]);
  const text = texts.get(agreed.opening.item);
  if (!text || !key) return undefined;
  const { bytes } = house.vault.unwrap(facts.key, key.wrapped);
  return {
    once: createHash('sha256').update(bytes).update('opening').digest('hex'),
    title: text['title'] ?? '',
    request: text['request'] ?? '',
    facts: text['facts'] ?? '',
    receivedOn: facts.receivedOn,
    form: facts.form,
    region: facts.region,
    party: named ? texts.get(named.item) : undefined,
    withheld: agreed.identity === 'withheld',
    files: agreed.withFiles ? await filesIn(house, stream, events) : [],
  };
}

async function filesIn(house: House, stream: StreamId, events: readonly AccusationEvent[]): Promise<AttachedFile[]> {
  const kept = events.flatMap((event): readonly Kept[] =>
    event.type === 'AccusationReported' || event.type === 'ReporterAdded' ? event.files : [],
  );
  const files: AttachedFile[] = [];
  for (const { item } of kept) {
    const file = await openFile(house, sealedOf(house), 'sealed', stream, item);
    if (file) files.push({ name: file.name, mediaType: file.mediaType as TakenType, bytes: file.bytes });
  }
  return files;
}

/** Writes the number of the petition on the report, once. */
export async function noteOpened(house: House, stream: StreamId, number: MatterNumber): Promise<readonly Effect[]> {
  const performed = await perform(house, accusation, {
    actor: { kind: 'system', name: 'opening' },
    stream,
    act: 'openPetition',
    command: (deposit): AccusationCommand => ({ act: 'openPetition', opened: deposit.text('opened', { number }) }),
  });
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(`a petition was opened and not noted: ${performed.done}`);
  return [{ stream, version: performed.matter.version }];
}

/** The number of the petition that was opened, as the report has it. */
export async function openedNumber(house: House, stream: StreamId): Promise<MatterNumber | undefined> {
  const session = sealedOf(house);
  const loaded = await loadMatter(session, accusation, stream);
  const event = loaded?.recorded
    .map((one) => one.event as AccusationEvent)
    .find(({ type }) => type === 'PetitionOpened');
  if (event?.type !== 'PetitionOpened') return undefined;
  const texts = await house.vault.read(session, 'sealed', [event.opened.item]);
  return parseMatterNumber(texts.get(event.opened.item)?.['number'] ?? '');
}

/** A petition that was opened for a reporter. Its code stands here until it is replaced, which is told on its own pages. */
export interface Opened {
  readonly number: MatterNumber;
  readonly code: string | undefined;
}

/** How the petition comes into the common register and is found there: `app` knows both sides. */
export interface Opening {
  /** Registers what was agreed, once, and notes its number on the report. */
  open(house: House, stream: StreamId): Promise<Opened | undefined>;
  find(house: House, stream: StreamId): Promise<Opened | undefined>;
}
