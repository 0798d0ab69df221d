import type { Act } from '#chapters/petition/rules.ts';

/** Points that differ from the others in what these acts come to, and in nothing else: they alone are tried there. */
export const aftercare: readonly Act[] = [
  'offerSettlement',
  'agreeSettlement',
  'declineSettlement',
  'breakSettlement',
  'applyForHelp',
  'decideHelp',
  'payHelp',
  'checkHelp',
  'recordOutcome',
  'checkConclusion',
  'raiseNewFacts',
  'referDecision',
  'commentDecision',
  'reportExecution',
];
/** Where these are tried alone. */
export const narrow: ReadonlySet<string> = new Set([
  'settlement-offered',
  'settled',
  'help-asked-at-door',
  'help-granted-at-door',
  'help-paid-at-door',
  'help-asked',
  'help-granted',
  'help-paid',
  'turned-away',
  'decision-apart',
  'half-certified',
]);
