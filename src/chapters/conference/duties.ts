import { days, type CivilDate } from '#kernel/calendar.ts';
import type { Duty, Post } from '#kernel/duty.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { limit, reckon } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import type { Conference, LiveConference } from './conference.ts';

interface Owed {
  readonly act: string;
  readonly name: LimitId;
  readonly unit: UnitId;
  readonly post: Post;
  readonly version: number;
  readonly on: CivilDate;
  readonly edition: string;
  readonly due?: CivilDate;
}

/** Who owes what: the meeting by its day, each resolution by its owner, each part of a joint answer, a policy's change. */
export function duties(state: Conference, calendars: Calendars): readonly Duty[] {
  if (state.stage === 'none' || state.stage === 'ended') return [];
  return owedOn(state).map(({ act, name, unit, post, version, on, edition, due }) => {
    const { ruleSet, region, openedOn } = state.opened;
    const rule = limit(ruleSet, name, region ?? undefined, openedOn);
    const length = due ? days(on.until(due, { largestUnit: 'day' }).days) : rule.length;
    return {
      act,
      occurrence: version,
      owner: { kind: 'unit', unit, post },
      nature: 'owed',
      sinceOn: on,
      reckoning: reckon({ ...rule, length }, on, calendars.edition(edition)),
      limit: name,
      under: rule.under,
    };
  });
}

function owedOn(state: Exclude<LiveConference, { readonly stage: 'ended' }>): readonly Owed[] {
  const { opened } = state;
  const start = { version: 1, on: opened.openedOn, edition: opened.edition };
  const office = { unit: opened.by, post: 'registrar' } as const;
  switch (state.stage) {
    case 'convened':
      return opened.type === 'MeetingConvened'
        ? [{ act: 'holdMeeting', name: 'carryOut', ...office, ...start, due: opened.meetingDue }]
        : [];
    case 'held': {
      const open = state.resolutions.filter(({ reported }) => !reported);
      const { on } = state;
      // A duty that ended is never opened again: with each further resolution it is another one.
      const version = state.resolutions.at(-1)?.version ?? state.version;
      if (open.length === 0)
        return [{ act: 'closeMeeting', name: 'carryOut', ...office, version, on, edition: opened.edition }];
      return open.map((one) => ({ ...one, act: 'carryOut', name: 'carryOut', unit: one.owner, post: 'handler' }));
    }
    case 'shared': {
      if (opened.type !== 'CoHandlingAgreed') return [];
      const waiting = opened.assistants.filter((unit) => !state.given.includes(unit));
      const shares = waiting.map((unit): Owed => ({
        act: 'giveShare',
        name: 'carryOut',
        unit,
        post: 'handler',
        ...start,
        // Each assistant has a duty of its own: told apart by its place in the agreement.
        version: 1 + opened.assistants.indexOf(unit),
        due: opened.answerDue,
      }));
      return [
        ...shares,
        { act: 'jointAnswer', name: 'carryOut', unit: opened.lead, post: 'handler', ...start, due: opened.answerDue },
      ];
    }
    case 'named':
      return opened.type === 'ProblemNamed'
        ? [{ act: 'changePolicy', name: 'carryOut', unit: opened.maker, post: 'handler', ...start }]
        : [];
    case 'changed':
      return [
        {
          act: 'closeProblem',
          name: 'checkEffect',
          ...office,
          version: state.version,
          on: state.changedOn,
          edition: state.edition,
        },
      ];
  }
}
