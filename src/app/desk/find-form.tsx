import { classOptions } from '#app/pages/classes.ts';
import { placesAround, type Places } from '#app/pages/places.ts';
import { publicStates, stageWords } from '#chapters/petition/pages/words.ts';
import type { Stage } from '#chapters/petition/petition.ts';
import { Button } from '#ui/components/button.tsx';
import { DateField, Field, Select, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Details } from '#ui/components/panels.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import { useLang } from '#ui/setting.tsx';

export const findPath = '/desk/find';

/** The fields of a search, in the order of the page; named as in the API. */
export const findFields = ['q', 'place', 'class', 'stage', 'from', 'until'] as const;

export interface FindFormProps {
  readonly typed: Typed;
  readonly errors: Errors;
  readonly places: Places;
  readonly home: string;
}

/** Words, and what narrows them; open when it does. */
export function FindForm({ typed, errors, places, home }: FindFormProps) {
  const narrowed = findFields.some((name) => name !== 'q' && (Boolean(typed[name]) || name in errors));
  const of = (name: (typeof findFields)[number]) => ({
    name,
    ...(typed[name] === undefined ? {} : { value: typed[name] }),
    ...(errors[name] ? { error: errors[name] } : {}),
  });
  return (
    <Form action={findPath} method="get" label={{ zh: '查找事项', en: 'Find matters' }}>
      <div className="finder">
        <Field
          {...of('q')}
          label={{ zh: '编号，或者信里的字', en: 'A number, or words of the letter' }}
          hint={{
            zh: '一字不差地查；几个词用空格隔开，要同时出现。',
            en: 'Searched exactly as written; several terms, parted by spaces, must all occur.',
          }}
          type="search"
        >
          <Button icon="search">{{ zh: '查找', en: 'Find' }}</Button>
        </Field>
        <Details summary={{ zh: '缩小范围', en: 'Narrow it down' }} open={narrowed}>
          <div className="finder__more">
            <Select
              {...of('place')}
              label={{ zh: '地方', en: 'Place' }}
              none={{ zh: '不限', en: 'Anywhere' }}
              options={placesAround(places, home)}
            />
            <Select
              {...of('class')}
              label={{ zh: '内容分类', en: 'Class' }}
              none={{ zh: '不限', en: 'Any' }}
              options={classOptions({ zh: '（全部）', en: ', all of it' })}
            />
            <Select
              {...of('stage')}
              label={{ zh: '状态', en: 'State' }}
              none={{ zh: '不限', en: 'Any' }}
              options={[...publicStates.keys()].map((stage) => ({
                value: stage,
                label: stageWords[stage as Exclude<Stage, 'none'>],
              }))}
            />
            <DateField {...of('from')} label={{ zh: '登记日期，从', en: 'Registered from' }} />
            <DateField {...of('until')} label={{ zh: '到', en: 'until' }} />
          </div>
        </Details>
      </div>
    </Form>
  );
}

/** The same search as one small field, on pages that have something else to show. */
export function FindBox() {
  const lang = useLang();
  const label = lang === 'zh' ? '查找事项：编号，或者信里的字' : 'Find matters: a number, or words of the letter';
  return (
    <form className="find-box no-print" method="get" role="search" action={findPath}>
      <input
        className="input"
        name="q"
        type="search"
        aria-label={label}
        placeholder={lang === 'zh' ? '编号或者信里的字' : 'Number or words'}
      />
      <Button kind="line" size="small" icon="search">
        {{ zh: '查找', en: 'Find' }}
      </Button>
    </form>
  );
}
