import { Hono } from 'hono';
import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { actOn } from '#chapters/workforce/act.ts';
import { workforce } from '#chapters/workforce/chapter.ts';
import { reasonOf } from '#chapters/workforce/texts.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import { loadMatter } from '#kernel/perform.ts';
import type { Proposal } from '#kernel/procedure.ts';
import { Button } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Day } from '#ui/components/time.tsx';
import { checkTyped, typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { postWords } from '#ui/posts.ts';
import { Name, Say, Written } from '#ui/setting.tsx';
import { saidAfter, saidOf, showAdmin, type Said } from './shell.tsx';
import { reasonText } from './unit-form.ts';

const base = '/desk/admin/pending';

interface Waiting {
  readonly person: PersonId;
  readonly name: string;
  readonly by: string;
  readonly why: string;
  readonly version: number;
  readonly proposal: Proposal;
}

/** Every change of powers that waits for its second person, oldest first. */
async function waitingIn(house: LivingHouse): Promise<Waiting[]> {
  const session = house.database.as('app');
  const rows = await session.rows<{ stream: StreamId; subject: PersonId; name: string }>({
    name: 'admin-waiting',
    text: `SELECT d.stream, f.subject, p.name FROM open.duty d JOIN house.dossier f ON f.stream = d.stream
             JOIN house.person p ON p.id = f.subject
            WHERE d.closed_version IS NULL AND d.act = 'approve' ORDER BY d.since_on, d.stream`,
  });
  const found = await Promise.all(
    rows.map(async ({ stream, subject, name }) => {
      const loaded = await loadMatter(session, workforce, stream);
      const proposal = loaded?.matter.proposal;
      return proposal ? [{ person: subject, name, version: loaded.matter.version, proposal }] : [];
    }),
  );
  return Promise.all(found.flat().map(async (one) => ({ ...one, ...(await wordsOf(house, one.proposal)) })));
}

async function wordsOf(house: LivingHouse, { by, command }: Proposal): Promise<{ by: string; why: string }> {
  const { item } = command['reason'] as { readonly item: never };
  const [texts, [who]] = await Promise.all([
    house.vault.read(house.database.as('vault'), 'open', [item]),
    house.database.as('app').rows<{ name: string }>({
      name: 'admin-proposer',
      text: 'SELECT name FROM house.person WHERE id = $1',
      values: [by.replace(/^person:/, '')],
    }),
  ]);
  return { by: who?.name ?? by, why: texts.get(item)?.['reason'] ?? '' };
}

/** Where a second person decides on a change of powers. */
export function pendingPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  async function show(context: EdgeContext, said?: Said, errors = {}): Promise<Response> {
    const waiting = await waitingIn(house);
    return showAdmin(context, {
      title: { zh: '等第二个人', en: 'Waiting for a second person' },
      current: 'pending',
      said: said ?? saidAfter(context),
      errors,
      children:
        waiting.length === 0 ? (
          <Empty title={{ zh: '没有在等的变更', en: 'Nothing waits' }}>
            {{ zh: '有人提出任职以后，会出现在这里。', en: 'An appointment that somebody proposes appears here.' }}
          </Empty>
        ) : (
          waiting.map((one) => <WaitingOne key={one.person} house={house} one={one} errors={errors} />)
        ),
    });
  }
  routes.get(base, (context) => show(context));

  routes.post(`${base}/:id/:decision`, async (context) => {
    const decision = context.req.param('decision');
    if (decision !== 'approve' && decision !== 'decline') return context.notFound();
    const names = ['reason', 'seen'];
    const typed = typedIn(await context.req.parseBody(), names);
    const { actor, lang } = context.var.visitor;
    const schema = decision === 'decline' ? z.object({ reason: reasonText }) : z.object({});
    const checked = checkTyped(schema, typed, names, lang);
    if ('errors' in checked) return show(context, undefined, checked.errors);
    const outcome = await actOn(house, {
      actor,
      kind: 'person',
      subject: context.req.param('id'),
      act: decision,
      seen: Number(typed['seen']),
      command: (deposit) =>
        decision === 'approve'
          ? { act: 'approve' }
          : { act: 'decline', reason: reasonOf(deposit, (checked.input as { readonly reason?: string }).reason ?? '') },
    });
    const said = saidOf(outcome, lang);
    if (said) return show(context, said);
    await house.refresh();
    return context.redirect(`${base}?done=1`, 303);
  });
  return routes;
}

interface WaitingOneProps {
  readonly house: LivingHouse;
  readonly one: Waiting;
  readonly errors: Readonly<Record<string, string>>;
}

function WaitingOne({ house, one, errors }: WaitingOneProps) {
  const { person, name, by, why, version, proposal } = one;
  const { unit, post, sinceOn } = proposal.command as unknown as {
    readonly unit: never;
    readonly post: keyof typeof postWords;
    readonly sinceOn: Temporal.PlainDate;
  };
  const where = house.units.get(unit);
  return (
    <section className="stack gap-4">
      <h2>
        <Name>{name}</Name>
      </h2>
      <Facts
        rows={[
          { term: { zh: '任职', en: 'Post' }, value: <Say {...postWords[post]} /> },
          {
            term: { zh: '单位', en: 'Unit' },
            value: <Name>{{ zh: where?.name ?? '', en: where?.nameEn ?? '' }}</Name>,
          },
          { term: { zh: '从哪天', en: 'From' }, value: <Day on={sinceOn} /> },
          { term: { zh: '谁提出', en: 'Proposed by' }, value: <Name>{by}</Name> },
          { term: { zh: '为什么', en: 'Why' }, value: <Written>{why}</Written> },
        ]}
      />
      <Form action={`${base}/${person}/approve`} seen={version} label={{ zh: '决定', en: 'Decide' }}>
        <div className="stack gap-4">
          <Button about={<Name>{name}</Name>}>{{ zh: '批准任职', en: 'Approve the appointment' }}</Button>
          <Field
            name="reason"
            id={`reason-${person}`}
            label={{ zh: '不同意的理由', en: 'Why not' }}
            optional
            {...(errors['reason'] ? { error: errors['reason'] } : {})}
          />
          <Button kind="line" formAction={`${base}/${person}/decline`} about={<Name>{name}</Name>}>
            {{ zh: '不同意', en: 'Decline' }}
          </Button>
        </div>
      </Form>
    </section>
  );
}
