import type { Board, HallRules, WindowLine } from '../hall/board.ts';
import { ticketName } from '../hall/queue.ts';
import type { HallPlace } from '../hall/store.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/panels.tsx';
import type { Frame } from '#ui/frame.ts';
import { timeOfDay, type Words } from '#ui/language.ts';
import { HallPage } from '#ui/shells/hall-page.tsx';
import { Page } from '#ui/shells/page.tsx';
import { Begun, Name, phrases, Say, useIsland, useLang, useSetting } from '#ui/setting.tsx';
import { callWords, namesOf, passingRule, peopleWords, waitWords } from './hall-words.ts';

const placeName = ({ name, nameEn }: HallPlace): Words => ({ zh: name, en: nameEn });

/** The screen on the wall: the call, each window with what it calls, who waits and how long it may be. */
export function HallScreen({
  frame,
  board,
  rules,
  today,
}: {
  readonly frame: Frame;
  readonly board: Board;
  readonly rules: HallRules;
  /** Who receives today, as it was published. */
  readonly today?: Words | undefined;
}) {
  const { place } = board.hall;
  return (
    <HallPage frame={frame} title={placeName(place)} foot={<Foot rules={rules} today={today} />}>
      <div className="contents" data-hall={`/hall/${place.id}`}>
        <HallBoard board={board} />
      </div>
      <HallScript />
    </HallPage>
  );
}

function HallScript() {
  useIsland('hall');
  return null;
}

function Foot({ rules, today }: { readonly rules: HallRules; readonly today?: Words | undefined }) {
  const { now, lang } = useSetting();
  const passing = passingRule(rules.callsMax, rules.backBy);
  return (
    <>
      <span>
        <Say {...passing} /> {today && <Say {...today} />}
      </span>
      <span className="row">
        <b className="hall__lost" role="status" data-hall-lost hidden>
          <Say zh="正在重新连接" en="Connecting again" />
        </b>
        <span>
          <span className="num" data-hall-at>
            {timeOfDay(lang, now)}
          </span>
          <Say zh=" 更新" en=" updated" />
        </span>
      </span>
    </>
  );
}

/** What changes on the screen; a script puts it in again whenever the queue moves. */
export function HallBoard({ board: { called, windows, hall } }: { readonly board: Board }) {
  const lang = useLang();
  return (
    <>
      <section
        className="call-now"
        aria-live="polite"
        aria-labelledby="call-title"
        data-call={called?.call ?? ''}
        data-say={called ? callWords(called.name, called.window.number)[lang] : ''}
      >
        {called ? (
          <>
            <h1 className="call-to" id="call-title">
              <Say zh="请" en="Now" />
            </h1>
            <p className="call">{called.name}</p>
            <p className="call-to">
              <Say zh="到 " en="to " />
              <b>
                <Say zh={`${called.window.number} 号窗口`} en={`window ${called.window.number}`} />
              </b>
              <br />
              <Name>{namesOf(called.window.services)}</Name>
            </p>
          </>
        ) : (
          <h1 className="call-to" id="call-title">
            <Say zh="还没有叫号" en="Nobody has been called yet" />
          </h1>
        )}
      </section>
      <section className="screen" aria-labelledby="windows-title">
        <h2 className="vh" id="windows-title">
          <Say zh="各窗口" en="Windows" />
        </h2>
        <WindowTable windows={windows} current={called?.window.number} />
        {hall.tickets.length === 0 && (
          <p className="quiet">
            <Say zh="现在没有人等候。" en="Nobody is waiting now." />
          </p>
        )}
      </section>
    </>
  );
}

const columns = {
  window: { zh: '窗口', en: 'Window' },
  now: { zh: '现在', en: 'Now' },
  waiting: { zh: '等候', en: 'Waiting' },
  wait: { zh: '大约要等', en: 'Wait' },
} as const satisfies Record<string, Words>;

function WindowTable({
  windows,
  current,
}: {
  readonly windows: readonly WindowLine[];
  readonly current: number | undefined;
}) {
  const lang = useLang();
  return (
    <table className="table--cards" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {Object.entries(columns).map(([key, words]) => (
            <th scope="col" role="columnheader" key={key}>
              {words[lang]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {windows.map((window) => (
          <tr role="row" key={window.number} className={window.number === current ? 'fresh' : undefined}>
            <th scope="row" role="rowheader">
              {window.number}　<Name>{namesOf(window.services)}</Name>
            </th>
            <td className="num" role="cell" data-label={columns.now[lang]}>
              {window.now ? ticketName(window.now.letter, window.now.n) : '—'}
            </td>
            <td role="cell" data-label={columns.waiting[lang]}>
              <Begun {...peopleWords(window.waiting)} />
            </td>
            <td role="cell" data-label={columns.wait[lang]}>
              <Begun {...waitWords(window.estimate)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every hall of this instance, with its screen and its machine. */
export function HallsPage({ frame, places }: { readonly frame: Frame; readonly places: readonly HallPlace[] }) {
  const title: Words = { zh: '接访大厅', en: 'Reception halls' };
  return (
    <Page frame={frame} title={title} current="offices">
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="到大厅来，先取号。下面可以看现在叫到几号，也可以先取号再过来。"
          en="In a hall you take a number first. Here you see which number is called, and can take one before you come."
        />
      </p>
      {places.length === 0 && (
        <Empty title={{ zh: '还没有设大厅', en: 'No hall is set up' }}>
          {{
            zh: '请直接到信访局，地址见“找单位”。',
            en: 'Go to the petition office; its address is under “Find an office”.',
          }}
        </Empty>
      )}
      {places.map((place) => (
        <section className="part" key={place.id} aria-labelledby={`hall-${place.id}`}>
          <h2 id={`hall-${place.id}`}>
            <Name>{placeName(place)}</Name>
          </h2>
          <p className="row">
            <LinkButton href={`/hall/${place.id}/kiosk`} about={placeName(place)}>
              {{ zh: '取号', en: 'Take a number' }}
            </LinkButton>
            <LinkButton kind="line" href={`/hall/${place.id}`} about={placeName(place)}>
              {{ zh: '看现在叫到几号', en: 'See the screen' }}
            </LinkButton>
          </p>
        </section>
      ))}
    </Page>
  );
}
