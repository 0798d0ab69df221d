import { dayOf } from '#kernel/clock.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Change } from '#kernel/procedure.ts';
import { insert, update, type Write } from '#kernel/statement.ts';
import type { Accusation, LiveAccusation } from './accusation.ts';
import type { AccusationEvent } from './events.ts';

type AccusationChange = Change<Accusation, AccusationEvent>;

/** The register's row for one commit: written with the report, moved with each fact. */
export function record(change: AccusationChange, all: readonly AccusationChange[]): readonly Write[] {
  const { stream, version, after, before } = change;
  if (after.stage === 'none') return [];
  if (all[0]?.event.type === 'AccusationReported') return [insert('sealed.accusation', row(change, after))];
  const set = {
    version,
    stage: after.stage,
    holder: after.holder,
    kind: after.known.kind,
    accused: after.known.accused,
    code_generation: after.known.generation,
    ...(after.stage === before.stage ? {} : { stage_on: dayOf(change.at) }),
  };
  return [update('sealed.accusation', set, { stream })];
}

/** Only the version moved. */
export const touch = (stream: StreamId, version: number): readonly Write[] => [
  update('sealed.accusation', { version }, { stream }),
];

function row({ stream, version }: AccusationChange, { stage, known, holder }: LiveAccusation) {
  const { facts } = known;
  return {
    stream,
    number: facts.number,
    version,
    stage,
    stage_on: facts.registeredOn,
    rule_set: facts.ruleSet,
    received_on: facts.receivedOn,
    registered_on: facts.registeredOn,
    holder,
    region: facts.region,
    form: facts.form,
    kind: known.kind,
    key_id: facts.key,
    code_generation: known.generation,
    narrative: facts.narrative.item,
    party: facts.party?.item ?? null,
    accused: known.accused,
    anonymous: facts.anonymous,
  };
}
