import type { Hono } from 'hono';
import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import type { PageParts } from '#app/pages/parts.ts';
import { PathPeriods } from '#chapters/petition/pages/path-periods.tsx';
import { dayOf } from '#kernel/clock.ts';
import type { UnitTree, Unit } from '#kernel/units.ts';
import { lawfulPath } from '#law/lawful-paths.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Select, TextArea, type Errors } from '#ui/components/field.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Details } from '#ui/components/panels.tsx';
import { Day } from '#ui/components/time.tsx';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import { placesAround, readPlaces } from '#app/pages/places.ts';
import { otherWays, plainRules, type Adviser, type OtherWay } from './adviser.ts';
import { publishedOf, type PublishedMatter } from './published.ts';
import { usualOf, type Usual } from './usual.ts';

export const beforePath = '/before';
const heading: Words = { zh: '先问一问：这件事归谁管', en: 'Ask first: who is in charge of this?' };
const textMax = 5000;

interface OneClass {
  readonly code: string;
  readonly name: Words;
  readonly words: readonly string[];
  readonly unit: Unit | undefined;
  readonly usual: Usual | undefined;
  readonly way: OtherWay | undefined;
  readonly published: readonly PublishedMatter[];
}

interface BeforeProps {
  readonly frame: Frame;
  readonly typed: { readonly text: string; readonly place: string };
  readonly places: Parameters<typeof Select>[0]['options'];
  readonly errors: Errors;
  readonly office: Unit;
  readonly advice?: { readonly classes: readonly OneClass[]; readonly misconduct: boolean };
}

function BeforePage({ frame, typed, places, errors, office, advice }: BeforeProps) {
  return (
    <Page frame={frame} title={heading} current="file" failed={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{phrases(heading[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="用自己的话写几句。下面只是建议，您说了算；写的内容不会保存。不问也可以直接反映。"
          en="Write some words of your own. What follows is a suggestion and you decide; nothing that you write is kept. You may as well file at once."
        />
      </p>
      <Form action={beforePath} label={heading}>
        <TextArea
          name="text"
          label={{ zh: '出了什么事，想要什么', en: 'What happened, and what you want' }}
          rows={5}
          value={typed.text}
          {...(errors['text'] ? { error: errors['text'] } : {})}
        />
        <Select
          name="place"
          label={{ zh: '在哪里', en: 'Where' }}
          optional
          value={typed.place}
          options={places}
          none={{ zh: '没有选', en: 'Not chosen' }}
        />
        <Button>{{ zh: '看看建议', en: 'See suggestions' }}</Button>
      </Form>
      {advice && <Advice advice={advice} office={office} />}
    </Page>
  );
}

function Advice({ advice, office }: { readonly advice: NonNullable<BeforeProps['advice']>; readonly office: Unit }) {
  const { classes, misconduct } = advice;
  return (
    <section className="part stack" aria-labelledby="advice">
      <h2 id="advice">
        <Say zh="建议" en="Suggestions" />
      </h2>
      {misconduct && (
        <Notice icon="lock" title={{ zh: '好像是检举控告', en: 'This looks like a report of misconduct' }}>
          {{
            zh: '反映公职人员违纪违法的，反映时请选“检举控告”：单独保密，被反映的单位看不到。',
            en: 'If it is about misconduct in office, say so when you file: it is sealed, and the unit concerned sees nothing.',
          }}
        </Notice>
      )}
      {classes.length === 0 && (
        <p>
          <Say
            zh="从这几句话里看不出属于哪一类。没有关系，直接反映，由信访局来分："
            en="These words do not say which kind it is. No matter: file it, and the petition office sorts it: "
          />
          <Name>{{ zh: office.name, en: office.nameEn }}</Name>
        </p>
      )}
      {classes.map((one, index) => (
        <OneSuggestion key={one.code} one={one} first={index === 0} office={office} />
      ))}
      <p className="row">
        <LinkButton href="/file">{{ zh: '去反映', en: 'File it' }}</LinkButton>
      </p>
    </section>
  );
}

function OneSuggestion({
  one,
  first,
  office,
}: {
  readonly one: OneClass;
  readonly first: boolean;
  readonly office: Unit;
}) {
  const { name, words, unit, usual, way, published } = one;
  const path = way && lawfulPath(way.path);
  return (
    <article className="stack">
      <h3>
        {first ? <Say zh="最像：" en="Most like: " /> : <Say zh="也可能是：" en="Or perhaps: " />}
        <Say {...name} />
      </h3>
      <Facts
        rows={[
          { term: { zh: '因为您写到', en: 'Since you wrote' }, value: <span lang="zh-CN">{words.join('、')}</span> },
          {
            term: { zh: '一般由谁办', en: 'Usually handled by' },
            value: <Name>{{ zh: (unit ?? office).name, en: (unit ?? office).nameEn }}</Name>,
          },
          {
            term: { zh: '一般要多久', en: 'How long it usually takes' },
            value: usual ? (
              <Say
                zh={`过去一年 ${usual.matters} 件，一半在 ${usual.days} 天以内得到书面答复，其中 ${usual.supported} 件得到支持或者部分支持`}
                en={`${usual.matters} in the past year; half had a written answer within ${usual.days} days, and ${usual.supported} were upheld in whole or part`}
              />
            ) : (
              <Say zh="过去一年件数太少，说不准" en="Too few in the past year to say" />
            ),
          },
          path !== undefined && {
            term: { zh: '也有法定途径', en: 'The law has another way' },
            value: <Say {...path.title} />,
          },
          (way?.papers.length ?? 0) > 0 && {
            term: { zh: '最好带上', en: 'Good to have' },
            value: (
              <ul>
                {way!.papers.map((paper) => (
                  <li key={paper.en}>
                    <Say {...paper} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {first && way && <PathPeriods path={way.path} />}
      {published.length > 0 && <Similar published={published} />}
    </article>
  );
}

/** 公开的同类事项: how others of this kind ended, as it was published. */
function Similar({ published }: { readonly published: readonly PublishedMatter[] }) {
  return (
    <Details summary={{ zh: '公开过的同类事项', en: 'Similar matters that were published' }}>
      {published.map(({ on, text }) => (
        <section key={`${on.toString()} ${text}`} className="stack gap-2">
          <p className="small quiet">
            <Day on={on} />
            <Say zh="公开，不写姓名" en=": published, without names" />
          </p>
          <Written as="p">{text}</Written>
        </section>
      ))}
    </Details>
  );
}

/** The organ of the smallest place around that is competent for a class today. */
function competent(units: UnitTree, code: string, place: string, today: Temporal.PlainDate): Unit | undefined {
  const inForce = units
    .all()
    .filter(
      (unit) =>
        unit.competences.includes(code) &&
        Temporal.PlainDate.compare(unit.validFrom, today) <= 0 &&
        (unit.validUntil === null || Temporal.PlainDate.compare(today, unit.validUntil) < 0) &&
        place.startsWith(unit.region),
    );
  return inForce.toSorted((a, b) => b.region.length - a.region.length)[0];
}

/** 先问一问: no wrong door. From free text, suggestions; nothing of it is stored or logged. */
export function beforePages(pages: Hono<EdgeEnv>, { house }: PageParts, adviser: Adviser = plainRules()): void {
  const ways = otherWays();
  const show = async (context: EdgeContext, given: Partial<Pick<BeforeProps, 'typed' | 'errors' | 'advice'>>) => {
    const today = dayOf(house.clock.now());
    const places = placesAround(await readPlaces(house), house.instance.home_region);
    const { typed = { text: '', place: '' }, errors = {}, advice } = given;
    const page = (
      <BeforePage
        frame={context.var.visitor.citizenFrame()}
        typed={typed}
        places={places}
        errors={errors}
        office={house.units.petitionOffice(typed.place || undefined, today)}
        {...(advice ? { advice } : {})}
      />
    );
    return context.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 200, { 'cache-control': 'no-store' });
  };
  pages.get(beforePath, (context) => show(context, {}));
  pages.post(beforePath, async (context) => {
    const { text = '', place = '' } = typedIn(await context.req.parseBody(), ['text', 'place']);
    const typed = { text: text.slice(0, textMax), place: /^\d{2,12}$/.test(place) ? place : '' };
    if (!typed.text.trim())
      return show(context, { typed, errors: { text: { zh: '请先写几句', en: 'Write some words first' } } });
    const { classes, reportsMisconduct } = adviser.advise(typed.text);
    const today = dayOf(house.clock.now());
    const session = house.database.as('app');
    const where = typed.place || house.instance.home_region;
    const told = await Promise.all(
      classes.map(async ({ class: code, words }): Promise<OneClass> => {
        const found = loadTaxonomy().get(code);
        return {
          code,
          words,
          name: { zh: found?.name ?? code, en: found?.nameEn ?? code },
          unit: competent(house.units, code, where, today),
          usual: await usualOf(session, code, today),
          way: ways.find((way) => way.classes.includes(code)),
          published: await publishedOf(house.database.as('vault'), code),
        };
      }),
    );
    return show(context, { typed, advice: { classes: told, misconduct: reportsMisconduct } });
  });
}
