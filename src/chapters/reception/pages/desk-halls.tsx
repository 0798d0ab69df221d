import { Empty } from '#ui/components/panels.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Begun, Name, Say } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import type { Board, WindowLine } from '../hall/board.ts';
import { ticketName } from '../hall/queue.ts';
import type { HallPlace } from '../hall/store.ts';
import { namesOf, peopleWords, waitWords } from './hall-words.ts';

/** One hall as the desk lists it. */
export interface HallAtDesk {
  readonly board: Board;
  /** The windows at which this official may sit. */
  readonly mine: readonly number[];
}

const windowColumns = (place: HallPlace, mine: readonly number[]): readonly Column<WindowLine>[] => [
  {
    key: 'window',
    head: { zh: '窗口', en: 'Window' },
    rowHead: true,
    cell: ({ number, services }) => {
      const words = (
        <>
          {number} <Name>{namesOf(services)}</Name>
        </>
      );
      return mine.includes(number) ? <a href={`/desk/hall/${place.id}/windows/${number}`}>{words}</a> : words;
    },
  },
  {
    key: 'now',
    head: { zh: '现在', en: 'Now' },
    cell: ({ now }) =>
      now ? <span className="num">{ticketName(now.letter, now.n)}</span> : <Say zh="没有人" en="Nobody" />,
  },
  { key: 'waiting', head: { zh: '等候', en: 'Waiting' }, cell: ({ waiting }) => <Begun {...peopleWords(waiting)} /> },
  {
    key: 'wait',
    head: { zh: '大约要等', en: 'Wait' },
    cell: ({ estimate }) => <Begun {...waitWords(estimate)} />,
  },
];

/** The halls at which an official can sit, window by window. */
export function DeskHallsPage({ frame, halls }: { readonly frame: Frame; readonly halls: readonly HallAtDesk[] }) {
  const title: Words = { zh: '接访', en: 'Reception' };
  return (
    <DeskPage frame={frame} title={title} current="hall">
      <h1 className="mb-4">
        <Say {...title} />
      </h1>
      <p className="row mb-5">
        <a href="/desk/reception">
          <Say zh="领导接访、来访、包案、进驻" en="Leaders’ days, visits, own cases, who sits in the hall" />
        </a>
        <a href="/desk/hearings">
          <Say zh="听证" en="Hearings" />
        </a>
      </p>
      {halls.length === 0 && (
        <Empty title={{ zh: '还没有设大厅', en: 'No hall is set up' }}>
          {{
            zh: '信访局的负责人可以设大厅、服务和窗口。',
            en: 'The head of a petition office sets up halls and windows.',
          }}
        </Empty>
      )}
      <div className="stack gap-6">
        {halls.map(({ board: { hall, windows }, mine }) => (
          <section key={hall.place.id} className="stack gap-4">
            <Table
              caption={{ zh: hall.place.name, en: hall.place.nameEn }}
              columns={windowColumns(hall.place, mine)}
              rows={windows}
              keyOf={({ number }) => String(number)}
            />
            <p className="row">
              <a href={`/hall/${hall.place.id}`}>
                <Say zh="叫号屏" en="The screen" />
              </a>
              <a href={`/hall/${hall.place.id}/kiosk`}>
                <Say zh="取号机" en="The ticket machine" />
              </a>
            </p>
          </section>
        ))}
      </div>
    </DeskPage>
  );
}
