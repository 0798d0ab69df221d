import type { House } from '#kernel/house.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, StreamId } from '#kernel/ids.ts';
import { begin, perform } from '#kernel/perform.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { enrol } from '#kernel/roster.ts';
import type { Content } from '#kernel/vault.ts';
import { limit, reckon } from '#law/law.ts';
import { units } from './cast.ts';

/** The smallest chapter of the sealed lane: one report, one duty to look at it, news when it was looked at. */

type State =
  | { readonly stage: 'none' }
  | {
      readonly stage: 'reported' | 'looked-at';
      readonly key: KeyId;
      readonly party: Kept;
      readonly since: Temporal.PlainDate;
      readonly edition: string;
    };

type Command = { readonly act: 'report'; readonly key: KeyId; readonly party: Kept } | { readonly act: 'look' };

type Event =
  | {
      readonly type: 'SampleReported';
      readonly key: KeyId;
      readonly party: Kept;
      readonly reportedOn: Temporal.PlainDate;
      readonly edition: string;
    }
  | { readonly type: 'SampleLookedAt'; readonly lookedOn: Temporal.PlainDate };

export const sealedChapter: Chapter<State, Command, Event> = {
  name: 'sample',
  lane: 'sealed',
  initial: { stage: 'none' },
  powers: { report: ['public'], look: ['system'], passLimit: ['system'] },
  seconds: {},
  decide(_, command, { today, calendars }) {
    if (command.act === 'look') return [{ type: 'SampleLookedAt', lookedOn: today }];
    const { act: __, ...facts } = command;
    return [{ type: 'SampleReported', ...facts, reportedOn: today, edition: calendars.current.edition }];
  },
  evolve(state, { event }) {
    if (event.type === 'SampleReported') {
      return { stage: 'reported', key: event.key, party: event.party, since: event.reportedOn, edition: event.edition };
    }
    return { ...(state as Exclude<State, { stage: 'none' }>), stage: 'looked-at' };
  },
  duties(state, calendars) {
    if (state.stage !== 'reported') return [];
    const rule = limit('regulations-2022', 'dispose', undefined, state.since);
    const reckoning = reckon(rule, state.since, calendars.edition(state.edition));
    const owner = { kind: 'unit', unit: units.countyOffice.id, post: 'custodian' } as const;
    return [
      {
        act: 'look',
        occurrence: 1,
        owner,
        nature: 'owed',
        sinceOn: state.since,
        reckoning,
        limit: 'dispose',
        under: rule.under,
      },
    ];
  },
  keyOf: (state) => (state as Exclude<State, { stage: 'none' }>).key,
  secondDuty: () => {
    throw new Error('no act here needs a second person');
  },
  fulfils: (event) => (event.type === 'SampleLookedAt' ? ['look'] : []),
  record: () => [],
  touch: () => [],
  tell: () => [],
  grants: () => ({ granted: [], ended: [] }),
  notices: ({ event }) =>
    event.type === 'SampleLookedAt' ? [{ kind: 'news', to: { kind: 'petitioner' }, facts: {} }] : [],
  counts: () => [],
};

export const sealedEnrolled = enrol(sealedChapter, {
  firstType: 'SampleReported',
  correspondent: (state) =>
    state.stage === 'none' ? null : { number: 'JB0001', party: state.party.item, key: state.key, generation: 0 },
});

/** Files one report under the sealed lane. */
export async function reportSample(house: House, party: Content): Promise<StreamId> {
  const stream = house.ids.stream();
  const matterKey = house.vault.newKey('sealed');
  const { done } = await begin(house, sealedChapter, {
    actor: { kind: 'public' },
    act: 'report',
    stream,
    matterKey,
    command: (deposit): Command => ({ act: 'report', key: matterKey.id, party: deposit.identity(party, matterKey) }),
  });
  if (done !== 'recorded') throw new Error(`the report ended in ${done}`);
  return stream;
}

export async function lookAtSample(house: House, stream: StreamId): Promise<void> {
  await perform(house, sealedChapter, {
    actor: { kind: 'system', name: 'test' },
    stream,
    act: 'look',
    command: (): Command => ({ act: 'look' }),
  });
}
