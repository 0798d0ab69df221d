import { FieldParts, describedBy, fieldId, type Asked } from '#ui/components/field.tsx';
import { useIsland, useLang } from '#ui/setting.tsx';
import { say, type Words } from '#ui/language.ts';

/** One of many things to pick, such as a place or an organ. */
export interface PickerChoice {
  readonly value: string;
  readonly name: Words;
  /** What tells it from others of the same name: where it lies. */
  readonly beside?: Words;
}

export interface PickerProps extends Asked {
  readonly value?: string;
  /** Offered by the browser itself where no script runs. */
  readonly near: readonly PickerChoice[];
  /** Where a script asks for choices: `?q=` with what is typed. */
  readonly from: string;
  /** What fits what was typed, where that was not clear: the server asks back. */
  readonly unclear?: readonly PickerChoice[];
}

/** The name of the field in which the answer to a question back comes. */
export const pickName = (name: string): string => `${name}Pick`;

/** How a choice is written into the field: its name with its value, which the server reads first. */
export const pickedText = (lang: 'zh' | 'en', { name, value }: PickerChoice): string =>
  lang === 'zh' ? `${name.zh}（${value}）` : `${name.en} (${value})`;

/** How it can be typed. */
export const pickHint: Words = {
  zh: '名称、拼音、首字母或者代码',
  en: 'A name, its pinyin or its first letters, or a code',
};

const nearMax = 60;

/**
 * One of too many for a list: typed as a name, a part of it, in pinyin, by first letters or as a code. The server reads
 * it and asks back where several fit; a script shows what fits while it is typed.
 */
export function Picker(props: PickerProps) {
  const lang = useLang();
  useIsland('picker');
  const { name, id = fieldId(name), hint, error, value, near, from, unclear = [] } = props;
  return (
    <FieldParts {...props} id={id}>
      {unclear.length > 0 && (
        <fieldset className="choices picker__unclear">
          <legend className="vh">{lang === 'zh' ? '是哪一个' : 'Which one'}</legend>
          {unclear.map((choice) => (
            <label className="choice" key={choice.value}>
              <input type="radio" name={pickName(name)} value={choice.value} />
              <span>
                {say(lang, choice.name)}
                {choice.beside && <small>{say(lang, choice.beside)}</small>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <span className="picker">
        <input
          className="input"
          id={id}
          name={name}
          type="text"
          defaultValue={value}
          list={`${id}-near`}
          autoComplete="off"
          spellCheck={false}
          data-picker={from}
          data-none={lang === 'zh' ? '没有这样的名称、拼音或者代码' : 'No such name, pinyin or code'}
          data-lang={lang}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        <datalist id={`${id}-near`}>
          {near.slice(0, nearMax).map((choice) => (
            <option key={choice.value} value={pickedText(lang, choice)} />
          ))}
        </datalist>
      </span>
    </FieldParts>
  );
}
