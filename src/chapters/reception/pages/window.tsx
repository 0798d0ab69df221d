import { Button, LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field, Select, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Name, Phrased, Say, Written } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import type { Board, HallRules } from '../hall/board.ts';
import { inOrder, ticketName } from '../hall/queue.ts';
import type { HallDesk, Ticket } from '../hall/store.ts';
import { namesOf, passingRule, serviceName } from './hall-words.ts';

/** The matter or visit that a ticket names, as far as this official may see it. */
export interface MatterCard {
  readonly number: string;
  readonly title: string;
  readonly state: Words;
  readonly href: string;
}

export interface WindowPageProps {
  readonly frame: Frame;
  readonly board: Board;
  readonly desk: HallDesk;
  readonly rules: HallRules;
  /** `unknown`: a number stands on the ticket, and this official has no part in it. */
  readonly card: MatterCard | 'unknown' | undefined;
  readonly errors: Errors;
  readonly said?: Words | undefined;
}

const none = { zh: '没有填写', en: 'None given' } as const;

/** One window: who is called, what they come about, and the next call beside it. */
export function WindowPage({ frame, board, desk, rules, card, errors, said }: WindowPageProps) {
  const { hall } = board;
  const base = `/desk/hall/${hall.place.id}/windows/${desk.number}`;
  const title: Words = { zh: `${desk.number} 号窗口`, en: `Window ${desk.number}` };
  const called = hall.tickets.find(({ state, desk: at }) => state === 'called' && at === desk.number);
  const waiting = inOrder(
    hall.tickets.filter(({ state, service }) => state === 'waiting' && desk.letters.includes(service)),
    hall.place.priority,
  );
  return (
    <DeskPage frame={frame} title={title} current="hall" failed={Object.keys(errors).length > 0}>
      <p className="kicker">
        <a href="/desk/hall">
          <Name>{{ zh: hall.place.name, en: hall.place.nameEn }}</Name>
        </a>
      </p>
      <h1 className="mb-4">
        <Phrased zh={`${title.zh}：`} en={`${title.en}: `} />
        <Phrased {...namesOf(hall.services.filter(({ letter }) => desk.letters.includes(letter)))} />
      </h1>
      {said && (
        <Notice kind="plain" live>
          {said}
        </Notice>
      )}
      <div className="case">
        <div className="stack gap-5">
          {called ? <Called called={called} rules={rules} base={base} /> : <NobodyCalled waiting={waiting.length} />}
          <Form action={`${base}/call`}>
            <Button>
              {called ? { zh: '办完了，叫下一位', en: 'Done; call the next' } : { zh: '叫下一位', en: 'Call the next' }}
            </Button>
          </Form>
          <WaitingTable waiting={waiting} />
        </div>
        <section aria-labelledby="about-title" className="stack gap-4">
          <h2 id="about-title">
            <Say zh="为什么事来" en="What they come about" />
          </h2>
          {called ? (
            <About called={called} card={card} base={base} errors={errors} board={board} />
          ) : (
            <p className="quiet">
              <Say zh="叫到人以后，这里是来访人填的事项。" en="Once somebody is called, their matter stands here." />
            </p>
          )}
        </section>
      </div>
    </DeskPage>
  );
}

function NobodyCalled({ waiting }: { readonly waiting: number }) {
  return (
    <Empty title={{ zh: '窗口现在没有人', en: 'Nobody is at this window' }}>
      {waiting === 0
        ? {
            zh: '也没有人在等候。有人取号，名单会出现在下面。',
            en: 'Nobody waits either. Tickets appear below as they are taken.',
          }
        : { zh: `有 ${waiting} 人在等候。`, en: `${waiting} wait.` }}
    </Empty>
  );
}

function Called({
  called,
  rules,
  base,
}: {
  readonly called: Ticket;
  readonly rules: HallRules;
  readonly base: string;
}) {
  const name = ticketName(called.letter, called.n);
  return (
    <section aria-labelledby="called-title" className="stack gap-4">
      <h2 id="called-title">
        <Say zh="正在叫" en="Called" />
        <br />
        <span className="ticket-number">{name}</span>
      </h2>
      <p className="second">
        <Say
          zh={`叫了 ${called.calls} 次。`}
          en={`Called ${called.calls === 1 ? 'once' : `${called.calls} times`}. `}
        />
        <Say {...passingRule(rules.callsMax, rules.backBy)} />
      </p>
      <div className="row">
        <Form action={`${base}/again`}>
          <Button kind="line" about={name}>
            {{ zh: '再叫一次', en: 'Call again' }}
          </Button>
        </Form>
        <Form action={`${base}/pass`}>
          <Button kind="line" about={name}>
            {{ zh: '没有来，过号', en: 'Not there: move back' }}
          </Button>
        </Form>
        <Form action={`${base}/finish`}>
          <Button kind="text" about={name}>
            {{ zh: '办完，先不叫', en: 'Done, call nobody yet' }}
          </Button>
        </Form>
      </div>
    </section>
  );
}

function About({
  called,
  card,
  base,
  errors,
  board,
}: {
  readonly called: Ticket;
  readonly card: WindowPageProps['card'];
  readonly base: string;
  readonly errors: Errors;
  readonly board: Board;
}) {
  const others = board.hall.services.filter(({ letter }) => letter !== called.service);
  return (
    <>
      {card === 'unknown' && (
        <Notice title={{ zh: `编号 ${called.matter ?? ''}`, en: `Number ${called.matter ?? ''}` }}>
          {{
            zh: '这件事项不在您这里，打不开。请来访人说一说，需要的话转到有关部门的窗口。',
            en: 'This one is not with you. Ask the visitor, and pass them on to the right window if need be.',
          }}
        </Notice>
      )}
      {card && card !== 'unknown' && (
        <Facts
          rows={[
            {
              term: { zh: '事项', en: 'Matter' },
              value: (
                <a href={card.href}>
                  <Written>{card.title}</Written>
                </a>
              ),
            },
            { term: { zh: '编号', en: 'Number' }, value: <span className="num">{card.number}</span> },
            { term: { zh: '状态', en: 'State' }, value: <Say {...card.state} /> },
          ]}
        />
      )}
      {!card && (
        <p className="second">
          <Say zh="来访人没有填编号。" en="The visitor gave no number." />
        </p>
      )}
      <p className="row">
        <LinkButton kind="line" href="/desk/register">
          {{ zh: '登记新的事项', en: 'Register a new matter' }}
        </LinkButton>
      </p>
      <Form action={`${base}/matter`} label={{ zh: '事项编号', en: 'Number of the matter' }}>
        <Field
          name="matter"
          label={{ zh: '事项编号或者预约编号', en: 'Number of the matter or appointment' }}
          width="mid"
          digits
          {...(called.matter ? { value: called.matter } : {})}
          {...(errors['matter'] ? { error: errors['matter'] } : {})}
        />
        <Button kind="line">{{ zh: '打开这件事项', en: 'Open this matter' }}</Button>
      </Form>
      {others.length > 0 && (
        <Form action={`${base}/hand`} label={{ zh: '转到另一个部门', en: 'On to another department' }}>
          <Select
            name="service"
            label={{ zh: '转到哪个部门的窗口', en: 'On to which department' }}
            hint={{ zh: '不用重新取号，也不用重新登记', en: 'No new ticket, no new registration' }}
            options={others.map((service) => ({ value: service.letter, label: serviceName(service) }))}
          />
          <Button kind="line">{{ zh: '转过去', en: 'Pass on' }}</Button>
        </Form>
      )}
    </>
  );
}

const waitingColumns: readonly Column<Ticket>[] = [
  {
    key: 'number',
    head: { zh: '号', en: 'Number' },
    rowHead: true,
    cell: ({ letter, n }) => <span className="num">{ticketName(letter, n)}</span>,
  },
  {
    key: 'priority',
    head: { zh: '优先', en: 'First' },
    card: false,
    cell: ({ priority, missed }) => (
      <>
        {priority && <Say zh="优先" en="called first" />}
        {missed > 0 && <Say zh=" 过号" en=" missed a call" />}
      </>
    ),
  },
  { key: 'taken', head: { zh: '取号', en: 'Taken' }, cell: ({ taken_at }) => <Moment at={taken_at} form="desk" /> },
  {
    key: 'matter',
    head: { zh: '编号', en: 'Number given' },
    cell: ({ matter }) => (matter ? <span className="num">{matter}</span> : <Say {...none} />),
  },
];

function WaitingTable({ waiting }: { readonly waiting: readonly Ticket[] }) {
  if (waiting.length === 0) return null;
  return (
    <Table
      caption={{ zh: `等候的 ${waiting.length} 个号`, en: `${waiting.length} waiting` }}
      columns={waitingColumns}
      rows={waiting}
      keyOf={({ id }) => String(id)}
    />
  );
}
