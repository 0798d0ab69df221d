import { Hono } from 'hono';
import { z } from '@hono/zod-openapi';
import { findRegion } from '#adapters/reference/regions.ts';
import type { LivingHouse } from '#app/house.ts';
import { guessableWords, isGuessable } from '#app/guessable-passwords.ts';
import { hashPassword } from '#app/sessions.ts';
import { found } from '#chapters/workforce/founding.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Level, Unit } from '#kernel/units.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { bothLanguages, optionalText, requiredText } from '#ui/edge/input.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Page } from '#ui/shells/page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';
import { claimSetup, hasOffice, isSetupToken } from './link.ts';

export const passwordLengthMin = 12;

const officeFields = ['officeName', 'officeNameEn', 'region', 'phone', 'address', 'hours'] as const;
const personFields = ['name', 'login', 'password'] as const;

const levelOf: Readonly<Record<number, Level>> = { 2: 'province', 4: 'city', 6: 'county', 9: 'township' };

const person = z.object({
  name: requiredText({ zh: '姓名', en: 'a name' }, 80),
  login: z
    .string()
    .trim()
    .regex(
      /^[a-z][a-z0-9._-]{2,39}$/,
      bothLanguages({
        zh: '账号用 3 到 40 个小写字母、数字、点或者横线，以字母开头',
        en: 'A login has 3 to 40 small letters, digits, dots or dashes, and begins with a letter',
      }),
    ),
  password: z
    .string()
    .min(
      passwordLengthMin,
      bothLanguages({
        zh: `密码至少 ${passwordLengthMin} 个字符，用几个不相干的词连起来最好记`,
        en: `At least ${passwordLengthMin} characters; a few unrelated words are easiest to remember`,
      }),
    )
    .max(200),
});

const office = z.object({
  officeName: requiredText({ zh: '单位名称', en: 'the name of the office' }, 80),
  officeNameEn: requiredText({ zh: '英文名称', en: 'its English name' }, 120),
  region: z
    .string()
    .trim()
    .refine(
      (code) => levelOf[code.length] !== undefined && (code.startsWith('99') || findRegion(code) !== undefined),
      bothLanguages({
        zh: '请填写行政区划代码，例如省 2 位、市 4 位、县 6 位、乡镇 9 位',
        en: 'Write the code of the division: 2 digits for a province, 4 for a city, 6 for a county, 9 for a township',
      }),
    ),
  phone: optionalText({ zh: '电话', en: 'the telephone' }, 40),
  address: optionalText({ zh: '地址', en: 'the address' }, 200),
  hours: optionalText({ zh: '接待时间', en: 'the hours' }, 120),
});

interface SetupPageProps {
  readonly frame: Frame;
  readonly action: string;
  readonly typed: Typed;
  readonly errors: Errors;
  /** A petition office is there already, loaded by the operator; only its keeper is wanted. */
  readonly officeKnown: boolean;
}

const title: Words = { zh: '设置这个信访部门', en: 'Set up this petition office' };

function SetupPage({ frame, action, typed, errors, officeKnown }: SetupPageProps) {
  const of = (name: string) => ({
    name,
    ...(typed[name] === undefined || name === 'password' ? {} : { value: typed[name] }),
    ...(errors[name] ? { error: errors[name] } : {}),
  });
  return (
    <Page frame={{ ...frame, nav: [], about: [] }} title={title} failed={Object.keys(errors).length > 0}>
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        <h1>
          <Say {...title} />
        </h1>
        <p className="lede">
          <Say
            zh="这个链接只能用一次。填好以后用下面的账号登录工作台。"
            en="This link works once. Afterwards sign in to the desk with the login below."
          />
        </p>
        <Form action={action} label={title}>
          <div className="stack gap-6">
            {!officeKnown && <OfficeFields of={of} />}
            <section>
              <h2 className="mb-4">
                <Say zh="第一个管理员" en="The first administrator" />
              </h2>
              <Field {...of('name')} label={{ zh: '姓名', en: 'Name' }} width="mid" autoComplete="name" />
              <Field {...of('login')} label={{ zh: '账号', en: 'Login' }} width="mid" autoComplete="username" />
              <Field
                {...of('password')}
                type="password"
                label={{ zh: '密码', en: 'Password' }}
                hint={{ zh: `至少 ${passwordLengthMin} 个字符`, en: `At least ${passwordLengthMin} characters` }}
                width="mid"
                autoComplete="new-password"
              />
            </section>
            <Button>{{ zh: '完成设置', en: 'Finish the set-up' }}</Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

function OfficeFields({ of }: { readonly of: (name: string) => { readonly name: string } }) {
  return (
    <section>
      <h2 className="mb-4">
        <Say zh="信访部门" en="The petition office" />
      </h2>
      <Field {...of('officeName')} label={{ zh: '单位名称', en: 'Name in Chinese' }} />
      <Field
        {...of('officeNameEn')}
        label={{ zh: '英文名称', en: 'Name in English' }}
        hint={{ zh: '英文页面用', en: 'For the English pages' }}
      />
      <Field
        {...of('region')}
        label={{ zh: '行政区划代码', en: 'Code of the administrative division' }}
        hint={{ zh: '例如县 6 位：110105', en: 'A county has 6 digits, such as 110105' }}
        width="mid"
        inputMode="numeric"
        digits
      />
      <Field
        {...of('phone')}
        label={{ zh: '对外电话', en: 'Telephone for the public' }}
        optional
        width="mid"
        inputMode="tel"
        digits
      />
      <Field {...of('address')} label={{ zh: '接待地址', en: 'Address for visits' }} optional />
      <Field {...of('hours')} label={{ zh: '接待时间', en: 'Hours' }} optional />
    </section>
  );
}

/** The set-up of a live instance, behind its one-time link. Without the link it is as if the page were not there. */
export function setupPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const show = (context: EdgeContext, status: 200 | 422, typed: Typed, errors: Errors) => {
    const frame = context.var.visitor.citizenFrame();
    const page = (
      <SetupPage frame={frame} action={context.req.path} typed={typed} errors={errors} officeKnown={hasOffice(house)} />
    );
    return context.html(renderPage(page), status);
  };
  routes.get('/setup/:token', async (context) => {
    if (!(await isSetupToken(house, context.req.param('token')))) return context.notFound();
    return show(context, 200, {}, {});
  });
  routes.post('/setup/:token', async (context: EdgeContext) => {
    const token = context.req.param('token') ?? '';
    if (!(await isSetupToken(house, token))) return context.notFound();
    const { lang } = context.var.visitor;
    const form = await context.req.parseBody({ all: true });
    const officeKnown = hasOffice(house);
    const names = [...(officeKnown ? [] : officeFields), ...personFields];
    const typed = typedIn(form, names);
    const newOffice = officeKnown ? undefined : checkTyped(office, typed, officeFields, lang);
    const keeper = checkTyped(person, typed, personFields, lang);
    if ('errors' in keeper || (newOffice && 'errors' in newOffice)) {
      const officeErrors = newOffice && 'errors' in newOffice ? newOffice.errors : {};
      return show(context, 422, typed, { ...officeErrors, ...('errors' in keeper ? keeper.errors : {}) });
    }
    if (await isTaken(house, keeper.input.login)) return show(context, 422, typed, { login: taken[lang] });
    if (await isGuessable(keeper.input.password, [keeper.input.login, keeper.input.name]))
      return show(context, 422, typed, { password: guessableWords[lang] });
    const passwordHash = await hashPassword(keeper.input.password);
    if (!(await claimSetup(house, token))) return context.notFound();
    await finish(house, newOffice?.input, { ...keeper.input, passwordHash });
    return context.redirect('/desk/sign-in', 303);
  });
  return routes;
}

const taken: Words = { zh: '这个账号已经有人用了，请换一个', en: 'This login is taken; choose another' };

async function isTaken({ database }: LivingHouse, login: string): Promise<boolean> {
  const rows = await database.as('app').rows({ text: 'SELECT 1 FROM house.person WHERE login = $1', values: [login] });
  return rows.length > 0;
}

interface Keeper extends Omit<z.output<typeof person>, 'password'> {
  readonly passwordHash: string;
}

/** Puts office and administrator on record. Cut off in between, the next start prints another link. */
async function finish(house: LivingHouse, given: z.output<typeof office> | undefined, keeper: Keeper): Promise<void> {
  const today = dayOf(house.clock.now());
  const unit = given && unitOf(house, given, today);
  const at = unit?.id ?? house.units.petitionOffice(undefined, today).id;
  await found(house, {
    units: unit ? [unit] : [],
    people: [
      {
        person: `${house.instance.number}-${keeper.login}` as PersonId,
        login: keeper.login,
        name: keeper.name,
        nameEn: keeper.name,
        passwordHash: keeper.passwordHash,
        posts: [{ unit: at, post: 'administrator' }],
        validFrom: today,
      },
    ],
    by: 'setup',
    reason: '首次设置',
  });
  await house.refresh();
}

function unitOf(house: LivingHouse, given: z.output<typeof office>, today: Temporal.PlainDate): Unit {
  return {
    id: `${house.instance.number}-${given.region}-xf` as UnitId,
    name: given.officeName,
    nameEn: given.officeNameEn,
    kind: 'petition-office',
    level: levelOf[given.region.length]!,
    superior: null,
    region: given.region,
    phone: given.phone ?? '',
    address: given.address ?? '',
    addressEn: given.address ?? '',
    hours: given.hours ?? '',
    competences: [],
    validFrom: today,
    validUntil: null,
    successor: null,
  };
}
