import type { ActDescription } from '#ui/edge/acts.ts';
import { deskActs } from './acts/desk.ts';
import { officeActs } from './acts/office.ts';
import { aftercareActs } from './acts/aftercare.ts';
import { referActs } from './acts/apart.ts';
import { organActs } from './acts/organ.ts';
import type { Command, PersonAct } from './acts/parts.ts';
import { judicialActs } from './acts/judicial.ts';
import { filingActs } from './acts/filing.ts';
import { routingActs } from './acts/routing.ts';
import { inquiryActs } from './acts/inquiry.ts';
import { clockActs } from './acts/handling.ts';
import { pathActs } from './acts/path.ts';
import { paperActs } from './acts/paper.ts';
import { petitionerActs } from './acts/petitioner.ts';

/** Every act of a person, as its page and the API see it. */
export const actDescriptions: Readonly<Record<PersonAct, ActDescription<Command>>> = {
  ...officeActs,
  ...organActs,
  ...aftercareActs,
  ...referActs,
  ...clockActs,
  ...inquiryActs,
  ...pathActs,
  ...paperActs,
  ...deskActs,
  ...judicialActs,
  ...filingActs,
  ...routingActs,
  ...petitionerActs,
};
