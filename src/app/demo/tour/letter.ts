import { petition } from '#chapters/petition/chapter.ts';
import { register } from '#chapters/petition/intake.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { dutiesOf } from '#kernel/matter.ts';
import { loadMatter } from '#kernel/perform.ts';
import type { MatterPass } from '#ui/edge/visitor.ts';
import { countyGrammar } from '../grammar.ts';
import { partyOf } from '../parties.ts';
import { chanceOf } from '../seed.ts';
import type { TourMatter } from './page.tsx';
import { placeOf } from './steps.ts';

/** Sends the letter of a tour, by the door of everybody who files for themselves. Each one is worded anew. */
export async function sendTourLetter(house: House): Promise<MatterPass> {
  const grammar = countyGrammar();
  const now = house.clock.now();
  const chance = chanceOf('tour', now.toString());
  const subject = grammar.subject('elevator');
  const setting = grammar.setting(chance, subject.where, dayOf(now));
  const { title, request, facts } = grammar.letter(chance, subject, 'plain', setting, false);
  const { performed } = await register(
    house,
    { kind: 'public' },
    {
      title,
      request,
      facts,
      form: 'web',
      purpose: 'claim',
      class: subject.class,
      regionCode: setting.town,
      party: partyOf(chance, grammar.personName(chance), setting),
    },
  );
  if (performed.done !== 'recorded' || performed.matter.own.stage === 'none')
    throw new Error(`the letter of the tour came back as ${performed.done}`);
  const { facts: known, generation } = { ...performed.matter.own.known };
  return { lane: 'open', stream: performed.stream, number: known.number, generation };
}

/** The matter of a tour and how far it is; undefined where it is no more, as after a restore. */
export async function readTour(house: House, { stream, number }: MatterPass): Promise<TourMatter | undefined> {
  const [loaded, rows] = await Promise.all([
    loadMatter(house.database.as('app'), petition, stream),
    house.database.as('vault').rows<{ title: string }>({
      name: 'tour-title',
      text: `SELECT n.content->>'title' AS title
               FROM open.petition p JOIN vault.narrative n ON n.id = p.narrative WHERE p.stream = $1`,
      values: [stream],
    }),
  ]);
  if (!loaded || loaded.matter.own.stage === 'none') return undefined;
  const { matter } = loaded;
  const toured = { matter, duties: dutiesOf(petition, matter, house.calendars), today: dayOf(house.clock.now()) };
  return { number, title: rows[0]?.title ?? '', stage: loaded.matter.own.stage, place: placeOf(toured) };
}
