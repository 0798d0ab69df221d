import { unitView, type DutyView, type UnitView } from '#kernel/views.ts';
import { dayOf } from '#kernel/clock.ts';
import { filesAbout, type FileAbout } from '#kernel/files.ts';
import type { PartyActor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { Words } from '#ui/language.ts';
import type { PapersBeside } from '#ui/life/papers-beside.ts';
import type { MatterRead } from '../../queries.ts';
import { matterView, type MatterView } from '../../views.ts';

/** A matter as its petitioner has it before them: what parties may see, and the names of its files. */
export interface PartyMatter {
  readonly read: MatterRead;
  readonly view: MatterView;
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly today: Temporal.PlainDate;
  readonly files: ReadonlyMap<ItemId, FileAbout>;
  readonly unitOf: (id: string) => Words;
  /** Who has it before them: the one who raised it, or another of its people. */
  readonly actor: PartyActor;
  /** What another chapter says by a line that it wrote here. */
  readonly lineOf: CodeNames['lineOf'];
  /** The kinds of papers that such a line tells of. */
  readonly papersBy: PapersBeside['by'];
}

/** The second person's duty is the organ's own affair until something comes of it. */
const isInternal = ({ act }: DutyView): boolean => act === 'approve';

export async function partyMatter(
  house: House,
  read: MatterRead,
  { actor, lineOf, papersBy }: Pick<PartyMatter, 'actor' | 'lineOf' | 'papersBy'>,
): Promise<PartyMatter> {
  const { stream, number } = read.petition;
  const whole = matterView(house, read, actor);
  const view = { ...whole, duties: whole.duties.filter((duty) => !isInternal(duty)) };
  const items = view.timeline.flatMap(({ files }) => files);
  const about = await filesAbout(house, house.database.as('vault'), 'open', stream, items);
  return {
    read,
    view,
    stream,
    number,
    lineOf,
    papersBy,
    today: dayOf(house.clock.now()),
    actor,
    files: new Map(about.map((one) => [one.item, one])),
    unitOf: (id) => unitWords(unitView(house, id as UnitView['id'])),
  };
}

export const unitWords = ({ name, nameEn }: Pick<UnitView, 'name' | 'nameEn'>): Words => ({ zh: name, en: nameEn });

/** Where the pages of a matter are. */
export const matterHref = (number: string, ...rest: readonly string[]): string =>
  ['/matters', number, ...rest].join('/');

/** Where the papers of another chapter's matter about this one are. */
export const besideHref = (number: string, source: StreamId): string => matterHref(number, 'beside', source);

/** The duty of this act that is still open. */
export const openDuty = ({ duties }: MatterView, act: string): DutyView | undefined =>
  duties.find((duty) => duty.act === act && duty.closed === null);

/** What is owed to the petitioner and was not done by its day, soonest first. */
export function missed({ view, today }: Pick<PartyMatter, 'view' | 'today'>): readonly DutyView[] {
  return view.duties.filter(
    ({ closed, nature, due }) =>
      closed === null &&
      nature === 'owed' &&
      due !== null &&
      Temporal.PlainDate.compare(Temporal.PlainDate.from(due), today) < 0,
  );
}
