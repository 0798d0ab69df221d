import { clockOf, lives } from '#app/lives.ts';
import { publicStates, stageWords } from '#chapters/petition/pages/words.ts';
import { filterQuery, startFilter, workHref, type WorkFilter } from '#kernel/work/filter.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import type { Option } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Details } from '#ui/components/panels.tsx';
import type { Words } from '#ui/language.ts';
import { Say, shown, useLang } from '#ui/setting.tsx';
import { optionalColumns } from './columns.tsx';
import { windowWords } from './groups.ts';

/** The choices that depend on the instance and on who asks. */
export interface FilterChoices {
  readonly classes: readonly Option[];
  readonly places: readonly Option[];
  /** The colleagues on whose desks work can lie. */
  readonly people: readonly Option[];
}

export interface FilterProps extends FilterChoices {
  readonly filter: WorkFilter;
  /** On a phone the filters stand on a page of their own. */
  readonly open: boolean;
}

const all: Words = { zh: '全部', en: 'All' };

const options = (words: Readonly<Record<string, Words>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const actOptions: readonly Option[] = [...new Set(Object.values(lives).flatMap(({ owing }) => owing))].map((act) => ({
  value: act,
  label: clockOf(act),
}));
const kindOptions: readonly Option[] = Object.entries(lives).map(([value, { kind }]) => ({ value, label: kind }));
const stageOptions: readonly Option[] = [...publicStates.keys()].map((stage) => ({
  value: stage,
  label: (stageWords as Readonly<Record<string, Words>>)[stage]!,
}));
const groupWords = {
  due: { zh: '按期限', en: 'By due day' },
  act: { zh: '按该办的事', en: 'By what is owed' },
  class: { zh: '按内容', en: 'By class' },
  none: { zh: '不分组', en: 'Not grouped' },
} as const satisfies Record<WorkFilter['group'], Words>;

/** Whether a list can be narrowed to this stage. */
export const offersStage = (stage: string | undefined): boolean => stageOptions.some(({ value }) => value === stage);

interface ChoiceProps {
  readonly name: string;
  readonly label: Words;
  readonly choices: readonly Option[];
  readonly value: string | undefined;
  /** Without it the first choice is what is usual. */
  readonly none?: Words | undefined;
}

function Choice({ name, label, choices, value, none }: ChoiceProps) {
  const lang = useLang();
  const groups = Map.groupBy(choices, ({ group }) => (group === undefined ? '' : shown(lang, group)));
  const item = (one: Option) => (
    <option key={one.value} value={one.value}>
      {shown(lang, one.label)}
    </option>
  );
  return (
    <label htmlFor={`filter-${name}`}>
      <Say {...label} />
      <select className="input" id={`filter-${name}`} name={name} defaultValue={value ?? ''}>
        {none && <option value="">{none[lang]}</option>}
        {[...groups].map(([group, members]) =>
          group === '' ? (
            members.map(item)
          ) : (
            <optgroup key={String(group)} label={String(group)}>
              {members.map(item)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}

/** What narrows the list, as a form that works by itself: its answer is an address that can be kept. */
export function Filters({ filter, open, classes, places, people }: FilterProps) {
  const lang = useLang();
  const { of, unit, office, sort, hide } = filter;
  const kept = Object.entries({
    of: of === 'unit' ? of : undefined,
    unit,
    office,
    sort: sort === 'due' ? undefined : sort,
    hide: hide.join('.') || undefined,
  });
  const narrowed = filterQuery({ ...startFilter, of, ...(unit ? { unit } : {}) }) !== filterQuery(filter);
  const home = workHref({ ...startFilter, of, ...(unit ? { unit } : {}) });
  return (
    <form
      className={open ? 'filters filters--shown' : 'filters'}
      method="get"
      action="/desk"
      aria-label={lang === 'zh' ? '筛选' : 'Filters'}
    >
      {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      {kindOptions.length > 1 && (
        <Choice
          name="chapter"
          label={{ zh: '种类', en: 'Kind' }}
          choices={kindOptions}
          value={filter.chapter}
          none={all}
        />
      )}
      <Choice name="act" label={{ zh: '时钟', en: 'Clock' }} choices={actOptions} value={filter.act} none={all} />
      <Choice name="due" label={{ zh: '到期', en: 'Due' }} choices={dueOptions(filter)} value={filter.due} none={all} />
      <Choice name="stage" label={{ zh: '状态', en: 'State' }} choices={stageOptions} value={filter.stage} none={all} />
      <Choice name="class" label={{ zh: '内容', en: 'Class' }} choices={classes} value={filter.class} none={all} />
      {places.length > 0 && (
        <Choice name="place" label={{ zh: '地方', en: 'Place' }} choices={places} value={filter.place} none={all} />
      )}
      {of === 'unit' && people.length > 0 && (
        <Choice
          name="person"
          label={{ zh: '谁办', en: 'Whose desk' }}
          choices={people}
          value={filter.person}
          none={all}
        />
      )}
      <div className="filters__end">
        <Choice name="group" label={{ zh: '分组', en: 'Groups' }} choices={options(groupWords)} value={filter.group} />
        <Button kind="line" size="small">
          {{ zh: '筛选', en: 'Filter' }}
        </Button>
        {narrowed && (
          <LinkButton href={home} kind="text" size="small">
            {{ zh: '清除筛选', en: 'Clear filters' }}
          </LinkButton>
        )}
      </div>
    </form>
  );
}

/** A span of days that came by a link stays choosable as what it is. */
function dueOptions({ due }: WorkFilter): Option[] {
  const usual = options(windowWords);
  if (!due || Object.hasOwn(windowWords, due)) return usual;
  const [from = '', until = ''] = due.split('_');
  return [...usual, { value: due, label: { zh: `${from} 至 ${until}`, en: `${from} to ${until}` } }];
}

/** Which columns stand in the list, and the list kept under a name. */
export function ViewTools({ filter }: { readonly filter: WorkFilter }) {
  const { hide, ...rest } = filter;
  const query = new URLSearchParams(filterQuery({ ...rest, hide: [] }));
  return (
    <div className="row gap-5 no-print">
      <Details summary={{ zh: '列', en: 'Columns' }}>
        <form method="get" action="/desk" className="stack gap-2">
          {[...query].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <fieldset className="stack gap-1">
            <legend className="small quiet">
              <Say zh="不显示这些列" en="Leave these columns out" />
            </legend>
            {Object.entries(optionalColumns).map(([key, words]) => (
              <label key={key} className="row gap-2">
                <input type="checkbox" name="hide" value={key} defaultChecked={hide.includes(key)} />
                <Say {...words} />
              </label>
            ))}
          </fieldset>
          <Button kind="line" size="small">
            {{ zh: '照这样显示', en: 'Show it so' }}
          </Button>
        </form>
      </Details>
      <Details summary={{ zh: '保存这个视图', en: 'Keep this view' }}>
        <Form
          action="/desk/views"
          hidden={{ query: filterQuery(filter) }}
          label={{ zh: '保存视图', en: 'Keep the view' }}
        >
          <div className="row gap-2">
            <label htmlFor="view-name">
              <Say zh="名称" en="Name" />
            </label>
            <input className="input input--mid" id="view-name" name="name" maxLength={40} />
            <Button kind="line" size="small">
              {{ zh: '保存', en: 'Keep' }}
            </Button>
          </div>
        </Form>
      </Details>
    </div>
  );
}
