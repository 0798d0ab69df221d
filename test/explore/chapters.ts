import type { EventShape } from '#kernel/entry.ts';
import { accusationModel } from './accusation.ts';
import { conferenceModel } from './face/conference.ts';
import { disclosureModel } from './face/disclosure.ts';
import { hearingModel } from './face/hearing.ts';
import { receptionModel } from './face/reception.ts';
import { supervisionModel } from './face/supervision.ts';
import type { Model } from './model.ts';
import { petitionModel } from './petition.ts';
import { urgentModel } from './urgent.ts';

/** Something that is done with the model of a chapter, whatever its types are. */
export type Use<R> = <State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
) => R;

/** The chapters that are searched, by the name of their folder. One line a chapter. */
export const explored: Readonly<Record<string, <R>(use: Use<R>) => R>> = {
  petition: (use) => use(petitionModel),
  accusation: (use) => use(accusationModel),
  urgent: (use) => use(urgentModel),
  supervision: (use) => use(supervisionModel),
  hearing: (use) => use(hearingModel),
  reception: (use) => use(receptionModel),
  conference: (use) => use(conferenceModel),
  disclosure: (use) => use(disclosureModel),
};
