import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { ruleSetOn } from '#law/law.ts';
import { unitId } from '../county-files.ts';
import { playHouse } from '../play-house.ts';
import { clerk, officeHead, type Playing, at, opened, receive, workday } from './playing.ts';
import { leaders, playLeader } from './leaders.ts';
import { askForHearing, matters, playHearing } from './hearings.ts';

/**
 * Face to face in the county's past year: leaders of all levels with their days, one quarter and one month missed; two
 * hearings; an own case; a department in the hall. Played after the stories, by the same commands as pages and API.
 */
export async function playFaceToFace(living: LivingHouse, seed: string, until: CivilDate): Promise<void> {
  const play: Playing = { house: playHouse(living, `${seed}/face`), until };
  for (const leader of leaders) await playLeader(play, leader);
  const [first, second, third] = await matters(play);
  const longAgo = workday(play, until.subtract({ days: 21 }));
  if (first && Temporal.PlainDate.compare(first.stage_on, longAgo) <= 0) await playHearing(play, first, longAgo, true);
  const yesterday = until.subtract({ days: 2 });
  if (second && Temporal.PlainDate.compare(second.stage_on, yesterday) < 0)
    await playHearing(play, second, yesterday, false);
  // Asked for and not answered within its days: it stands on the lists as late.
  const unanswered = workday(play, until.subtract({ days: 12 }));
  if (third && Temporal.PlainDate.compare(third.stage_on, unanswered) <= 0)
    await askForHearing(play, third, unanswered);
  if (second) {
    at(play, until.subtract({ days: 1 }));
    await opened(
      play,
      { actor: clerk, act: 'takeCase', prefix: 'JF', on: until.subtract({ days: 1 }) },
      (fresh, deposit) => ({
        act: 'takeCase',
        holder: unitId('990101-xf'),
        ...fresh,
        ruleSet: ruleSetOn(until),
        unit: unitId('990101-gov'),
        subject: second.stream,
        subjectNumber: second.number,
        title: second.narrative,
        leader: deposit.text('leader', {
          title: '陈予安，县委副书记',
          name: '陈予安',
          post: '县委副书记',
          portfolio: '',
        }),
      }),
    );
  }
  const proposed = workday(play, until.subtract({ days: 40 }));
  at(play, proposed);
  const seat = await opened(play, { actor: clerk, act: 'proposeResidency', prefix: 'JF', on: proposed }, (fresh) => ({
    act: 'proposeResidency',
    ...fresh,
    ruleSet: ruleSetOn(proposed),
    unit: unitId('990101-zj'),
    class: '0304',
    matters: 14,
  }));
  at(play, proposed, 15);
  await receive(
    play,
    officeHead,
    seat,
    (deposit) => ({
      act: 'decideResidency',
      agreed: true,
      reason: deposit.text('reason', { text: '维修资金一类近期集中，进驻大厅。' }),
    }),
    'decideResidency',
  );
}
