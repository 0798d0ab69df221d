import { partyPlace, type PartyActor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { House } from '#kernel/house.ts';
import { readStream } from '#kernel/ledger/read.ts';
import type { LineView } from '#kernel/views.ts';
import type { AgentKind, PartyEvent } from './events/party.ts';
import type { MatterRead } from './queries.ts';
import type { MatterView } from './views.ts';

/** Who acts or acted for the petitioner: as far as which mandate goes, since when, until when, and what they did. */
export interface Mandate {
  readonly place: number;
  readonly kind: AgentKind;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly covers: string | null;
  readonly since: CivilDate;
  readonly ended: CivilDate | null;
  /** What they did, newest first, as it stands among what happened. */
  readonly acts: readonly LineView[];
}

/** The matter that is asked about, and as whom. */
export interface MandatesOf {
  readonly read: MatterRead;
  readonly view: MatterView;
  readonly actor: PartyActor;
}

/** Every mandate of a matter, those that ended too, to nobody but the one who gave them. */
export async function mandatesOf(house: House, { read, view, actor }: MandatesOf): Promise<readonly Mandate[]> {
  if (actor.as !== 'petitioner' || !read.timeline.some(({ code }) => code === 'AgentAppointed')) return [];
  const { recorded } = await readStream<PartyEvent>(house.database.as('app'), read.petition.stream);
  const appointed = recorded.flatMap(({ event }) => (event.type === 'AgentAppointed' ? [event] : []));
  const names = await house.vault.read(
    house.database.as('vault'),
    'open',
    appointed.map(({ identity }) => identity.item),
  );
  return appointed.map(({ place, kind, identity, mandate, appointedOn }) => {
    const end = recorded.find(({ event }) => event.type === 'MandateEnded' && event.place === place)?.event;
    const own = new Set(recorded.flatMap((one) => (partyPlace(one.actor) === place ? [one.version] : [])));
    return {
      place,
      kind,
      name: names.get(identity.item)?.['name'] ?? null,
      covers: read.texts.get(mandate.item)?.['text'] ?? null,
      since: appointedOn,
      ended: end?.type === 'MandateEnded' ? end.mandateEndedOn : null,
      acts: view.timeline.filter(({ source, version }) => source === null && own.has(version)),
    };
  });
}
