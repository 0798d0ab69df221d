import { Hono } from 'hono';
import { registers } from '#app/chapters.ts';
import { hearing } from '#chapters/hearing/chapter.ts';
import type { HearingCommand } from '#chapters/hearing/decide/command.ts';
import type { LiveHearing } from '#chapters/hearing/hearing.ts';
import { speakRefusal as speakHearing } from '#chapters/hearing/pages/refusals.ts';
import { confirmSchema, numbersIn } from '#chapters/hearing/routes/acts.ts';
import { aboutOf, requestSchema } from '#chapters/hearing/routes/begins.ts';
import { reachByPass } from '#chapters/petition/routes/access.ts';
import { reception } from '#chapters/reception/chapter.ts';
import type { ReceptionCommand } from '#chapters/reception/decide/command.ts';
import { speakRefusal as speakReception } from '#chapters/reception/pages/refusals.ts';
import { addressOf } from '#chapters/reception/pages/video.tsx';
import type { Visit } from '#chapters/reception/reception.ts';
import { openAddress } from '#chapters/reception/visit.ts';
import { publishedDay, publishedDays, seatOrRefusal } from '#chapters/reception/register.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Actor } from '#kernel/authority.ts';
import type { StreamId } from '#kernel/ids.ts';
import { subjectOf, type Subject } from '#kernel/matters.ts';
import { matterNumber, parseMatterNumber } from '#kernel/number.ts';
import { begin, loadMatter, perform, type Performed } from '#kernel/perform.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { refuse } from '#kernel/refusal.ts';
import { leaders } from '#chapters/reception/rules.ts';
import { spoken } from '#law/spoken.ts';
import { z } from '@hono/zod-openapi';
import type { Errors } from '#ui/components/field.tsx';
import type { RefusalSpeaker } from '#ui/edge/answers.ts';
import { requiredText, wholeNumber } from '#ui/edge/input.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { calendarOf } from './calendar.ts';
import { MeetPage, type Running } from './meet.tsx';

interface Party {
  readonly subject: Subject;
  readonly hearing: (Running<LiveHearing> & { readonly stream: StreamId }) | undefined;
  readonly visits: readonly (Running<Visit> & { readonly stream: StreamId })[];
}

const form = {
  hearing: requestSchema,
  recusal: z.object({ text: requiredText({ zh: '请谁回避，为什么', en: 'who, and why' }, 2000) }),
  record: confirmSchema(),
  visit: z.object({
    slot: requiredText({ zh: '时段', en: 'a slot' }, 40),
    people: wholeNumber({ zh: '人数', en: 'The number' }, 1, 99),
  }),
  cancel: z.object({ visit: requiredText({ zh: '预约', en: 'the booking' }, 40) }),
  consent: z.object({ visit: requiredText({ zh: '接访', en: 'the visit' }, 40) }),
  comment: z.object({
    visit: requiredText({ zh: '预约', en: 'the booking' }, 40),
    comment: requiredText({ zh: '说明', en: 'your word' }, 5000),
  }),
} as const;

type What = keyof typeof form;

/** What is decided by the chapter of receptions; the rest is the hearing's. */
const ofVisits: ReadonlySet<What> = new Set<What>(['visit', 'cancel', 'consent', 'comment']);

/** What the petitioner does face to face, from the page of the matter: asks for a hearing, takes part, books a day. */
export function faceToFacePages(): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();

  pages.get('/matters/:number/meet', async (context, next) => {
    const party = await partyOf(context);
    return party ? show(context, party) : next();
  });

  for (const what of Object.keys(form) as What[]) {
    pages.post(`/matters/:number/meet/${what}`, async (context, next) => {
      const party = await partyOf(context);
      if (!party) return next();
      const names = Object.keys(form[what].shape);
      const typed = typedIn(await context.req.parseBody(), [...names, 'seen']);
      const checked = checkTyped(form[what] as z.ZodType, typed, names, context.var.visitor.lang);
      if ('errors' in checked) return show(context, party, { typed, errors: checked.errors });
      const done = await acts[what](context, party, checked.input as never, Number(typed['seen'] ?? 0));
      if (done.done === 'recorded' || done.done === 'repeated')
        return context.redirect(`/matters/${party.subject.number}/meet?done=1`, 303);
      if (done.done !== 'refused') return next();
      const speak = ofVisits.has(what) ? speakReception : speakHearing;
      return show(context, party, { typed, refusal: done.refusal, speak });
    });
  }

  pages.get('/matters/:number/meet/:visit{JF\\d{14}\\.ics}', async (context, next) => {
    const party = await partyOf(context);
    const wanted = context.req.param('visit').replace(/\.ics$/, '');
    const visit = party?.visits.find(({ life }) => life.known.number === wanted)?.life;
    if (!visit) return next();
    const { house } = context.var;
    const now = house.clock.now();
    return context.body(calendarOf(visit, now, await addressOf(house, openAddress(visit, dayOf(now)))), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${wanted}.ics"`,
    });
  });
  return pages;
}

/** The matter of whoever showed number and code, with its hearing and visits. */
async function partyOf(context: EdgeContext): Promise<Party | undefined> {
  const { house, visitor } = context.var;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  if (!number || visitor.pass?.number !== number) return undefined;
  const access = await reachByPass(context);
  if (access === 'not-found' || access === 'limited') return undefined;
  const { actor } = access;
  // A code on paper reads; to meet somebody is an act.
  if (actor.kind === 'petitioner' && actor.as === 'bearer') return undefined;
  const vault = house.database.as('vault');
  const subject = await subjectOf(vault, { actor, registers }, { number });
  if (!subject) return undefined;
  const session = house.database.as('app');
  const rows = await session.rows<{ stream: StreamId; chapter: string }>({
    name: 'meet-about',
    text: `SELECT stream, chapter FROM open.matter WHERE subject = $1 AND chapter IN ('hearing', 'reception')
            ORDER BY stream DESC LIMIT 40`,
    values: [subject.stream],
  });
  const visits: (Running<Visit> & { readonly stream: StreamId })[] = [];
  let heard: Party['hearing'];
  for (const { stream, chapter } of rows) {
    if (chapter === 'hearing') {
      if (heard) continue;
      const loaded = await loadMatter(session, hearing, stream);
      if (loaded && loaded.matter.own.stage !== 'none' && loaded.matter.own.stage !== 'ended') {
        const life = loaded.matter.own;
        const item = life.known.record?.item;
        const text = item ? (await house.vault.read(vault, 'open', [item])).get(item)?.['text'] : undefined;
        heard = { stream, life, version: loaded.matter.version, record: typeof text === 'string' ? text : undefined };
      }
      continue;
    }
    const loaded = await loadMatter(session, reception, stream);
    if (loaded?.matter.own.life !== 'visit') continue;
    const life = loaded.matter.own;
    const address = await addressOf(house, openAddress(life, dayOf(house.clock.now())));
    visits.push({ stream, life, version: loaded.matter.version, address });
  }
  return { subject, hearing: heard, visits };
}

interface Shown {
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly refusal?: Refusal;
  readonly speak?: RefusalSpeaker;
}

async function show(context: EdgeContext, party: Party, { typed = {}, errors = {}, refusal, speak }: Shown = {}) {
  const { house, visitor } = context.var;
  const days = await publishedDays(house.database.as('vault'), dayOf(house.clock.now()));
  const refused = refusal && speak && { words: speak(refusal, context), ...spoken(refusal.under) };
  const { number } = party.subject;
  const page = { frame: visitor.citizenFrame(), house, number, days, typed, errors, refused };
  const status = refused ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  const done = context.req.query('done') === '1';
  return context.html(
    renderPage(<MeetPage {...page} hearing={party.hearing} visits={party.visits} done={done} />),
    status,
  );
}

const petitionerOn = (stream: StreamId): Actor => ({ kind: 'petitioner', stream, as: 'petitioner' });

type Act<W extends What> = (
  context: EdgeContext,
  party: Party,
  input: z.output<(typeof form)[W]>,
  seen: number,
) => Promise<Performed<unknown>>;

const nothing: Performed<unknown> = { done: 'not-found' };

/** The party of the matter is the party of its hearing and its visits: an act there is theirs as it is here. */
const acts: { readonly [W in What]: Act<W> } = {
  async hearing({ var: { house } }, { subject }, { reason }) {
    const matterKey = house.vault.newKey('open');
    const number = matterNumber(dayOf(house.clock.now()), await house.serials.next(), 'TZ');
    return begin(house, hearing, {
      actor: { kind: 'public' },
      act: 'request',
      stream: house.ids.stream(),
      matterKey,
      command: (deposit): HearingCommand => ({
        act: 'request',
        number,
        key: matterKey.id,
        ...aboutOf(subject, subject.holder),
        reason: deposit.text('reason', { text: reason }),
      }),
    });
  },
  async recusal({ var: { house } }, { hearing: running }, { text }, seen) {
    if (!running) return nothing;
    return perform(house, hearing, {
      actor: petitionerOn(running.stream),
      stream: running.stream,
      act: 'askRecusal',
      seen,
      command: (deposit): HearingCommand => ({ act: 'askRecusal', text: deposit.text('recusal', { text }) }),
    });
  },
  async record({ var: { house } }, { hearing: running }, { contested, remark }, seen) {
    if (!running) return nothing;
    return perform(house, hearing, {
      actor: petitionerOn(running.stream),
      stream: running.stream,
      act: 'confirmRecord',
      seen,
      command: (deposit): HearingCommand => ({
        act: 'confirmRecord',
        contested: numbersIn(contested),
        remark: remark ? deposit.text('remark', { text: remark }) : null,
      }),
    });
  },
  visit: (context, party, input) => book(context, party, input),
  async cancel({ var: { house } }, { visits }, { visit }) {
    const running = visits.find(({ life }) => life.known.number === visit);
    if (!running) return nothing;
    const { stream } = running;
    const command = () => ({ act: 'cancelVisit' }) as const;
    return perform(house, reception, { actor: petitionerOn(stream), stream, act: 'cancelVisit', command });
  },
  async consent({ var: { house } }, { visits }, { visit }) {
    const running = visits.find(({ life }) => life.known.number === visit);
    if (!running) return nothing;
    const { stream } = running;
    const command = () => ({ act: 'withdrawConsent' }) as const;
    return perform(house, reception, { actor: petitionerOn(stream), stream, act: 'withdrawConsent', command });
  },
  async comment({ var: { house } }, { visits }, { visit, comment }) {
    const running = visits.find(({ life }) => life.known.number === visit);
    if (!running) return nothing;
    const { stream } = running;
    return perform(house, reception, {
      actor: petitionerOn(stream),
      stream,
      act: 'commentIncident',
      command: (deposit): ReceptionCommand => ({
        act: 'commentIncident',
        text: deposit.text('comment', { text: comment }),
      }),
    });
  },
};

async function book(
  { var: { house } }: EdgeContext,
  { subject }: Party,
  { slot: typed, people }: z.output<typeof form.visit>,
): Promise<Performed<unknown>> {
  const [dayNumber = '', slotText = ''] = typed.split('.');
  const day = await publishedDay(house.database.as('vault'), dayNumber);
  const slot = Number(slotText);
  if (!day || !(slot >= 1 && slot <= day.slots)) return { done: 'refused', refusal: refuse('day-not-open', leaders) };
  const matterKey = house.vault.newKey('open');
  const number = matterNumber(dayOf(house.clock.now()), await house.serials.next(), 'JF');
  return seatOrRefusal(
    begin(house, reception, {
      actor: { kind: 'public' },
      act: 'bookVisit',
      stream: house.ids.stream(),
      matterKey,
      command: (): ReceptionCommand => ({
        act: 'bookVisit',
        number,
        key: matterKey.id,
        ruleSet: subject.ruleSet,
        office: subject.office,
        unit: day.unit,
        subject: subject.stream,
        subjectNumber: subject.number,
        holder: subject.holder,
        title: subject.item,
        day: day.stream,
        dayOpen: true,
        slot,
        people,
        medium: day.medium,
        dayOn: day.on_day,
      }),
    }),
  );
}
