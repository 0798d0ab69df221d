import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { JudicialReason } from '#chapters/petition/decide/judicial-command.ts';
import { units } from '../cast.ts';
import { by, given, on, ordinary, registered, type Fact } from '../given.ts';
import { after, dayAfter, inStage, type Asking, type Made } from './asking.ts';
import { contacted, judicialReceived, judicialSent } from './judicial.ts';

const { clerk, handler } = by;
const visit = { form: 'visit' } as const;
const { sendToJudicial } = ordinary;
const contactOn =
  (days: number): Made =>
  (zero) => ({ ...ordinary.contact, contactedOn: on(dayAfter(zero, days)) });
/** Registered by the city's office, so that the county's organs are a level below. */
const fromCity =
  (command: PetitionCommand): Asking =>
  (zero) => ({
    matter: given([{ ...registered(on(zero)), office: units.cityOffice.id } as Fact]),
    day: zero,
    who: { ...clerk, unit: units.cityOffice.id },
    command,
  });

/** How each reason about first contact and litigation comes about, and the place that it rests on. */
export const judicialCases: Readonly<
  Record<JudicialReason, readonly [in2005: string | null, in2022: string | null, ask: Asking]>
> = {
  'no-contact-owed': ['practice/2', 'practice/2', after('routed', (zero) => [contacted(zero)], handler, contactOn(0))],
  'contacted-in-future': ['practice/2', 'practice/2', inStage('routed', handler, contactOn(2))],
  'contacted-before-receipt': ['practice/2', 'practice/2', inStage('routed', handler, contactOn(-1))],
  // No rule set of these days is without the rule; a matter of 2006 is.
  'litigation-not-apart': [null, null, inStage('registered', clerk, sendToJudicial)],
  'guide-the-visitor': [null, '28/2', inStage('registered', clerk, sendToJudicial, visit)],
  'not-political-legal': [
    'policy-2013/9',
    '28/2',
    inStage('registered', clerk, { ...sendToJudicial, to: units.countyHousing.id }),
  ],
  'not-same-level': ['policy-2013/9', '28/2', fromCity(sendToJudicial)],
  'not-with-judicial': ['practice/18', 'practice/18', inStage('routed', by.judge, ordinary.receiveJudicial)],
  'received-already': [
    'practice/18',
    'practice/18',
    after('registered', (zero) => [judicialSent(zero), judicialReceived(zero)], by.judge, ordinary.receiveJudicial),
  ],
  'receive-first': [
    'policy-2013/9',
    '28/2',
    after('registered', (zero) => [judicialSent(zero)], by.judge, ordinary.endJudicial),
  ],
  'ended-in-future': [
    'policy-2013/9',
    '28/2',
    after('registered', (zero) => [judicialSent(zero), judicialReceived(zero)], by.judge, {
      ...ordinary.endJudicial,
      concludedOn: on('2026-12-31'),
    }),
  ],
};
