import type { ReactNode } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { begun, shown, useIsland, useLang, type Wording } from '#ui/setting.tsx';
import { factDay, number, readDate, type Words } from '#ui/language.ts';

/** Errors of a form by the name of the field; {@link ErrorSummary} and the fields show the same words. */
export type Errors = Readonly<Record<string, Wording>>;

/** The id of the input with this name, which an error summary links to. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

const optionalMark: Words = { zh: '（可选）', en: ' (optional)' };

export interface Asked {
  readonly name: string;
  readonly label: Wording;
  readonly hint?: Wording;
  readonly error?: Wording;
  /** The label says so; nothing is marked as required. */
  readonly optional?: boolean;
  /** Only where the same name stands twice on a page. */
  readonly id?: string;
}

export interface FieldProps extends Asked {
  readonly value?: string;
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'search';
  readonly width?: 'short' | 'mid' | 'full';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  readonly disabled?: boolean;
  readonly maxLength?: number;
  /** Never kept in a draft: identity numbers, codes. */
  readonly secret?: boolean;
  readonly digits?: boolean;
  /** Stands after the input: a second control, or a sentence. */
  readonly children?: ReactNode;
}

export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

export function FieldError({ id, children }: { readonly id: string; readonly children: Wording }) {
  const lang = useLang();
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="alert" />
      <span>{shown(lang, children)}</span>
    </p>
  );
}

export function LabelWords({ label, optional }: Pick<Asked, 'label' | 'optional'>) {
  const lang = useLang();
  return (
    <>
      {begun(lang, label)}
      {optional && <span className="optional">{optionalMark[lang]}</span>}
    </>
  );
}

/** Label, hint, error, input: in that order, so that a screen reader hears it in the order of need. */
export function FieldParts({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Omit<Asked, 'name'> & { readonly id: string; readonly children: ReactNode }) {
  const lang = useLang();
  return (
    <div className={error ? 'field field--bad' : 'field'}>
      <label htmlFor={id}>
        <LabelWords label={label} {...(optional ? { optional } : {})} />
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {shown(lang, hint)}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  );
}

const widths = { short: ' input--short', mid: ' input--mid', full: '' } as const;

export function Field(props: FieldProps) {
  const {
    name,
    id = fieldId(name),
    hint,
    error,
    value,
    type = 'text',
    width = 'full',
    digits,
    secret,
    children,
  } = props;
  return (
    <FieldParts {...props} id={id}>
      <input
        className={`input${widths[width]}${digits ? ' num' : ''}`}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        disabled={props.disabled}
        maxLength={props.maxLength}
        spellCheck={secret || digits ? false : undefined}
        autoCapitalize={secret ? 'characters' : undefined}
        data-draft-never={secret || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      {children}
    </FieldParts>
  );
}

/**
 * A day as one text input. Read it with `readDate`, which accepts every way of writing a day. What it is filled with is
 * written as people write; a day that was found wrong stays as it was typed.
 */
export function DateField(props: Omit<FieldProps, 'type' | 'width'>) {
  const lang = useLang();
  const { value = '', error } = props;
  const written = !error && /^\d{4}-\d{2}-\d{2}$/.test(value) && readDate(value) ? { value: factDay(lang, value) } : {};
  const hint = props.hint ?? {
    zh: '例如 2026年11月23日，或 20261123',
    en: 'For example 23 November 2026, or 20261123',
  };
  return <Field {...props} {...written} hint={hint} width="mid" digits />;
}

export interface TextAreaProps extends Asked {
  readonly value?: string;
  readonly rows?: number;
  /** Said below; a script counts along. The server checks. */
  readonly lengthMax?: number;
  readonly disabled?: boolean;
}

export function TextArea(props: TextAreaProps) {
  const { name, id = fieldId(name), hint, error, value, rows = 4, lengthMax, disabled } = props;
  const said = describedBy(id, hint, error);
  return (
    <FieldParts {...props} id={id}>
      <textarea
        className="input"
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={lengthMax ? [said, `${id}-count`].filter(Boolean).join(' ') : said}
      />
      {lengthMax && <LengthSaid id={id} lengthMax={lengthMax} />}
    </FieldParts>
  );
}

function LengthSaid({ id, lengthMax }: { readonly id: string; readonly lengthMax: number }) {
  const lang = useLang();
  useIsland('count');
  const max = number(lengthMax);
  const most = lang === 'zh' ? `最多 ${max} 字` : `At most ${max} characters`;
  const counting = lang === 'zh' ? `已写 {n} 字，最多 ${max} 字` : `{n} of at most ${max} characters`;
  return (
    <p className="hint num" id={`${id}-count`} data-count-of={id} data-words={counting}>
      {most}
    </p>
  );
}

export interface Option {
  readonly value: string;
  readonly label: Wording;
  readonly group?: Words | string;
  /** Why it cannot be chosen: it stands in the list all the same, so that nobody looks for it elsewhere. */
  readonly barred?: Words | undefined;
}

export interface SelectProps extends Asked {
  readonly options: readonly Option[];
  readonly value?: string;
  /** The first, empty choice. */
  readonly none?: Wording;
  readonly width?: 'mid' | 'full';
  readonly disabled?: boolean;
}

export function Select(props: SelectProps) {
  const lang = useLang();
  const { name, id = fieldId(name), hint, error, options, value, none, width = 'mid', disabled } = props;
  const item = (option: Option) => (
    <option key={option.value} value={option.value} disabled={option.barred !== undefined}>
      {begun(lang, option.label)}
      {option.barred &&
        (lang === 'zh' ? `（不能选：${option.barred.zh}）` : ` (not to be chosen: ${option.barred.en})`)}
    </option>
  );
  const groups = Map.groupBy(options, ({ group }) => group);
  return (
    <FieldParts {...props} id={id}>
      <select
        className={`input${widths[width]}`}
        id={id}
        name={name}
        defaultValue={value ?? ''}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {none !== undefined && <option value="">{shown(lang, none)}</option>}
        {[...groups].map(([group, members]) =>
          group === undefined ? (
            members.map(item)
          ) : (
            <optgroup
              key={typeof group === 'string' ? group : group.zh}
              label={typeof group === 'string' ? group : group[lang]}
            >
              {members.map(item)}
            </optgroup>
          ),
        )}
      </select>
    </FieldParts>
  );
}
