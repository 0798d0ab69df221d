import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { AftercareReason } from '#chapters/petition/decide/aftercare-command.ts';
import type { ApartReason } from '#chapters/petition/decide/apart-command.ts';
import type { SettlementReason } from '#chapters/petition/decide/settlement-command.ts';
import { by, on, type By, type Fact } from '../given.ts';
import {
  aftercareCommands,
  endedAs,
  explained,
  helpApplied,
  helpDecided,
  helpPaid,
  settlementOffered,
  substanceChecked,
} from './aftercare.ts';
import { apartCommands } from './apart.ts';
import { after, dayAfter, inStage, type Asking } from './asking.ts';
import { signed } from './party.ts';

const { petitioner, handler, clerk } = by;
const commands = aftercareCommands;
const ended = (more: (zero: string) => readonly Fact[], who: By, command: PetitionCommand): Asking =>
  after('re-reviewed', (zero) => [endedAs('re-reviewed', zero), ...more(zero)], who, command);
const none = (): readonly Fact[] => [];
const needy = (zero: string): readonly Fact[] => [helpApplied(zero)];

/** How each reason about settlement and what comes after comes about, and the place that it rests on. */
export const aftercareCases: Readonly<
  Record<
    AftercareReason | ApartReason | SettlementReason,
    readonly [in2005: string | null, in2022: string | null, ask: Asking]
  >
> = {
  'not-to-settle': ['13/2', '33', inStage('routed', handler, commands.offerSettlement)],
  'offer-open': [
    '13/2',
    '33',
    after('handling', (zero) => [settlementOffered(zero)], handler, commands.offerSettlement),
  ],
  'no-offer': ['13/2', '33', inStage('handling', petitioner, commands.agreeSettlement)],
  'not-settled': ['13/2', '33', inStage('handling', petitioner, commands.breakSettlement)],
  'settled-for-others': [
    '18/2',
    '20/3',
    after('handling', (zero) => [settlementOffered(zero), signed(zero)], petitioner, commands.agreeSettlement),
  ],
  'help-open': ['policy-2013/11', '37/2', after('handling', needy, petitioner, commands.applyForHelp)],
  'no-help-asked': ['policy-2013/11', '37/2', inStage('handling', handler, commands.decideHelp)],
  'no-help-granted': ['policy-2013/11', '37/2', after('handling', needy, handler, commands.payHelp)],
  'no-help-paid': ['policy-2013/11', '37/2', after('handling', needy, handler, commands.checkHelp)],
  'help-paid-outside': [
    'policy-2013/11',
    '37/2',
    after(
      'handling',
      (zero) => [helpApplied(zero), helpDecided(zero)],
      handler,
      (zero) => ({
        ...commands.payHelp,
        paidOn: on(dayAfter(zero, 9)),
      }),
    ),
  ],
  'payer-checks': [
    'policy-2013/11',
    '37/2',
    after('handling', (zero) => [helpApplied(zero), helpDecided(zero), helpPaid(zero)], handler, commands.checkHelp),
  ],
  'outcome-on-record': ['32', '32/1', after('replied', (zero) => [explained(zero)], handler, commands.recordOutcome)],
  'nobody-was-helped': [
    'policy-2013/11',
    '37/2',
    inStage('replied', handler, { ...commands.recordOutcome, outcome: 'helped' }),
  ],
  'not-certifiable': ['practice/17', 'practice/17', inStage('re-reviewed', handler, commands.checkConclusion)],
  'part-checked': [
    'practice/17',
    'practice/17',
    ended((zero) => [substanceChecked(zero)], handler, commands.checkConclusion),
  ],
  'same-body': ['practice/17', 'practice/17', ended(none, clerk, commands.checkConclusion)],
  'decision-not-served': [
    '47',
    '47',
    inStage('handling', clerk, { ...apartCommands.referDecision, servedOn: on('2036-01-01') }),
  ],
  'no-decision-referred': ['47', '47', inStage('handling', petitioner, apartCommands.commentDecision)],
  'not-concluded': ['35', '36/1', inStage('handling', petitioner, commands.raiseNewFacts)],
};
