import { expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal.ts';
import { dutiesOf, type Matter } from '#kernel/matter.ts';
import { units } from '#test/cast.ts';
import { calendars, given, kept, lifeTo, on, refused, registered, served, when } from '#test/given.ts';
import type { Fact } from '#test/given.ts';
import { assigned, reported, succeeded } from '#test/given/routing.ts';
import { petition } from './chapter.ts';
import type { Petition } from './petition.ts';

const zero = '2026-03-02';
const edition = calendars.current.edition;
const { countyHousing, cityHousing } = units;

const dueOf = (matter: Matter<Petition>, act: string) =>
  dutiesOf(petition, matter, calendars)
    .filter((duty) => duty.act === act)
    .map(({ owner, reckoning }) => [owner.kind === 'unit' && owner.unit, reckoning?.due.toString()]);

test('an assignment is reported on by the day that was set, once, also after the matter has ended', () => {
  const life = [registered(on(zero)), assigned(zero, '2026-04-20')];
  expect(dueOf(given(life), 'reportResult')).toEqual([[countyHousing.id, '2026-04-20']]);
  const ended = [...life, refused(zero), served('refusal', on(zero))];
  expect(dueOf(given(ended), 'reportResult')).toEqual([[countyHousing.id, '2026-04-20']]);
  expect(dueOf(given([...ended, reported('2026-04-01')]), 'reportResult')).toEqual([]);
});

test('whoever carries on the powers of a unit stands in its place everywhere, with the same duties and days', () => {
  for (const step of ['routed', 'handling', 'replied', 'under-review'] as const) {
    const before = given(lifeTo(step, zero));
    const after = given([...lifeTo(step, zero), succeeded('2026-03-05', countyHousing.id, cityHousing.id)]);
    const owed = (matter: Matter<Petition>) =>
      dutiesOf(petition, matter, calendars).map((duty) =>
        JSON.stringify([duty.act, duty.occurrence, duty.owner, duty.sinceOn]),
      );
    expect(owed(after)).toEqual(owed(before).map((text) => text.replaceAll(countyHousing.id, cityHousing.id)));
    expect(JSON.stringify(after.own)).not.toContain(countyHousing.id);
  }
});

test('what a unit had proposed is decided by a head of the one that carries on its powers', () => {
  const proposed: Fact = {
    type: 'ActProposed',
    act: 'extend',
    command: { act: 'extend', days: 5, reason: { ...kept('reason') } },
    proposedOn: on(zero),
    edition,
  };
  const matter = given([...lifeTo('handling', zero), proposed, succeeded(zero, countyHousing.id, cityHousing.id)]);
  expect(dueOf(matter, 'approve').map(([unit]) => unit)).toEqual([cityHousing.id]);
  const decision = when(
    matter,
    zero,
    { capacity: 'head', unit: cityHousing.id, actor: 'person:99-cityHead' },
    { act: 'approve' },
  );
  expect(isRefusal(decision)).toBe(false);
});
