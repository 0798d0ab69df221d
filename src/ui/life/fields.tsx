import type { UnitTree } from '#kernel/units.ts';
import { Radios } from '#ui/components/choices.tsx';
import { DateField, Field, Select, TextArea, type Errors } from '#ui/components/field.tsx';
import { Inside, Outside } from '#ui/components/panels.tsx';
import type { ActField } from '#ui/edge/acts.ts';
import type { Typed } from '#ui/edge/typed.ts';

interface FieldsProps {
  readonly fields: readonly ActField[];
  readonly units: UnitTree;
  readonly today: Temporal.PlainDate;
  readonly typed: Typed;
  readonly errors: Errors;
}

/** The fields of an act of any chapter; what the petitioner reads and what stays inside are told apart. */
export function LifeFields({ fields, ...rest }: FieldsProps) {
  return fields.map((field) => {
    const input = <LifeInput key={field.name} field={field} {...rest} />;
    if (field.readers === 'petitioner')
      return (
        <Outside key={field.name}>
          <div>{input}</div>
        </Outside>
      );
    return field.readers === 'officials' ? <Inside key={field.name}>{input}</Inside> : input;
  });
}

function LifeInput({ field, units, today, typed, errors }: Omit<FieldsProps, 'fields'> & { readonly field: ActField }) {
  const { name, label, hint, optional } = field;
  const asked = {
    name,
    label,
    ...(hint ? { hint } : {}),
    ...(optional ? { optional } : {}),
    ...(errors[name] ? { error: errors[name] } : {}),
  };
  const value = typed[name] === undefined ? {} : { value: typed[name] };
  switch (field.kind) {
    case 'text':
      return <TextArea {...asked} {...value} rows={4} />;
    case 'date':
      return <DateField {...asked} {...value} />;
    case 'number':
      return <Field {...asked} {...value} width="short" inputMode="numeric" digits />;
    case 'choice':
      return <Radios {...asked} {...value} choices={field.choices ?? []} />;
    case 'unit': {
      const options = units
        .all()
        .filter((unit) => units.inForce(unit.id, today)?.id === unit.id)
        .filter(({ kind }) => !field.kinds || field.kinds.includes(kind))
        .map(({ id, name: zh, nameEn: en }) => ({ value: id as string, label: { zh, en } }));
      return <Select {...asked} {...value} options={options} none={field.none ?? { zh: '请选择', en: 'Choose' }} />;
    }
    case 'class':
      return <Select {...asked} {...value} options={field.choices ?? []} none={{ zh: '请选择', en: 'Choose' }} />;
    case 'colleague': {
      const none = field.none ?? { zh: '请选择', en: 'Choose' };
      const choices = field.choices ?? [];
      const options = field.handed ? choices : choices.map(({ barred: _, ...choice }) => choice);
      return <Select {...asked} {...value} options={options} none={none} />;
    }
    case 'hidden':
      return <input type="hidden" name={name} value={typed[name] ?? ''} />;
    default:
      return <Field {...asked} {...value} />;
  }
}
