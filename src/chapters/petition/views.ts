import { dutyView, unitView, type DutyView, type LineView, type UnitView } from '#kernel/views.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { House } from '#kernel/house.ts';
import type { Actor } from '#kernel/authority.ts';
import type { MatterRead } from './queries.ts';
import { privateCodes } from './timeline/aftercare.ts';
import { apartCodes } from './timeline/apart.ts';

/** Where a unit receives people. */
export interface PlaceView extends UnitView {
  readonly address: string;
  readonly addressEn: string;
  readonly hours: string;
}

/** Where a unit named by a fact receives people; null where the fact names none. */
export function placeView(house: Pick<House, 'units'>, id: unknown): PlaceView | null {
  const unit = typeof id === 'string' ? house.units.get(id as UnitId) : undefined;
  if (!unit) return null;
  const { address, addressEn, hours } = unit;
  return { ...unitView(house, unit.id), address, addressEn, hours };
}

/** A matter as it is shown to a party or to an official: the same facts, officials' lines left out for the parties. */
export interface MatterView {
  readonly number: string;
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly stage: MatterRead['petition']['stage'];
  readonly ruleSet: string;
  readonly receivedOn: string;
  readonly registeredOn: string;
  readonly form: string;
  readonly purpose: string;
  readonly class: string | null;
  readonly region: string | null;
  readonly office: UnitView;
  readonly holder: UnitView;
  readonly version: number;
  readonly duties: readonly DutyView[];
  /** The office to which the petitioner was pointed, as it receives people. */
  readonly place: PlaceView | null;
  readonly timeline: readonly LineView[];
}

/** What somebody may read of a matter: who asks decides about the lines that are not for everybody on it. */
interface Sight {
  /** The petitioner alone: help in need is between them and the organ, and no mandate or signature opens it. */
  readonly own: boolean;
  readonly inside: boolean;
  /** Whoever handles the matter does not read what is kept apart from it, nor do those who only signed. */
  readonly apart: boolean;
}

function sightOf(actor: Actor, office: UnitId): Sight {
  if (actor.kind === 'petitioner') {
    const own = actor.as === 'petitioner';
    return { own, inside: false, apart: own || actor.as === 'agent' };
  }
  const apart =
    actor.kind === 'system' || (actor.kind === 'official' && actor.posts.some(({ unit }) => unit === office));
  return { own: true, inside: true, apart };
}

/** @param actor reads it: lines that are not for them are left out */
export function matterView(house: Pick<House, 'units' | 'calendars'>, read: MatterRead, actor: Actor): MatterView {
  const { petition, texts } = read;
  const narrative = texts.get(petition.narrative) ?? {};
  const { own, inside, apart } = sightOf(actor, petition.office);
  const lines = read.timeline.filter(
    ({ audience, code }) =>
      (inside || audience === 'parties') && (own || !privateCodes.has(code)) && (apart || !apartCodes.has(code)),
  );
  return {
    number: petition.number,
    title: narrative['title'] ?? '',
    request: narrative['request'] ?? '',
    facts: narrative['facts'] ?? '',
    stage: petition.stage,
    ruleSet: petition.rule_set,
    receivedOn: petition.received_on,
    registeredOn: petition.registered_on,
    form: petition.form,
    purpose: petition.purpose,
    class: petition.class,
    region: petition.region,
    office: unitView(house, petition.office),
    holder: unitView(house, petition.holder),
    version: petition.version,
    duties: read.duties.map((duty) => dutyView(house, duty)).filter(({ limit }) => own || limit !== 'help'),
    place: placeView(house, read.timeline.find(({ code }) => code === 'PetitionRedirected')?.facts['to']),
    timeline: lines.map((line) => ({
      version: line.version,
      line: line.line,
      source: line.source,
      audience: line.audience,
      at: line.at,
      chapter: line.chapter,
      code: line.code,
      unit: line.unit ? unitView(house, line.unit) : null,
      facts: line.facts,
      texts: line.items.map((item) => texts.get(item)).filter((text) => text !== undefined),
      files: line.items.filter((item) => !texts.has(item)),
    })),
  };
}
