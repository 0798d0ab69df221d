import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Unit, UnitTree } from '#kernel/units.ts';
import { Button } from '#ui/components/button.tsx';
import { Field, Select } from '#ui/components/field.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Form } from '#ui/components/form.tsx';
import { Empty } from '#ui/components/panels.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { Name, phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import { classOptions } from './classes.ts';
import { levelWords, unitKindWords } from './unit-words.ts';
import { placeOption, readPlaces, type Places } from './places.ts';

interface Asked {
  readonly place: string;
  readonly class: string;
  readonly words: string;
}

/** Find the right office: by place, by kind of matter, by words. Whoever is not sure turns to the petition office. */
export async function officesPage(context: EdgeContext): Promise<Response> {
  const { house, visitor } = context.var;
  const query = context.req.query();
  const asked: Asked = {
    place: /^\d{2,12}$/.test(query['place'] ?? '') ? query['place']! : '',
    class: loadTaxonomy().get(query['class'] ?? '')?.code ?? '',
    words: (query['words'] ?? '').trim().slice(0, 40),
  };
  const today = dayOf(house.clock.now());
  const places = await readPlaces(house);
  const office = house.units.petitionOffice(asked.place || undefined, today);
  const found = findUnits(house.units, asked, today).filter(({ id }) => id !== office.id);
  const frame = visitor.citizenFrame();
  const title: Words = { zh: '这件事归哪个单位管', en: 'Which unit is in charge' };
  const isAsked = asked.place !== '' || asked.class !== '' || asked.words !== '';
  const page = (
    <Page frame={frame} title={title} current="offices">
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="不知道归谁管也没有关系：直接反映，信访局会转给负责的单位，并告诉您转给了谁。"
          en="You need not know: raise the matter, and the petition office passes it to the unit in charge and tells you which it is."
        />
      </p>
      <ul className="stack gap-2 mt-4 mb-6" role="list">
        <li>
          <a href="/hall">
            <Say zh="接访大厅：取号，看现在叫到几号" en="Reception halls: take a number, see which is called" />
          </a>
        </li>
        <li>
          <a href="/kiosk">
            <Say
              zh="自助机的页面：字大，用完自动退出"
              en="The page of a self-service machine: large, and left by itself"
            />
          </a>
        </li>
        <li>
          <a href="/leaders">
            <Say zh="领导接访：谁在哪天接待，次数够不够" en="Leaders’ days: who receives when, and whether they have" />
          </a>
        </li>
      </ul>
      <SearchForm asked={asked} places={places} />
      <section className="part" aria-labelledby="office">
        <h2 id="office">
          <Say zh="先找这里" en="The first door" />
        </h2>
        <UnitCard unit={office} places={places} />
      </section>
      {isAsked && <Found units={found} asked={asked} places={places} />}
    </Page>
  );
  return context.html(renderPage(page));
}

function SearchForm({ asked, places }: { readonly asked: Asked; readonly places: Places }) {
  return (
    <Form action="/offices" method="get" label={{ zh: '查找单位', en: 'Find a unit' }}>
      {places.own.length > 0 && (
        <Select
          name="place"
          label={{ zh: '地方', en: 'Place' }}
          none={{ zh: '不限', en: 'Anywhere' }}
          options={places.own.map(placeOption)}
          value={asked.place}
        />
      )}
      <Select
        name="class"
        label={{ zh: '哪一类事', en: 'Kind of matter' }}
        none={{ zh: '不限', en: 'Any' }}
        options={classOptions()}
        value={asked.class}
      />
      <Field
        name="words"
        label={{ zh: '几个字', en: 'A few words' }}
        hint={{
          zh: '单位名称或者事情，例如住房、欠薪、学校',
          en: 'A name or a subject, such as housing, wages, school',
        }}
        optional
        value={asked.words}
        type="search"
        width="mid"
        maxLength={40}
      />
      <div className="row">
        <Button>{{ zh: '查找', en: 'Find' }}</Button>
      </div>
    </Form>
  );
}

/** Bodies that the public does not turn to with a petition of this kind have no place in the list. */
const listed: ReadonlySet<Unit['kind']> = new Set([
  'petition-office',
  'government',
  'competent',
  'political-legal',
  'discipline',
  'court',
  'procuratorate',
  'enterprise',
]);

/** Units of the place and of those around it, smallest first, that are competent and whose words fit. */
function findUnits(units: UnitTree, asked: Asked, today: Temporal.PlainDate): readonly Unit[] {
  const { classes } = loadTaxonomy();
  const competent = ({ competences }: Unit): boolean =>
    asked.class === '' || competences.some((code) => asked.class.startsWith(code));
  const near = ({ region }: Unit): boolean =>
    asked.place === '' || asked.place.startsWith(region) || region.startsWith(asked.place);
  const words = asked.words.toLowerCase();
  const fits = ({ name, nameEn, competences }: Unit): boolean => {
    if (words === '') return true;
    if (name.includes(words) || nameEn.toLowerCase().includes(words)) return true;
    const own = classes.filter(({ code }) => competences.some((one) => code.startsWith(one) || one.startsWith(code)));
    return own.some((one) => one.name.includes(words) || one.nameEn.toLowerCase().includes(words));
  };
  return units
    .all()
    .filter((unit) => listed.has(unit.kind) && units.inForce(unit.id, today)?.id === unit.id)
    .filter((unit) => near(unit) && competent(unit) && fits(unit))
    .toSorted((a, b) => b.region.length - a.region.length || a.id.localeCompare(b.id));
}

const shownMax = 30;

function Found({
  units,
  asked,
  places,
}: {
  readonly units: readonly Unit[];
  readonly asked: Asked;
  readonly places: Places;
}) {
  const few = units.slice(0, shownMax);
  return (
    <section className="part" aria-labelledby="found">
      <h2 id="found">
        <Say
          zh={`找到 ${units.length} 个单位`}
          en={units.length === 1 ? 'One unit found' : `${units.length} units found`}
        />
      </h2>
      {few.length === 0 && (
        <Empty title={{ zh: '没有找到这样的单位', en: 'No such unit was found' }}>
          <Say
            zh={`${asked.words === '' ? '' : `“${asked.words}”没有对上。`}换一个说法，或者少选一项；也可以直接反映，由信访局来找。`}
            en="Try other words or choose less; or raise the matter, and the petition office finds the unit."
          />
        </Empty>
      )}
      <div className="stack gap-6">
        {few.map((unit) => (
          <UnitCard key={unit.id} unit={unit} places={places} rank={3} />
        ))}
      </div>
      {units.length > few.length && (
        <p className="quiet">
          <Say
            zh={`只显示前 ${few.length} 个，请再选得细一些。`}
            en={`Only the first ${few.length} are shown; please narrow it down.`}
          />
        </p>
      )}
    </section>
  );
}

function UnitCard({ unit, places, rank = 3 }: { readonly unit: Unit; readonly places: Places; readonly rank?: 3 }) {
  const Title = `h${rank}` as const;
  const place = places.find(unit.region)?.name;
  const kind = unitKindWords[unit.kind];
  const level = levelWords[unit.level];
  return (
    <div className="stack gap-2">
      <Title>
        <Name>{{ zh: unit.name, en: unit.nameEn }}</Name>
      </Title>
      <Facts
        terms="short"
        rows={[
          {
            term: { zh: '电话', en: 'Telephone' },
            value: unit.phone ? (
              <a className="num" href={`tel:${unit.phone}`}>
                {unit.phone}
              </a>
            ) : undefined,
          },
          {
            term: { zh: '地址', en: 'Address' },
            value: unit.address ? <Name>{{ zh: unit.address, en: unit.addressEn || unit.address }}</Name> : undefined,
          },
          { term: { zh: '时间', en: 'Hours' }, value: unit.hours ? <Name>{unit.hours}</Name> : undefined },
          {
            term: { zh: '性质', en: 'Kind' },
            value: (
              <>
                <Say zh={`${level.zh}级，${kind.zh}`} en={`${kind.en}, ${level.en.toLowerCase()}`} />
                {place !== undefined && (
                  <>
                    <Say zh="，" en=", " />
                    <Name>{place}</Name>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
