import { days, type CivilDate } from '#kernel/calendar.ts';
import type { Duty, Post } from '#kernel/duty.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { lastDay } from '#kernel/reckoning.ts';
import { limit, reckon, rule } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import type { Hearing, LiveHearing, Start } from './hearing.ts';

/** Everything that is owed on a hearing now. */
export function duties(hearing: Hearing, calendars: Calendars): readonly Duty[] {
  if (hearing.stage === 'none' || hearing.stage === 'ended') return [];
  return [...stageDuties(hearing, calendars), ...recusalDuties(hearing, calendars)];
}

function stageDuties(hearing: LiveHearing, calendars: Calendars): Duty[] {
  const { since, known } = hearing;
  const owed = (act: string, name: LimitId, post: Post = 'handler'): Duty =>
    make(hearing, calendars, act, name, since, post);
  switch (hearing.stage) {
    case 'asked':
      return [owed('agree', 'decideHearing', 'head')];
    case 'ordered':
      return [owed('announce', 'arrangeHearing')];
    case 'announced':
      return [holding(hearing, since, known.heldOn ?? since.on, calendars)];
    case 'held':
      return [owed('layRecord', 'layHearingRecord')];
    case 'recorded':
      return [...confirmingDuties(hearing, calendars), owed('deliberate', 'deliberateHearing')];
    case 'deliberated':
      return [owed('report', 'reportHearing')];
    case 'reported':
      return [owed('end', 'endHearing')];
    default:
      return [];
  }
}

/** The petitioner may, the organ must read the record; neither can hold it up for good. */
function confirmingDuties(hearing: LiveHearing, calendars: Calendars): Duty[] {
  const { confirmed, facts } = hearing.known;
  const both = make(hearing, calendars, 'confirmRecord', 'confirmRecord', hearing.since, 'handler');
  const organ: Duty = { ...both, owner: { kind: 'unit', unit: facts.respondent, post: 'handler' } };
  const petitioner: Duty = { ...both, act: 'readRecord', owner: { kind: 'petitioner' }, nature: 'may' };
  return [...(confirmed.includes('organ') ? [] : [organ]), ...(confirmed.includes('petitioner') ? [] : [petitioner])];
}

const recusalDuties = (hearing: LiveHearing, calendars: Calendars): Duty[] =>
  hearing.known.recusals.map((asked) => make(hearing, calendars, 'decideRecusal', 'decideRecusal', asked, 'head'));

function make(
  { known: { facts } }: LiveHearing,
  calendars: Calendars,
  act: string,
  name: LimitId,
  start: Start,
  post: Post,
): Duty {
  const row = limit(facts.ruleSet, name, facts.region ?? undefined, facts.askedOn);
  return {
    act,
    occurrence: start.version,
    owner: { kind: 'unit', unit: facts.organ, post },
    nature: 'owed',
    sinceOn: start.on,
    reckoning: reckon(row, start.on, calendars.edition(start.edition)),
    limit: name,
    under: row.under,
  };
}

/** Up to the day that was told, every day counted. */
function holding({ known: { facts } }: LiveHearing, start: Start, due: CivilDate, calendars: Calendars): Duty {
  const notice = rule(facts.ruleSet, 'hearing-notice', facts.region ?? undefined, facts.askedOn);
  const length = days(Math.max(0, start.on.until(due, { largestUnit: 'day' }).days));
  return {
    act: 'hold',
    occurrence: start.version,
    owner: { kind: 'unit', unit: facts.organ, post: 'handler' },
    nature: 'owed',
    sinceOn: start.on,
    reckoning: lastDay(length, start.on, calendars.edition(start.edition)),
    limit: notice.id,
    under: notice.under,
  };
}
