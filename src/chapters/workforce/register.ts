import { dayOf } from '#kernel/clock.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Change } from '#kernel/procedure.ts';
import { insert, remove, update, write, type Write } from '#kernel/statement.ts';
import type { Dossier } from './dossier.ts';
import type { WorkforceEvent } from './events.ts';

type DossierChange = Change<Dossier, WorkforceEvent>;

/**
 * What the desk reads of organs and officials. Names and addresses are written by the act that brings them, beside their
 * deposit in the vault; here stand days and codes. Each commit moves the edition by which every process reads anew.
 */
export function record(change: DossierChange, all: readonly DossierChange[]): readonly Write[] {
  const { stream, version, after } = change;
  const first = all[0]?.event;
  const head =
    first?.type === 'DossierOpened'
      ? [insert('house.dossier', { stream, kind: first.kind, subject: subjectOf(after), version })]
      : touch(stream, version);
  return [...head, ...all.flatMap(({ event, at }) => written(after, event, at))];
}

/** Only the version moved; whoever keeps a copy of the organisation reads it anew all the same. */
export const touch = (stream: StreamId, version: number): readonly Write[] => [
  write`UPDATE house.dossier SET version = ${version}::int, edition = nextval('house.organisation_edition') WHERE stream = ${stream}`,
];

function subjectOf(dossier: Dossier): string {
  if (dossier.kind === 'unit') return dossier.unit;
  if (dossier.kind === 'person') return dossier.person;
  if (dossier.kind === 'setting') return dossier.setting;
  throw new Error('a dossier is opened together with what it is about');
}

function written(after: Dossier, event: WorkforceEvent, at: Temporal.Instant): readonly Write[] {
  if (after.kind === 'unit' && event.type === 'UnitEnded')
    return [update('house.unit', { valid_until: event.endOn, successor: event.successor }, { id: after.unit })];
  if (after.kind === 'setting' && event.type === 'SettingEnded')
    return [update('house.setting', { until_on: event.endOn }, { setting: after.setting, since_on: event.sinceOn })];
  if (after.kind !== 'person') return [];
  const { person } = after;
  switch (event.type) {
    case 'PostTaken': {
      const { unit, post, sinceOn: valid_from, untilOn: valid_until } = event;
      const again = 'ON CONFLICT (person, unit, post, valid_from) DO UPDATE SET valid_until = EXCLUDED.valid_until';
      return [insert('house.post', { person, unit, post, valid_from, valid_until }, again)];
    }
    case 'PostLaidDown':
      return [
        write`UPDATE house.post SET valid_until = ${event.endOn}::date WHERE person = ${person} AND unit = ${event.unit}
                 AND post = ${event.post} AND (valid_until IS NULL OR valid_until > ${event.endOn}::date)`,
      ];
    case 'OfficialMoved':
      return [update('house.person', { unit: event.unit }, { id: person })];
    case 'OfficialLeft':
      return [
        update('house.person', { valid_until: event.leftOn }, { id: person }),
        write`UPDATE house.post SET valid_until = ${event.leftOn}::date WHERE person = ${person}
                 AND (valid_until IS NULL OR valid_until > ${event.leftOn}::date)`,
        remove('house.work_contact', { person }),
        ...(Temporal.PlainDate.compare(event.leftOn, dayOf(at)) <= 0 ? [endSessions(person, at)] : []),
      ];
    case 'AccessReset':
      return [endSessions(person, at), remove('house.second_factor', { person }), remove('house.passkey', { person })];
    default:
      return [];
  }
}

const endSessions = (person: string, at: Temporal.Instant): Write =>
  write`UPDATE house.session SET revoked_at = ${at}::timestamptz WHERE person = ${person} AND revoked_at IS NULL`;
