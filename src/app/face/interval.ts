import { hearing } from '#chapters/hearing/chapter.ts';
import type { HearingEvent } from '#chapters/hearing/events.ts';
import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import { loadMatter } from '#kernel/perform.ts';
import { actOnAccount, ReactionRefused, type Reaction } from '#kernel/reaction.ts';

/** The days of a hearing count towards this limit, or none is under review: both are lawful, and nothing is to be done. */
const counts = /: (?:interval-counts|not-under-review)$/;

/** 听证期间不计入: asks the petition to leave the days of a hearing out of its limit; the limit's row has the word. */
export const hearingInterval: Reaction = {
  name: 'hearing.interval',
  on: ['HearingHeld'] satisfies HearingEvent['type'][],
  async run(house, cause) {
    const loaded = await loadMatter(house.database.as('app'), hearing, cause.stream, cause.version);
    const fact = loaded?.recorded.at(-1)?.event;
    if (!loaded || loaded.matter.own.stage === 'none' || fact?.type !== 'HearingHeld') return [];
    const { subject, number } = loaded.matter.own.known.facts;
    const { fromOn, toOn } = fact;
    try {
      return await actOnAccount(
        house,
        petition,
        { reaction: 'hearing.interval', cause },
        {
          stream: subject,
          act: 'excludeInterval',
          command: (deposit): PetitionCommand => ({
            act: 'excludeInterval',
            interval: 'hearing',
            fromOn,
            toOn,
            evidence: deposit.text('evidence', { text: `听证 ${number}` }),
          }),
        },
      );
    } catch (error) {
      if (error instanceof ReactionRefused && counts.test(error.message)) return [];
      throw error;
    }
  },
};
