import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Dossier, SettingDossier } from '../dossier.ts';
import type { WorkforceEvent } from '../events.ts';
import { places } from '../rules.ts';
import type { Reason, WorkforceCommand } from './command.ts';

type Of<Act extends WorkforceCommand['act']> = Extract<WorkforceCommand, { readonly act: Act }>;
type Decided = Decision<WorkforceEvent, Reason>;

/** 本地设置: from its day on, and from no day that is over, so that no date that was told turns wrong afterwards. */
export function makeSetting(state: Dossier, command: Of<'makeSetting'>, context: Context): Decided {
  const { act: _, key, ...facts } = command;
  if (state.kind !== 'none' && !(state.kind === 'setting' && state.setting === facts.setting))
    return refuse('other-dossier', places.record);
  const system = context.standing.capacity === 'system';
  if (!system && Temporal.PlainDate.compare(facts.sinceOn, context.today) < 0)
    return refuse('setting-past', places.settings);
  return [
    ...(state.kind === 'none'
      ? [{ type: 'DossierOpened', kind: 'setting', key, openedOn: context.today } as const]
      : []),
    { type: 'SettingMade', ...facts },
  ];
}

/** It stops to bind what comes after; what began under it keeps it. */
export function endSetting(state: SettingDossier, { sinceOn, endOn, reason }: Of<'endSetting'>): Decided {
  const row = state.rows.find(({ since }) => Temporal.PlainDate.compare(since, sinceOn) === 0);
  if (!row || row.until !== null) return refuse('setting-ended', places.settings);
  if (Temporal.PlainDate.compare(endOn, sinceOn) < 0) return refuse('day-before-start', places.settings);
  return [{ type: 'SettingEnded', sinceOn, endOn, reason }];
}
