import { Button, LinkButton, ToolButton } from '#ui/components/button.tsx';
import { Checkbox } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Name, phrases, Say } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import type { HallRules } from '../hall/board.ts';
import type { Estimate } from '../hall/queue.ts';
import type { HallNow, HallService, Ticket } from '../hall/store.ts';
import { passingRule, peopleWords, serviceName, waitWords } from './hall-words.ts';

/** One service as the machine offers it. */
export interface Offered {
  readonly service: HallService;
  readonly waiting: number;
  readonly estimate: Estimate;
}

/** The machine keeps nothing and forgets by itself; its way home is its own first page. */
const onMachine = (frame: Frame, place: string): Frame => ({
  ...frame,
  nav: [],
  kiosk: true,
  homeHref: `/hall/${place}/kiosk`,
});

/** The machine at the door: one tap, one number. */
export function KioskPage({
  frame,
  hall,
  offered,
  errors,
}: {
  readonly frame: Frame;
  readonly hall: HallNow;
  readonly offered: readonly Offered[];
  readonly errors: Errors;
}) {
  const { place } = hall;
  const title: Words = { zh: '取号', en: 'Take a number' };
  return (
    <Page frame={onMachine(frame, place.id)} title={title} failed={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <p className="kicker">
        <Name>{{ zh: place.name, en: place.nameEn }}</Name>
      </p>
      <h1>{phrases(frame.lang === 'zh' ? '您要办哪一类事' : 'What do you come for?')}</h1>
      <Form action={`/hall/${place.id}/tickets`} label={title}>
        <div className="stack gap-5">
          {place.priority !== 'none' && (
            <Checkbox
              name="priority"
              label={{
                zh: '优先叫号：老年人、残疾人、孕妇、带婴儿',
                en: 'Call me first: older, disabled, pregnant, with an infant',
              }}
              hint={{ zh: '您自己说了算，不查证件', en: 'Your word is enough; no papers are asked for' }}
            />
          )}
          <div className="kiosk">
            {offered.map(({ service, waiting, estimate }) => (
              <Button key={service.letter} kind="line" name="letter" value={service.letter}>
                <>
                  <b>
                    <Name>{serviceName(service)}</Name>
                  </b>
                  <br />
                  <small>
                    <Say zh="等候 " en="waiting: " />
                    <Say {...peopleWords(waiting)} />
                    <Say zh="，" en=", " />
                    <Say {...waitWords(estimate)} />
                  </small>
                </>
              </Button>
            ))}
          </div>
          <Field
            name="matter"
            label={{ zh: '事项编号或者预约编号', en: 'Number of your matter or appointment' }}
            hint={{
              zh: '填了，窗口叫到您的时候就能打开这件事项；不填也可以',
              en: 'With it the window has your matter open when you are called',
            }}
            optional
            width="mid"
            digits
            {...(errors['matter'] ? { error: errors['matter'] } : {})}
          />
        </div>
      </Form>
    </Page>
  );
}

/** One number: printed, or kept open on a telephone. It says nothing of who holds it. */
export function TicketPage({
  frame,
  hall,
  ticket,
  name,
  ahead,
  estimate,
  rules,
  machine,
}: {
  readonly frame: Frame;
  readonly hall: HallNow;
  readonly ticket: Ticket;
  readonly name: string;
  readonly ahead: number;
  readonly estimate: Estimate;
  readonly rules: HallRules;
  readonly machine: boolean;
}) {
  const { place, services } = hall;
  const service = services.find(({ letter }) => letter === ticket.service);
  const title: Words = { zh: `您的号是 ${name}`, en: `Your number is ${name}` };
  return (
    <Page frame={machine ? onMachine(frame, place.id) : frame} title={title} current="offices">
      <p className="kicker">
        <Name>{{ zh: place.name, en: place.nameEn }}</Name>
      </p>
      <h1>
        <Say zh="您的号" en="Your number" />
        <br />
        <span className="ticket-number">{name}</span>
      </h1>
      {ticket.state === 'called' && ticket.desk !== null ? (
        <Notice kind="now" title={{ zh: `请到 ${ticket.desk} 号窗口。`, en: `Please go to window ${ticket.desk}.` }} />
      ) : ticket.missed > 0 ? (
        <Notice title={{ zh: '刚才叫过您，没有见到您。', en: 'You were called and not seen.' }}>
          {{ zh: '您的号还在，轮到了再叫。', en: 'Your number still counts; it is called again in its turn.' }}
        </Notice>
      ) : null}
      <Facts
        rows={[
          { term: { zh: '办什么', en: 'For' }, value: service && <Name>{serviceName(service)}</Name> },
          ticket.state === 'waiting' && {
            term: { zh: '前面还有', en: 'Before you' },
            value: peopleWords(ahead),
          },
          ticket.state === 'waiting' && {
            term: { zh: '大约要等', en: 'The wait' },
            value: waitWords(estimate),
          },
          { term: { zh: '取号时间', en: 'Taken' }, value: <Moment at={ticket.taken_at} /> },
        ]}
      />
      <p className="second mt-4">
        <Say {...passingRule(rules.callsMax, rules.backBy)} />
      </p>
      <p className="row mt-4 no-print">
        <ToolButton does="print">{{ zh: '打印', en: 'Print' }}</ToolButton>
        <LinkButton kind="line" href={machine ? `/hall/${place.id}/kiosk` : `/hall/${place.id}`}>
          {machine
            ? { zh: '拿好了，回到首页', en: 'Done, back to the start' }
            : { zh: '看叫号屏', en: 'See the screen' }}
        </LinkButton>
      </p>
    </Page>
  );
}
