import { workingDays, type CivilDate } from '#kernel/calendar.ts';
import { placesIn, type InstrumentId } from '#kernel/citation.ts';
import { on, type Limit, type Source } from '../rule.ts';
import { workingSilences } from '../silences.ts';

/**
 * The limits of the simple procedure (简易办理). The texts were not at hand: the numbers of 2016 are from a report, those
 * of 2022 are said to be the same. Which article fixes them is not known, hence article 0.
 */
function simple(instrument: InstrumentId, source: Source, since: CivilDate, until: CivilDate | null): readonly Limit[] {
  const row = {
    bound: 'organ',
    under: placesIn(instrument)(0),
    source,
    since,
    until,
    silent: workingSilences,
  } as const;
  return [
    {
      id: 'simpleAccept',
      from: 'receivedByOrgan',
      length: workingDays(3),
      ...row,
      title: { zh: '简易办理：受理并告知', en: 'Simple procedure: accept and tell' },
      gist: {
        zh: '适用简易办理的，应在三个工作日内决定是否受理。',
        en: 'On the simple procedure acceptance is decided within three working days.',
      },
    },
    {
      id: 'simpleConclude',
      from: 'accepted',
      length: workingDays(10),
      ...row,
      title: { zh: '简易办理：作出处理意见', en: 'Simple procedure: give the opinion' },
      gist: {
        zh: '适用简易办理的，应在受理后十个工作日内作出处理意见。',
        en: 'On the simple procedure the opinion is given within ten working days of acceptance.',
      },
    },
    {
      id: 'simpleRelay',
      from: 'receivedByOrgan',
      length: workingDays(1),
      ...row,
      title: { zh: '简易办理：逐级转送', en: 'Simple procedure: pass on' },
      gist: {
        zh: '适用简易办理的，每转一级不超过一个工作日。',
        en: 'On the simple procedure each office on the way passes the matter on within one working day.',
      },
    },
  ];
}

// The report of 2016 names no day on which the trial measures took effect; the middle of that year is taken.
export const simple2016: readonly Limit[] = simple('simple-2016', 'reported', on('2016-07-01'), on('2022-05-01'));
export const simple2022: readonly Limit[] = simple('simple-2022', 'unverified', on('2022-05-01'), null);
