import { expect, test } from 'vitest';
import type { MatterNumber } from '#kernel/number.ts';
import { dutiesOf } from '#kernel/matter.ts';
import { units } from '#test/cast.ts';
import { calendars, given, lifeTo, on, registered, served, type Fact } from '#test/given.ts';
import { linked } from '#test/given/filing.ts';
import { contacted, judicialReceived, judicialSent } from '#test/given/judicial.ts';
import { disputed, settled } from '#test/given/routing.ts';
import { petition } from './chapter.ts';
import { isFirst } from './first.ts';

const zero = '2026-03-02';
const open = (facts: readonly Fact[]) =>
  dutiesOf(petition, given(facts), calendars).map((duty) =>
    [duty.act, duty.owner.kind === 'unit' && duty.owner.unit, duty.reckoning?.due.toString() ?? duty.reason].join(' '),
  );
const housing = units.countyHousing.id;
const contact = (facts: readonly Fact[]) => open(facts).filter((duty) => duty.startsWith('contact'));

test.each([
  ['2026-03-02', [`contact ${housing} 2026-03-05`], 'the measures of 2022'],
  ['2021-03-01', [`contact ${housing} 2021-03-04`], 'the rules of 2014'],
  ['2014-04-30', [], 'the day before the rules of 2014'],
])('a first petition that came to its organ on %s: %j (%s)', (day, expected) => {
  expect(contact(lifeTo('routed', day))).toEqual(expected);
});

test('the duty goes on while the claim is handled, ends with the word that was spoken, and is owed to nobody unreachable', () => {
  expect(contact(lifeTo('handling', zero))).toEqual([`contact ${housing} 2026-03-05`]);
  expect(contact([...lifeTo('routed', zero), contacted(zero)])).toEqual([]);
  expect(contact(lifeTo('decided', zero))).toEqual([]);
  const anew = [...lifeTo('review-decided', zero, { outcome: 'redo' }), served('review-opinion', on('2026-03-10'))];
  expect(contact(anew)).toEqual([]);
  expect(contact(lifeTo('routed', zero, { anonymous: true }))).toEqual([]);
});

test('an organ that gets it after a dispute speaks to the petitioner too; the first one stays named', () => {
  const moved = [
    ...lifeTo('routed', zero),
    contacted(zero),
    disputed(zero),
    settled('2026-03-10', units.countyHealth.id),
  ];
  expect(contact(moved)).toEqual([`contact ${units.countyHealth.id} 2026-03-13`]);
  const { own } = given(moved);
  expect(own.stage !== 'none' && own.known.firstOrgan).toBe(housing);
});

test('a matter that a person linked to an earlier one is no first petition; the earlier one stays one', () => {
  const first = (number: string) => {
    const life = [{ ...registered(on(zero)), number: number as MatterNumber } as Fact, linked(zero)];
    const { own } = given(life);
    return own.stage !== 'none' && isFirst(own);
  };
  expect([first('XF26030200000019'), first('XF26030200000035')]).toEqual([true, false]);
});

test('litigation: taken in within fifteen days, then the time of its own law, and always somebody’s', () => {
  const sent = [...lifeTo('registered', zero), judicialSent(zero)];
  const political = units.countyPolitical.id;
  expect(open(sent)).toEqual([`receiveJudicial ${political} 2026-03-17`]);
  expect(open([...sent, judicialReceived('2026-03-04')])).toEqual([`endJudicial ${political} own-law`]);
});
