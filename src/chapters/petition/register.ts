import { dayOf } from '#kernel/clock.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Change } from '#kernel/procedure.ts';
import { insert, remove, update, type Write } from '#kernel/statement.ts';
import type { PetitionEvent } from './events.ts';
import { isFirst } from './first.ts';
import { holderOf, type LivePetition, type Petition } from './petition.ts';

/** The register as the common lists read it ({@link listedColumns}). */
export const listed = `SELECT stream, 'petition'::text AS chapter, number, version, stage, rule_set, form, region, class,
  office, holder, registered_on AS opened_on, narrative AS title FROM open.petition`;

type PetitionChange = Change<Petition, PetitionEvent>;

/** The register's row for one commit: written at registration, moved with each fact, gone when a matter is resealed. */
export function record(change: PetitionChange, all: readonly PetitionChange[]): readonly Write[] {
  const { stream, version, after } = change;
  if (after.stage === 'none') return [];
  if (all[0]?.event.type === 'PetitionRegistered') return [insert('open.petition', row(change, after))];
  if (after.stage === 'resealed') {
    // The duties are closed by the commit itself, and one statement cannot touch a row twice; they go, with the rest of
    // the lane, when the sealed one takes the matter over, whose role may delete them.
    return ['petition', 'timeline', 'rating'].map((table) => remove(`open.${table}`, { stream }));
  }
  const set = {
    version,
    stage: after.stage,
    office: after.known.facts.office,
    holder: holderOf(after),
    first: isFirst(after),
    ...corrected(all),
    ...reached(all),
    code_generation: after.known.generation,
    ...(after.stage === change.before.stage ? {} : { stage_on: dayOf(change.at) }),
  };
  return [update('open.petition', set, { stream }), ...all.flatMap(ratingWrites), ...all.flatMap(partyWrites)];
}

/** A correction moves what the register is looked up by. */
function corrected(all: readonly PetitionChange[]): Readonly<Record<string, unknown>> {
  const last = all.map(({ event }) => event).findLast((event) => event.type === 'EntryCorrected');
  if (last?.type !== 'EntryCorrected') return {};
  return { form: last.form, class: last.class, region: last.region, received_on: last.receivedOn };
}

/** Another contact is another sealed identity. */
function reached(all: readonly PetitionChange[]): Readonly<Record<string, unknown>> {
  const last = all.map(({ event }) => event).findLast((event) => event.type === 'ContactChanged');
  return last?.type === 'ContactChanged' ? { party: last.party.item } : {};
}

/** Only the version moved. */
export const touch = (stream: StreamId, version: number): readonly Write[] => [
  update('open.petition', { version }, { stream }),
];

function row({ stream, version }: PetitionChange, petition: LivePetition) {
  const { facts } = petition.known;
  return {
    stream,
    number: facts.number,
    version,
    stage: petition.stage,
    stage_on: facts.registeredOn,
    rule_set: facts.ruleSet,
    received_on: facts.receivedOn,
    registered_on: facts.registeredOn,
    office: facts.office,
    holder: holderOf(petition),
    region: facts.region,
    form: facts.form,
    purpose: facts.purpose,
    class: facts.class,
    first: isFirst(petition),
    key_id: facts.key,
    code_generation: 0,
    narrative: facts.narrative.item,
    party: facts.party?.item ?? null,
    anonymous: facts.anonymous,
    identity_withheld: facts.identityWithheld,
    may_publish: facts.mayPublish,
  };
}

/** Who else has a part in the matter, for the query code of each to be looked up by. */
function partyWrites({ event, stream, version, after }: PetitionChange): Write[] {
  const end = (place: number): Write => update('open.party', { until_version: version }, { stream, place });
  if (after.stage === 'none') return [];
  const at = (place: number) => after.known.parties.find((one) => one.place === place);
  switch (event.type) {
    case 'CosignersAdded':
    case 'AgentAppointed': {
      const from = event.type === 'AgentAppointed' ? event.place : event.from;
      const added = after.known.parties.filter(({ place }) => place >= from);
      return [
        insert(
          'open.party',
          added.map((one) => ({ stream, ...one })),
        ),
      ];
    }
    case 'RepresentativeNamed':
      return [update('open.party', { role: 'representative' }, { stream, place: event.place })];
    case 'MandateEnded': {
      const stays = at(event.place);
      return [stays ? update('open.party', { role: stays.role }, { stream, place: event.place }) : end(event.place)];
    }
    case 'CodeReplaced': {
      const { place, generation } = event;
      return place === undefined ? [] : [update('open.party', { generation }, { stream, place })];
    }
    case 'CosignerLeft':
      return event.place === 0 ? [] : [end(event.place)];
    default:
      return [];
  }
}

function ratingWrites({ event, stream }: PetitionChange): Write[] {
  if (event.type === 'PetitionRated') {
    const { ratedOn, office, organ, reason } = event;
    return [insert('open.rating', { stream, rated_on: ratedOn, office, organ, reason: reason?.item ?? null })];
  }
  if (event.type === 'PetitionConcluded')
    return [update('open.rating', { concluded_on: event.concludedOn }, { stream })];
  return [];
}
