import type { CivilDate } from '#kernel/calendar.ts';
import type { Post } from '#kernel/duty.ts';
import type { KeyId, PersonId, SettingId, UnitId } from '#kernel/ids.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { SettingKind, WorkforceEvent } from './events.ts';

/** A post as its holder's dossier has it. */
export interface Held {
  readonly unit: UnitId;
  readonly post: Post;
  readonly since: CivilDate;
  /** The first day on which it is no longer held. */
  readonly until: CivilDate | null;
}

interface Opened {
  readonly key: KeyId;
}

export interface UnitDossier extends Opened {
  readonly kind: 'unit';
  readonly unit: UnitId;
  readonly since: CivilDate;
  readonly end: CivilDate | null;
}

export interface OfficialDossier extends Opened {
  readonly kind: 'person';
  readonly person: PersonId;
  readonly unit: UnitId | null;
  readonly since: CivilDate;
  readonly left: CivilDate | null;
  readonly posts: readonly Held[];
}

export interface SettingDossier extends Opened {
  readonly kind: 'setting';
  readonly setting: SettingId;
  readonly of: SettingKind;
  readonly rows: readonly { readonly since: CivilDate; readonly until: CivilDate | null }[];
}

/** One dossier (档案) as it stands. */
export type Dossier =
  { readonly kind: 'none' } | ({ readonly kind: 'opened' } & Opened) | UnitDossier | OfficialDossier | SettingDossier;

const same = (one: CivilDate, other: CivilDate): boolean => Temporal.PlainDate.compare(one, other) === 0;

/** What one fact makes of a dossier. */
export function evolve(state: Dossier, { event }: Recorded<WorkforceEvent>): Dossier {
  if (event.type === 'DossierOpened') return { kind: 'opened', key: event.key };
  if (state.kind === 'none') throw new Error(`${event.type} before the dossier was opened`);
  const { key } = state;
  switch (event.type) {
    case 'UnitEntered':
      return { kind: 'unit', key, unit: event.unit, since: event.sinceOn, end: null };
    case 'OfficialJoined':
      return {
        kind: 'person',
        key,
        person: event.person,
        unit: event.unit,
        since: event.sinceOn,
        left: null,
        posts: state.kind === 'person' ? state.posts : [],
      };
    case 'SettingMade': {
      const rows = state.kind === 'setting' ? state.rows : [];
      const row = { since: event.sinceOn, until: event.untilOn };
      const others = rows.filter(({ since }) => !same(since, event.sinceOn));
      return { kind: 'setting', key, setting: event.setting, of: event.kind, rows: [...others, row] };
    }
    default:
      return evolveKnown(state, event);
  }
}

type Later = Exclude<
  WorkforceEvent,
  { readonly type: 'DossierOpened' | 'UnitEntered' | 'OfficialJoined' | 'SettingMade' }
>;

function evolveKnown(state: Dossier, event: Later): Dossier {
  if (state.kind === 'unit') return event.type === 'UnitEnded' ? { ...state, end: event.endOn } : state;
  if (state.kind === 'setting') {
    if (event.type !== 'SettingEnded') return state;
    const rows = state.rows.map((row) => (same(row.since, event.sinceOn) ? { ...row, until: event.endOn } : row));
    return { ...state, rows };
  }
  if (state.kind !== 'person') return state;
  switch (event.type) {
    case 'OfficialMoved':
      return { ...state, unit: event.unit };
    case 'OfficialLeft':
      return { ...state, left: event.leftOn, posts: state.posts.map((held) => endedOn(held, event.leftOn)) };
    case 'PostTaken': {
      const { unit, post, sinceOn: since, untilOn: until } = event;
      return { ...state, posts: [...state.posts, { unit, post, since, until }] };
    }
    case 'PostLaidDown':
      return {
        ...state,
        posts: state.posts.map((held) =>
          held.unit === event.unit && held.post === event.post ? endedOn(held, event.endOn) : held,
        ),
      };
    default:
      return state;
  }
}

const endedOn = (held: Held, on: CivilDate): Held =>
  held.until !== null && Temporal.PlainDate.compare(held.until, on) <= 0 ? held : { ...held, until: on };

/** Whether a post is held on a day, or will be. */
export const isHeld = ({ until }: Held, on: CivilDate): boolean =>
  until === null || Temporal.PlainDate.compare(until, on) > 0;
