import { unitView } from '#kernel/views.ts';
import type { House } from '#kernel/house.ts';
import { Empty, LawNote } from '#ui/components/panels.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { say, type Words } from '#ui/language.ts';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { spoken } from '#law/spoken.ts';
import { quotaOf } from '../quota.ts';
import type { DayLine, TermLine } from '../register.ts';
import { leaders } from '../rules.ts';
import { formWords, levelWords, mediumWords, perWords } from './words.ts';

export interface LeadersPageProps {
  readonly frame: Frame;
  readonly house: House;
  readonly days: readonly DayLine[];
  readonly terms: readonly TermLine[];
}

const unitName = (house: House, id: DayLine['unit']) => {
  const { name, nameEn } = unitView(house, id);
  return <Name>{{ zh: name, en: nameEn }}</Name>;
};

/** Who receives, as it is published: name, post, and what they are in charge of. */
function Leader({ text }: { readonly text: Readonly<Record<string, string>> }) {
  return (
    <>
      <Written>{`${text['name'] ?? ''}，${text['post'] ?? ''}`}</Written>
      {text['portfolio'] && (
        <>
          <br />
          <small className="quiet">
            <Written>{text['portfolio']}</Written>
          </small>
        </>
      )}
    </>
  );
}

const dayColumns = (house: House): readonly Column<DayLine>[] => [
  { key: 'day', head: { zh: '日子', en: 'Day' }, rowHead: true, cell: ({ on_day }) => <Day on={on_day} /> },
  {
    key: 'leader',
    head: { zh: '领导', en: 'Leader' },
    cell: ({ leader, substitute }) => (
      <>
        <Leader text={substitute ?? leader} />
        {substitute && <Say zh="（调换）" en=" (in the place of another)" />}
      </>
    ),
  },
  { key: 'unit', head: { zh: '机关', en: 'Organ' }, cell: ({ unit }) => unitName(house, unit) },
  {
    key: 'place',
    head: { zh: '时间、地点、形式', en: 'Hours, place, form' },
    cell: ({ place, form, medium }) => (
      <>
        <Written>{place['place']}</Written>
        <br />
        <small>
          <Say {...formWords[form]} />
          <Say zh="，" en=", " />
          <Say {...mediumWords[medium]} />
        </small>
      </>
    ),
  },
  {
    key: 'free',
    head: { zh: '余下时段', en: 'Free slots' },
    end: true,
    cell: ({ slots, taken }) => <span className="num">{slots - taken.length}</span>,
  },
];

const termColumns = (house: House): readonly Column<TermLine>[] => [
  { key: 'leader', head: { zh: '领导', en: 'Leader' }, rowHead: true, cell: ({ leader }) => <Leader text={leader} /> },
  { key: 'unit', head: { zh: '机关', en: 'Organ' }, cell: ({ unit }) => unitName(house, unit) },
  {
    key: 'owed',
    head: { zh: '应接访', en: 'Owed' },
    cell: ({ level, rule_set }) => {
      const { days, per } = quotaOf(rule_set, level);
      return (
        <Say
          zh={`${levelWords[level].zh}级，${perWords[per].zh} ${days} 天`}
          en={`${levelWords[level].en}: ${days} day ${perWords[per].en}`}
        />
      );
    },
  },
  {
    key: 'period',
    head: { zh: '本期', en: 'This period' },
    cell: ({ period_from, period_to }) => (
      <>
        <Day on={period_from} form="short" />
        <Say zh=" 至 " en=" to " />
        <Day on={period_to} form="short" />
      </>
    ),
  },
  {
    key: 'held',
    head: { zh: '已接访', en: 'Held' },
    cell: ({ held, level, rule_set }) =>
      held >= quotaOf(rule_set, level).days ? (
        <Tag tone="done">{{ zh: `${held} 天，已够`, en: `${held}, enough` }}</Tag>
      ) : (
        <Tag>{{ zh: `${held} 天，还没有`, en: `${held}, not yet` }}</Tag>
      ),
  },
  {
    key: 'short',
    head: { zh: '过去没有接访的周期', en: 'Past periods without a day' },
    end: true,
    cell: ({ periods_short }) =>
      periods_short > 0 ? <Tag tone="late">{String(periods_short)}</Tag> : <span className="num">0</span>,
  },
];

const title: Words = { zh: '领导接访', en: 'Leaders receive' };

/** Who receives when and where; and, for everybody to see, the days held against the days owed. */
export function LeadersPage({ frame, house, days, terms }: LeadersPageProps) {
  const { place, gist } = spoken(leaders);
  return (
    <Page frame={frame} title={title} current="offices">
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="下面是已经公布的接访日。预约从您的事项页面进入：打开事项，选“当面谈”。"
          en="These days are published. Book from the page of your matter: open it, and choose “Meet in person”."
        />
      </p>
      {days.length === 0 ? (
        <Empty title={{ zh: '现在没有已公布的接访日', en: 'No day is published at present' }}>
          {{
            zh: '公布以后会出现在这里；平时可以到接访大厅。',
            en: 'They stand here once published; the halls are open meanwhile.',
          }}
        </Empty>
      ) : (
        <Table
          caption={{ zh: '接访安排', en: 'Days to come' }}
          columns={dayColumns(house)}
          rows={days}
          keyOf={({ stream }) => stream}
        />
      )}
      <section className="part" aria-labelledby="record">
        <h2 id="record">
          <Say zh="应接访和已接访" en="Days owed, days held" />
        </h2>
        {terms.length === 0 ? (
          <p className="quiet">
            <Say zh="还没有列入接访责任的领导。" en="No leader is on record yet." />
          </p>
        ) : (
          <Table
            caption={{ zh: '接访次数', en: 'Days owed and held' }}
            captionHidden
            columns={termColumns(house)}
            rows={terms}
            keyOf={({ stream }) => stream}
          />
        )}
        <LawNote title={{ zh: '依据', en: 'Under' }} citation={say(frame.lang, place)}>
          {gist ? say(frame.lang, gist) : ''}
        </LawNote>
      </section>
    </Page>
  );
}
