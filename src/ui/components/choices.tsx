import type { ReactNode } from 'react';
import { describedBy, FieldError, fieldId, LabelWords, type Asked } from '#ui/components/field.tsx';
import { begun, shown, useLang, type Wording } from '#ui/setting.tsx';

export interface Choice {
  readonly value: string;
  readonly label: Wording;
  readonly hint?: Wording;
  readonly disabled?: boolean;
  /** Choosing it (a report of misconduct) ends the draft and forgets what the whole journey kept. */
  readonly stopsDraft?: boolean;
}

interface ChoicesBase extends Asked {
  readonly choices: readonly Choice[];
  /** Side by side: for a few short words only. */
  readonly inline?: boolean;
  /** The legend is also the page's heading. */
  readonly heading?: boolean;
}

export interface RadiosProps extends ChoicesBase {
  readonly value?: string;
}

export interface CheckboxesProps extends ChoicesBase {
  readonly values?: readonly string[];
}

function Choices({
  kind,
  chosen,
  ...props
}: ChoicesBase & { readonly kind: 'radio' | 'checkbox'; readonly chosen: readonly string[] }) {
  const lang = useLang();
  const { name, id = fieldId(name), label, hint, error, optional, choices, inline, heading } = props;
  const words = <LabelWords label={label} {...(optional ? { optional } : {})} />;
  return (
    <fieldset
      className={['choices', inline ? 'choices--line' : '', error ? 'field--bad' : ''].filter(Boolean).join(' ')}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend>{heading ? <h1>{words}</h1> : words}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {shown(lang, hint)}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      {choices.map((choice, index) => (
        <label className="choice" key={choice.value}>
          <input
            type={kind}
            id={index === 0 ? id : undefined}
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            disabled={choice.disabled}
            data-draft-stop={choice.stopsDraft || undefined}
          />
          <span>
            {begun(lang, choice.label)}
            {choice.hint && <small>{shown(lang, choice.hint)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function Radios({ value, ...props }: RadiosProps) {
  return <Choices {...props} kind="radio" chosen={value === undefined ? [] : [value]} />;
}

export function Checkboxes({ values = [], ...props }: CheckboxesProps) {
  return <Choices {...props} kind="checkbox" chosen={values} />;
}

export interface CheckboxProps {
  readonly name: string;
  readonly label: ReactNode | Wording;
  readonly value?: string;
  readonly hint?: Wording;
  readonly checked?: boolean;
  /** As on {@link Choice}. */
  readonly stopsDraft?: boolean;
  readonly error?: Wording;
  readonly id?: string;
}

/** One yes or no. */
export function Checkbox({
  name,
  id = fieldId(name),
  label,
  value = 'yes',
  hint,
  checked,
  error,
  stopsDraft,
}: CheckboxProps) {
  const lang = useLang();
  return (
    <div className={error ? 'choices field--bad' : 'choices'}>
      {error && <FieldError id={id}>{error}</FieldError>}
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          data-draft-stop={stopsDraft || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, undefined, error)}
        />
        <span>
          {begun(lang, label as Wording)}
          {hint && <small>{shown(lang, hint)}</small>}
        </span>
      </label>
    </div>
  );
}
