import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { readPlaces, type Places } from '#app/pages/places.ts';
import { afterFound, pageOf, readFoundCursor } from '#chapters/petition/cursors.ts';
import { publicStates, stageWords } from '#chapters/petition/pages/words.ts';
import { findMatters, type FindFilter, type FoundMatter } from '#chapters/petition/find.ts';
import { StageTag } from '#chapters/petition/pages/standing-words.tsx';
import { findSchema } from '#chapters/petition/routes/find.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import type { ExcerptPart } from '#kernel/search/excerpt.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Pages } from '#ui/components/movement.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day } from '#ui/components/time.tsx';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { LineTitle, untitledWords } from '#ui/life/lists.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Name, Say, Written } from '#ui/setting.tsx';
import { homeOf } from './home.ts';
import { findFields, FindForm, findPath, type FindFormProps } from './find-form.tsx';

const size = 20;
const title: Words = { zh: '查找', en: 'Find' };

/** Words of a letter, what was looked for marked. */
const Parts = ({ parts }: { readonly parts: readonly ExcerptPart[] }) =>
  parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));

interface Named {
  /** What it is called where nobody wrote a title. */
  readonly untitled: Words;
  readonly unit: Words;
  readonly place: Words | undefined;
}

/** What was found of one matter: title, the words around the hit, where it stands and with whom. */
function Hit({ row, names }: { readonly row: FoundMatter; readonly names: Named }) {
  const { number, stage, excerpt, titleParts, registered_on } = row;
  return (
    <li className="hit">
      <h2 className="h3">
        <a href={`/desk/matters/${number}`}>
          {titleParts.length > 0 ? (
            <Written>
              <Parts parts={titleParts} />
            </Written>
          ) : (
            <LineTitle title={row.title} untitled={names.untitled} />
          )}
        </a>
      </h2>
      {excerpt.length > 0 && (
        <p>
          <Written>
            <Parts parts={excerpt} />
          </Written>
        </p>
      )}
      <p className="row small second">
        <StageTag stage={stage} />
        <span>
          <Day on={Temporal.PlainDate.from(registered_on)} form="desk" /> <Say zh="登记" en="registered" />
        </span>
        <span>
          <Name>{names.unit}</Name>
        </span>
        {names.place && (
          <span>
            <Name>{names.place}</Name>
          </span>
        )}
        <Reference>{number}</Reference>
      </p>
    </li>
  );
}

interface Results {
  readonly rows: readonly FoundMatter[];
  readonly next: string | undefined;
  readonly first: boolean;
}

const hrefOf = (typed: Typed, more: Typed = {}): string =>
  `${findPath}?${new URLSearchParams({ ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value)), ...more })}`;

function Found({
  results: { rows, next, first },
  typed,
  nameOf,
}: {
  readonly results: Results;
  readonly typed: Typed;
  readonly nameOf: (row: FoundMatter) => Named;
}) {
  if (rows.length === 0) return <NothingFound typed={typed} first={first} />;
  const n = rows.length;
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="small quiet">
        {first && !next ? (
          <Say zh={`找到 ${n} 件，新的在上`} en={`${n} found, newest first`} />
        ) : (
          <Say zh={`这一页 ${n} 件，新的在上`} en={`${n} on this page, newest first`} />
        )}
      </h2>
      <ol className="hits" role="list">
        {rows.map((row) => (
          <Hit key={row.stream} row={row} names={nameOf(row)} />
        ))}
      </ol>
      {(next !== undefined || !first) && (
        <Pages
          nextHref={next && hrefOf(typed, { after: next })}
          words={
            first ? undefined : (
              <a href={hrefOf(typed)}>
                <Say zh="回到最新的" en="Back to the newest" />
              </a>
            )
          }
        />
      )}
    </section>
  );
}

function NothingFound({ typed, first }: { readonly typed: Typed; readonly first: boolean }) {
  const words = typed['q']?.trim();
  const narrowed = findFields.some((name) => name !== 'q' && typed[name]);
  const action =
    narrowed || !first ? (
      <a href={words ? hrefOf({ q: words }) : findPath}>
        {first ? (
          <Say zh="不限范围再查" en="Search without narrowing" />
        ) : (
          <Say zh="回到最新的" en="Back to the newest" />
        )}
      </a>
    ) : undefined;
  if (!first) {
    return (
      <Empty title={{ zh: '后面没有了', en: 'Nothing further' }} action={action}>
        {{ zh: '找到的到这里为止。', en: 'What was found ends here.' }}
      </Empty>
    );
  }
  return (
    <Empty
      title={
        words
          ? { zh: `没有找到“${words}”`, en: `Nothing found for “${words}”` }
          : { zh: '没有这样的事项', en: 'No such matter' }
      }
      action={action}
    >
      {{
        zh: '只在您能看到的事项里查。试试少写几个字，或者换一个说法；信里的姓名、电话和证件号码查不到。',
        en: 'Only matters that are yours to see are searched. Try fewer words or other ones; names, telephones and identity numbers in letters are not found.',
      }}
    </Empty>
  );
}

interface FindPageProps extends FindFormProps {
  readonly context: EdgeContext;
  readonly results?: Results;
}

function FindPage({ context, results, ...form }: FindPageProps) {
  const { house, visitor } = context.var;
  const nameOf = ({ holder, region, stage }: FoundMatter): Named => {
    const unit = house.units.get(holder);
    const place = region === null ? undefined : form.places.find(region)?.name;
    return {
      untitled: untitledWords(house, holder, stageWords[stage]),
      unit: { zh: unit?.name ?? holder, en: unit?.nameEn ?? holder },
      place: typeof place === 'string' ? { zh: place, en: place } : place,
    };
  };
  const failed = Object.keys(form.errors).length > 0;
  return (
    <DeskPage frame={visitor.deskFrame()} title={title} current="find" failed={failed}>
      <div className="stack gap-5">
        <ErrorSummary errors={form.errors} />
        <h1>
          <Say {...title} />
        </h1>
        <FindForm {...form} />
        {results && <Found results={results} typed={form.typed} nameOf={nameOf} />}
      </div>
    </DeskPage>
  );
}

const wrongNumber: Words = {
  zh: '这个编号不对。编号是 XF 加 14 位数字，最后一位是校验码，少一位、错一位都打不开，请对着凭证再核对一遍',
  en: 'This is no number of ours. A number is XF and 14 digits, the last of them a check digit; compare it with the slip',
};

const meantAsNumber = /^\s*xf[\s-]*\d[\d\s-]*$/i;

/** Finds matters by number or by words, among those that one may see. */
export function findPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get(findPath, async (context: EdgeContext) => {
    const { actor, lang } = context.var.visitor;
    const query = context.req.query();
    const typed = typedIn(query, findFields);
    const words = typed['q'] ?? '';
    const number = parseMatterNumber(words);
    if (number) return context.redirect(`/desk/matters/${number}`, 303);
    const places: Places = await readPlaces(house);
    const show = (
      more: { readonly errors?: FindFormProps['errors']; readonly results?: Results },
      status: 200 | 422 = 200,
    ) => {
      const form = { typed, places, home: homeOf(house, context), errors: {}, ...more };
      return context.html(renderPage(<FindPage context={context} {...form} />), status);
    };
    if (meantAsNumber.test(words.normalize('NFKC'))) return show({ errors: { q: wrongNumber[lang] } }, 422);
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
    if (Object.keys(given).length === 0) return show({});
    const checked = checkTyped(findSchema, given, findFields, lang);
    if ('errors' in checked) return show({ errors: checked.errors }, 422);
    const { q: terms, stage, ...rest } = checked.input;
    const filter: FindFilter = { ...rest, terms, stages: stage && (publicStates.get(stage) ?? [stage]) };
    const after = readFoundCursor(query['after']);
    const { rows, next } = pageOf(await findMatters(house, actor, filter, after, size + 1), size, afterFound);
    return show({ results: { rows, next, first: after === undefined } });
  });
  return routes;
}
