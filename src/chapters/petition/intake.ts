import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { matterNumber, type MatterNumber } from '#kernel/number.ts';
import { begin, type Idempotency, type Performed } from '#kernel/perform.ts';
import { queryCode } from '#kernel/query-code.ts';
import type { AttachedFile } from '#kernel/files.ts';
import { insert } from '#kernel/statement.ts';
import type { Content, VaultKey } from '#kernel/vault.ts';
import { petition } from './chapter.ts';
import type { PetitionCommand } from './decide/command.ts';
import type { Form, Purpose } from './events.ts';
import type { Petition } from './petition.ts';

/** What somebody says of themselves. Only what they give; nothing here is required by law to register. */
export interface Party {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly idType?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  /** What a messenger's public account calls them. */
  readonly messenger?: string | undefined;
}

/** A submission as it comes in at any door, before anything is kept of it. */
export interface Intake {
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly form: Form;
  readonly purpose: Purpose;
  readonly regionCode?: string | undefined;
  /** The unit that it complains of; one that is not on record here stands in the words alone. */
  readonly concerned?: string | undefined;
  readonly class?: string | undefined;
  readonly party?: Party | undefined;
  readonly withholdIdentity?: boolean | undefined;
  readonly consentToPublish?: boolean | undefined;
  /** The day it came, where that is not today: a letter in the post room. */
  readonly receivedOn?: CivilDate | undefined;
  readonly files?: readonly AttachedFile[] | undefined;
  /** The matter that this one is split off, and the day on which that one was registered. */
  readonly partOf?: { readonly number: MatterNumber; readonly submittedOn: CivilDate } | undefined;
  /** Where it was on record before it was brought in here. */
  readonly external?: External | undefined;
}

/** A matter of another system: it comes in once, which a unique constraint decides ({@link externalOnce}). */
export interface External {
  readonly source: string;
  readonly id: string;
  /** A keyed digest of all that came with it. */
  readonly digest: Buffer;
  /** What becomes of it is told where it came from. */
  readonly answered?: boolean;
}

/** The constraint that a matter fails at which was brought in before. */
export const externalOnce = 'external_once';

/** A registration with the code that opens it, which is in no table and on no official's screen. */
export interface Registration {
  readonly performed: Performed<Petition>;
  readonly code?: string;
}

/** Registers a submission, whichever door it came by: the hot path, one statement. */
export async function register(
  house: House,
  actor: Actor,
  intake: Intake,
  idempotency?: Idempotency,
): Promise<Registration> {
  const stream = house.ids.stream();
  const key = house.vault.newKey('open');
  const today = dayOf(house.clock.now());
  const number = matterNumber(today, await house.serials.next());
  const given = partyContent(intake.party);
  const concerned = house.units.get((intake.concerned ?? '') as UnitId)?.id;
  const performed = await begin(house, petition, {
    actor,
    act: 'register',
    stream,
    matterKey: key,
    ...(idempotency ? { idempotency } : {}),
    command: (deposit): PetitionCommand => {
      const { title, request, facts } = intake;
      const person = given ? deposit.newKey() : null;
      const { external } = intake;
      if (external) {
        const { source, id, digest, answered } = external;
        deposit.also(insert('open.external', { source, external_id: id, digest }));
        if (answered) deposit.also(insert('open.order_origin', { stream, source, external_id: id }));
      }
      return {
        act: 'register',
        number,
        key: key.id,
        receivedOn: intake.receivedOn ?? today,
        region: intake.regionCode ?? null,
        form: intake.form,
        purpose: intake.purpose,
        class: intake.class ?? null,
        narrative: deposit.text('narrative', { title, request, facts }),
        party: given && person ? deposit.identity(given, person) : null,
        person: person?.id ?? null,
        anonymous: !given?.name,
        // Whoever wrote to a public account can be answered there, with a name or without.
        reachable: Boolean(given?.messenger || (given?.name && (given.phone || given.address || given.email))),
        identityWithheld: intake.withholdIdentity ?? false,
        mayPublish: intake.consentToPublish ?? false,
        files: (intake.files ?? []).map((file) => deposit.file(file)),
        ...(concerned ? { concerned } : {}),
        ...(intake.partOf ? { partOf: intake.partOf.number, submittedOn: intake.partOf.submittedOn } : {}),
      };
    },
  });
  return { performed, ...(await codeOf(house, performed, key, stream)) };
}

/** A repeated request gets the code of the first one, derived anew from that matter's key. */
async function codeOf(house: House, performed: Performed<Petition>, key: VaultKey, stream: StreamId) {
  if (performed.done !== 'recorded' && performed.done !== 'repeated') return {};
  const { own } = performed.matter;
  if (own.stage === 'none') return {};
  if (performed.stream === stream) return { code: queryCode(house.cipher, key, own.known.generation) };
  const [row] = await house.database.as('app').rows<{ wrapped: Buffer }>({
    name: 'key-open',
    text: 'SELECT wrapped FROM vault.key WHERE id = $1',
    values: [own.known.facts.key],
  });
  return row
    ? { code: queryCode(house.cipher, house.vault.unwrap(own.known.facts.key, row.wrapped), own.known.generation) }
    : {};
}

function partyContent(party: Party | undefined): Content | undefined {
  if (!party) return undefined;
  const given = Object.entries(party).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
