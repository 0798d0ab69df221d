import { days, type CivilDate } from '#kernel/calendar.ts';
import type { Duty, Post } from '#kernel/duty.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { limit, reckon } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import { placeOf } from './rules.ts';
import type { LiveSupervision, Start, Supervision } from './supervision.ts';

/** What is owed: an answer by whoever is addressed, a judgement and the next step by whoever supervises. */
export function duties(state: Supervision, calendars: Calendars): readonly Duty[] {
  if (state.stage === 'none' || state.stage === 'ended') return [];
  const { opened } = state;
  const { by, to, ruleSet } = opened;
  switch (state.stage) {
    case 'waiting': {
      const [act, name] = waitingFor(opened.type);
      return [owe(state, calendars, { act, name, unit: to, post: 'handler', since: state.since, due: state.due })];
    }
    case 'answered':
      return [
        owe(state, calendars, {
          act: 'judgeAnswer',
          name: 'judgeAnswer',
          unit: by,
          post: 'registrar',
          since: state.since,
        }),
      ];
    case 'wanting':
      return [
        owe(state, calendars, { act: 'takeStep', name: 'takeStep', unit: by, post: 'registrar', since: state.since }),
      ];
    case 'adopted':
      return [
        owe(state, calendars, {
          act: 'checkEffect',
          name: 'checkEffect',
          unit: by,
          post: 'registrar',
          since: state.since,
        }),
      ];
    case 'inspecting': {
      const going = state.entries.length === 0;
      const about = going
        ? ({ act: 'recordFinding', name: 'inspect', due: state.due } as const)
        : ({ act: 'reportInspection', name: 'reportInspection' } as const);
      return [owe(state, calendars, { ...about, unit: by, post: 'registrar', since: state.since })];
    }
    case 'with-power':
      return [
        {
          act: 'endReferral',
          occurrence: state.since.version,
          owner: { kind: 'unit', unit: to, post: 'handler' },
          nature: 'owed',
          sinceOn: state.since.on,
          reason: 'own-rules',
          limit: 'receiveReferral',
          under: placeOf(ruleSet, 'accountability'),
        },
      ];
  }
}

function waitingFor(type: LiveSupervision['opened']['type']): readonly [act: string, limit: LimitId] {
  if (type === 'AdviceGiven') return ['answerAdvice', 'answerAdvice'];
  return type === 'AccountabilityReferred'
    ? ['receiveReferral', 'receiveReferral']
    : ['answerSupervision', 'answerSupervision'];
}

interface Owed {
  readonly act: string;
  readonly name: LimitId;
  readonly unit: UnitId;
  readonly post: Post;
  readonly since: Start;
  /** A day that the order named in the place of the rule's own. */
  readonly due?: CivilDate | null;
}

function owe({ opened }: LiveSupervision, calendars: Calendars, { act, name, unit, post, since, due }: Owed): Duty {
  const { ruleSet, region, openedOn } = opened;
  const rule = limit(ruleSet, name, region ?? undefined, openedOn);
  const length = due ? days(since.on.until(due, { largestUnit: 'day' }).days) : rule.length;
  return {
    act,
    occurrence: since.version,
    owner: { kind: 'unit', unit, post },
    nature: 'owed',
    sinceOn: since.on,
    reckoning: reckon({ ...rule, length }, since.on, calendars.edition(since.edition)),
    limit: name,
    under: rule.under,
  };
}
