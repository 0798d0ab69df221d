import { Hono } from 'hono';
import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { guessableWords, isGuessable } from '#app/guessable-passwords.ts';
import { hashPassword } from '#app/sessions.ts';
import { actOn } from '#chapters/workforce/act.ts';
import { workforce } from '#chapters/workforce/chapter.ts';
import { colleagues, dossierOf } from '#chapters/workforce/queries.ts';
import { join } from '#chapters/workforce/texts.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { officials, type Official } from '#kernel/organisation.ts';
import { begin } from '#kernel/perform.ts';
import { LinkButton } from '#ui/components/button.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { bothLanguages, optionalText, requiredText } from '#ui/edge/input.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { postWords } from '#ui/posts.ts';
import { Name, Say } from '#ui/setting.tsx';
import { commandOf, firstPassword, officialActs, type OfficialAct } from './official-acts.ts';
import { OfficialFile } from './official-file.tsx';
import { historyOf } from './history.tsx';
import { AskForm, askReason, saidAfter, saidOf, showAdmin, type Said } from './shell.tsx';
import { reasonText, unitOptions } from './unit-form.ts';

const base = '/desk/admin/people';

export const loginText = z
  .string()
  .trim()
  .regex(
    /^[a-z][a-z0-9._-]{2,39}$/,
    bothLanguages({
      zh: '账号用 3 到 40 个小写字母、数字、点或者横线，以字母开头',
      en: 'A login has 3 to 40 small letters, digits, dots or dashes, and begins with a letter',
    }),
  );

const newcomer = z.object({
  login: loginText,
  name: requiredText({ zh: '姓名', en: 'a name' }, 80),
  nameEn: requiredText({ zh: '英文姓名', en: 'the name in English' }, 120),
  unit: optionalText({ zh: '所在单位', en: 'the unit' }, 80),
  password: firstPassword,
  reason: reasonText,
});
const newFields = ['login', 'name', 'nameEn', 'unit', 'password', 'reason'] as const;

interface Shown {
  readonly act?: OfficialAct;
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly said?: Said | undefined;
}

const columnsOf = (house: LivingHouse): readonly Column<Official>[] => [
  {
    key: 'name',
    head: { zh: '姓名', en: 'Name' },
    rowHead: true,
    cell: ({ person, name }) => (
      <a href={`${base}/${person}`}>
        <Name>{name}</Name>
      </a>
    ),
  },
  { key: 'login', head: { zh: '账号', en: 'Login' }, cell: ({ login }) => login },
  {
    key: 'posts',
    head: { zh: '岗位', en: 'Posts' },
    cell: ({ posts: held }) =>
      held.length === 0 ? (
        <span className="quiet">
          <Say zh="没有岗位" en="None" />
        </span>
      ) : (
        <ul>
          {held.map(({ unit, post }) => (
            <li key={`${unit} ${post}`}>
              <Name>{{ zh: house.units.get(unit)?.name ?? unit, en: house.units.get(unit)?.nameEn ?? unit }}</Name>{' '}
              <Say {...postWords[post]} />
            </li>
          ))}
        </ul>
      ),
  },
];

/** Officials: joining, posts by two people, moving, leaving, ways in. */
export function peoplePages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const today = () => dayOf(house.clock.now());

  routes.get(base, async (context) => {
    const people = await officials(house.database.as('app'), today());
    return showAdmin(context, {
      title: { zh: '人员和岗位', en: 'People and posts' },
      current: 'people',
      said: saidAfter(context),
      children: (
        <>
          <p>
            <LinkButton href={`${base}/new`}>{{ zh: '录入人员', en: 'Enter an official' }}</LinkButton>
          </p>
          <Table
            caption={{ zh: '人员', en: 'Officials' }}
            captionHidden
            columns={columnsOf(house)}
            rows={people}
            keyOf={({ person }) => person}
          />
        </>
      ),
    });
  });

  const showNew = (context: EdgeContext, { typed = {}, errors = {}, said }: Shown = {}) =>
    showAdmin(context, {
      title: { zh: '录入人员', en: 'Enter an official' },
      current: 'people',
      errors,
      said,
      children: (
        <AskForm
          action={`${base}/new`}
          title={{ zh: '新来的人', en: 'Who joins' }}
          button={{ zh: '录入人员', en: 'Enter the official' }}
          typed={typed}
          errors={errors}
          asks={[
            { name: 'login', label: { zh: '账号', en: 'Login' } },
            { name: 'name', label: { zh: '姓名', en: 'Name' } },
            { name: 'nameEn', label: { zh: '英文姓名', en: 'Name in English' } },
            {
              name: 'unit',
              label: { zh: '所在单位', en: 'Unit' },
              options: unitOptions(house),
              none: { zh: '还没有定', en: 'Not decided' },
              optional: true,
            },
            {
              name: 'password',
              kind: 'password',
              label: { zh: '第一个密码', en: 'First password' },
              hint: { zh: '至少 12 个字符，当面交给本人', en: 'At least 12 characters; handed over in person' },
            },
            askReason,
          ]}
        />
      ),
    });
  routes.get(`${base}/new`, (context) => showNew(context));
  routes.post(`${base}/new`, async (context) => {
    const typed = typedIn(await context.req.parseBody(), newFields);
    const checked = checkTyped(newcomer, typed, newFields, context.var.visitor.lang);
    if ('errors' in checked) return showNew(context, { typed, errors: checked.errors });
    const { login, name, nameEn, unit, password, reason } = checked.input;
    if (await isGuessable(password, [login, name, nameEn]))
      return showNew(context, { typed, errors: { password: guessableWords } });
    const person = `${house.instance.number}-${login}` as PersonId;
    const who = {
      person,
      login,
      name,
      nameEn,
      unit: (unit ?? null) as UnitId | null,
      posts: [],
      validFrom: today(),
      passwordHash: await hashPassword(password),
    };
    const command = (deposit: Parameters<typeof join>[0]) => join(deposit, who, reason);
    const { actor, lang } = context.var.visitor;
    const known = await dossierOf(house.database.as('app'), 'person', person);
    const outcome = known
      ? await actOn(house, { actor, kind: 'person', subject: person, act: 'join', command })
      : await begin(house, workforce, {
          actor,
          act: 'join',
          stream: house.ids.stream(),
          matterKey: house.vault.newKey('open'),
          command,
        });
    if (outcome.done === 'refused') return showNew(context, { typed, errors: { login: taken } });
    const said = saidOf(outcome, lang);
    if (said) return showNew(context, { typed, said });
    await house.refresh();
    return context.redirect(`${base}/${person}?done=1`, 303);
  });
  routes.route('/', dossierPages(house));
  return routes;
}

/** One official's dossier, and what is done with it. */
function dossierPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const today = () => dayOf(house.clock.now());
  async function showOfficial(context: EdgeContext, person: string, shown: Shown = {}): Promise<Response> {
    const session = house.database.as('app');
    const dossier = await dossierOf(session, 'person', person);
    if (!dossier) return context.notFound();
    const [row] = await session.rows<{ name: string; login: string; unit: UnitId | null; left: string | null }>({
      name: 'admin-official',
      text: 'SELECT name, login, unit, valid_until::text AS left FROM house.person WHERE id = $1',
      values: [person],
    });
    const held = await session.rows<Parameters<typeof OfficialFile>[0]['held'][number]>({
      name: 'admin-posts',
      text: `SELECT unit, post, valid_from AS "since", valid_until AS "until" FROM house.post WHERE person = $1
              ORDER BY valid_from, unit, post`,
      values: [person],
    });
    const { errors = {}, said } = shown;
    return showAdmin(context, {
      title: { zh: '人员档案', en: 'An official’s dossier' },
      current: 'people',
      errors,
      said: said ?? saidAfter(context),
      children: (
        <OfficialFile
          house={house}
          person={person}
          official={row!}
          held={held}
          today={today()}
          seen={dossier.version}
          shown={shown}
          history={await historyOf(house, dossier)}
        />
      ),
    });
  }
  routes.get(`${base}/:id`, (context) => showOfficial(context, context.req.param('id')));

  routes.post(`${base}/:id/:act`, async (context) => {
    const id = context.req.param('id');
    const act = context.req.param('act') as OfficialAct;
    if (!Object.hasOwn(officialActs, act)) return context.notFound();
    const names = [...officialActs[act].fields, 'seen'];
    const typed = typedIn(await context.req.parseBody(), names);
    const { actor, lang, official } = context.var.visitor;
    const checked = checkTyped(officialActs[act].schema, typed, names, lang);
    if ('errors' in checked) return showOfficial(context, id, { act, typed, errors: checked.errors });
    const alone = act === 'appoint' && (await isAlone(context, official!.person));
    const { password, ...rest } = { password: undefined, ...checked.input };
    if (password !== undefined && (await isGuessable(password, [id])))
      return showOfficial(context, id, { act, typed, errors: { password: guessableWords } });
    const given = password === undefined ? rest : { ...rest, passwordHash: await hashPassword(password) };
    const outcome = await actOn(house, {
      actor,
      kind: 'person',
      subject: id,
      act: alone ? 'install' : act,
      seen: Number(typed['seen']),
      command: (deposit) =>
        commandOf(deposit, { act: alone ? 'install' : act, person: id as PersonId, today: today() }, given),
    });
    const said = saidOf(outcome, lang);
    if (said) return showOfficial(context, id, { act, typed, said });
    await house.refresh();
    return context.redirect(`${base}/${id}?done=${act === 'appoint' && !alone ? 'proposed' : '1'}`, 303);
  });

  /** Whether there is nobody yet who could be the second person. */
  async function isAlone(context: EdgeContext, me: PersonId): Promise<boolean> {
    const mine = context.var.visitor.official!.posts.find(({ post }) => post === 'administrator')!;
    const standing = { capacity: 'administrator', unit: mine.unit } as const;
    const others = await colleagues(house.database.as('app'), 'install', standing, today());
    return (others ?? []).every((one) => one === me);
  }
  return routes;
}

const taken = { zh: '这个账号已经有人用了，请换一个', en: 'This login is taken; choose another' };
