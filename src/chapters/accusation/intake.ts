import type { Form } from '#chapters/petition/events.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import type { AttachedFile } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { matterNumber } from '#kernel/number.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { begin, type Idempotency, type Performed } from '#kernel/perform.ts';
import { queryCode } from '#kernel/query-code.ts';
import type { Content, VaultKey } from '#kernel/vault.ts';
import type { Accusation } from './accusation.ts';
import { accusedContent, type Accused } from './accused.ts';
import { accusation } from './chapter.ts';
import type { CommandOf } from './decide/command.ts';

/** What somebody says of themselves. It stays sealed, and the custodian works without it. */
export interface Reporter {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly idType?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly messenger?: string | undefined;
}

/** A report as it comes in at any door: the same submission as a petition's, and whom it is about. */
export interface Intake {
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly form: Form;
  readonly regionCode?: string | undefined;
  readonly class?: string | undefined;
  readonly party?: Reporter | undefined;
  readonly receivedOn?: CivilDate | undefined;
  readonly files?: readonly AttachedFile[] | undefined;
  /** The unit reported on, where the reporter chose one from the list. */
  readonly accusedUnit?: string | undefined;
  /** Who it is about, in the reporter's words. */
  readonly accusedText?: string | undefined;
  /** Whether the reporter asked for a neutral message when there is news. */
  readonly wantsNotice?: boolean | undefined;
}

/** A report taken in, with the code that opens it. An official who took it in gets no code. */
export interface Report {
  readonly performed: Performed<Accusation>;
  readonly code?: string;
}

/** Takes a report of misconduct in: one statement, in the sealed lane alone. Its number tells no lane. */
export async function report(house: House, actor: Actor, intake: Intake, idempotency?: Idempotency): Promise<Report> {
  const stream = house.ids.stream();
  const key = house.vault.newKey('sealed');
  const today = dayOf(house.clock.now());
  const number = matterNumber(today, await house.serials.next());
  const accused = accusedBy(house, intake);
  const performed = await begin(house, accusation, {
    actor,
    act: 'report',
    stream,
    matterKey: key,
    ...(idempotency ? { idempotency } : {}),
    command: (deposit) => ({ number, ...commandOf(deposit, key, today, intake, accused) }),
  });
  if (actor.kind === 'official') return { performed };
  return { performed, ...(await codeOf(house, performed, key, stream)) };
}

function commandOf(
  deposit: Depositor,
  key: VaultKey,
  today: CivilDate,
  intake: Intake,
  accused: Accused,
): Omit<CommandOf<'report'>, 'number'> {
  const { title, request, facts } = intake;
  const given = givenIn(intake.party);
  const person = given ? deposit.newKey() : null;
  const named = accused.units.length > 0 || accused.text !== '';
  return {
    act: 'report',
    key: key.id,
    receivedOn: intake.receivedOn ?? today,
    region: intake.regionCode ?? null,
    form: intake.form,
    // The class lies with the text: the register of this lane is sorted by nothing that says what a report is about.
    narrative: deposit.text('narrative', { title, request, facts, ...(intake.class ? { class: intake.class } : {}) }),
    party: given && person ? deposit.identity(given, person) : null,
    person: person?.id ?? null,
    accused: named ? deposit.text('accused', accusedContent(accused)) : null,
    accusedUnits: accused.units,
    anonymous: !given?.name,
    reachable: Boolean(given?.messenger || (given?.name && (given.phone || given.address || given.email))),
    wantsNotice: intake.wantsNotice ?? false,
    files: (intake.files ?? []).map((file) => deposit.file(file)),
  };
}

/** A unit that is not known here is kept as words: nothing that somebody wrote is a reason to turn a report away. */
function accusedBy({ units }: House, { accusedUnit, accusedText }: Intake): Accused {
  const text = accusedText?.trim() ?? '';
  if (!accusedUnit) return { units: [], text };
  const unit = units.get(accusedUnit as UnitId);
  return unit ? { units: [unit.id], text } : { units: [], text: [accusedUnit, text].filter(Boolean).join('\n') };
}

function givenIn(party: Reporter | undefined): Content | undefined {
  if (!party) return undefined;
  const given = Object.entries(party).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** A repeated request gets the code of the first one, derived anew from that report's key. */
async function codeOf(house: House, performed: Performed<Accusation>, key: VaultKey, stream: StreamId) {
  if (performed.done !== 'recorded' && performed.done !== 'repeated') return {};
  const { own } = performed.matter;
  if (own.stage === 'none') return {};
  const { facts, generation } = own.known;
  if (performed.stream === stream) return { code: queryCode(house.cipher, key, generation) };
  const [row] = await house.database.as('sealed').rows<{ wrapped: Buffer }>({
    name: 'key-sealed',
    text: 'SELECT wrapped FROM sealed.key WHERE id = $1',
    values: [facts.key],
  });
  return row ? { code: queryCode(house.cipher, house.vault.unwrap(facts.key, row.wrapped), generation) } : {};
}
