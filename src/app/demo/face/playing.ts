import { hearing } from '#chapters/hearing/chapter.ts';
import type { HearingCommand } from '#chapters/hearing/decide/command.ts';
import { reception } from '#chapters/reception/chapter.ts';
import type { ReceptionCommand } from '#chapters/reception/decide/command.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import { matterNumber, type MatterNumber, type NumberPrefix } from '#kernel/number.ts';
import { begin, perform, type Performed } from '#kernel/perform.ts';
import { unitId } from '../county-files.ts';
import { type PlayHouse } from '../play-house.ts';
import { works } from '../plan.ts';

/** An official of the county by login and post. */
export const official = (login: string, unit: string, post: 'registrar' | 'handler' | 'head' | 'leader'): Actor => ({
  kind: 'official',
  person: `99-${login}` as PersonId,
  posts: [{ unit: unitId(unit), post }],
});

export const clerk = official('clerk', '990101-xf', 'registrar');
export const officeHead = official('head-990101-xf', '990101-xf', 'head');
export const handler = official('handler', '990101-zj', 'handler');
export const housingHead = official('head', '990101-zj', 'head');

export interface Playing {
  readonly house: PlayHouse;
  readonly until: CivilDate;
}

export const at = ({ house }: Playing, day: CivilDate, hour = 9): void =>
  house.goTo(day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant());

export function done<State>(performed: Performed<State>, what: string) {
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(
      `${what} came back as ${performed.done === 'refused' ? performed.refusal.refused : performed.done}`,
    );
  return performed;
}

export interface Fresh {
  readonly number: MatterNumber;
  readonly key: import('#kernel/ids.ts').KeyId;
}

export async function opened(
  { house }: Playing,
  {
    actor,
    act,
    prefix,
    on,
  }: { readonly actor: Actor; readonly act: string; readonly prefix: NumberPrefix; readonly on: CivilDate },
  command: (fresh: Fresh, deposit: Depositor) => ReceptionCommand | HearingCommand,
): Promise<StreamId> {
  const matterKey = house.vault.newKey('open');
  const stream = house.ids.stream();
  const fresh = { number: matterNumber(on, await house.serials.next(), prefix), key: matterKey.id };
  const chapter = (prefix === 'TZ' ? hearing : reception) as typeof reception;
  const request = {
    actor,
    act,
    stream,
    matterKey,
    command: (deposit: Depositor) => command(fresh, deposit) as ReceptionCommand,
  };
  done(await begin(house, chapter, request), act);
  return stream;
}

export const receive = async (
  { house }: Playing,
  actor: Actor,
  stream: StreamId,
  command: (deposit: Depositor) => ReceptionCommand,
  act: string,
) => done(await perform(house, reception, { actor, stream, act, command }), act);

export const hear = async (
  { house }: Playing,
  actor: Actor,
  stream: StreamId,
  command: (deposit: Depositor) => HearingCommand,
  act: string,
) => done(await perform(house, hearing, { actor, stream, act, command }), act);

/** The working day on or after a day. */
export function workday({ house }: Playing, day: CivilDate): CivilDate {
  let found = day;
  while (!works(found, house.calendars.current)) found = found.add({ days: 1 });
  return found;
}
