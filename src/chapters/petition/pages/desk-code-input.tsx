import { Select, type Asked } from '#ui/components/field.tsx';
import { Picker, pickHint } from '#ui/components/picker.tsx';
import type { ActField } from '#ui/edge/acts.ts';
import type { DeskMatter } from '../routes/desk-load.ts';

/** A code that is chosen by its name, what is registered now beside it; empty leaves that as it is. */
export function CodeInput({
  matter: { lists, place, matterClass },
  field: { kind },
  asked,
  value,
}: {
  readonly matter: DeskMatter;
  readonly field: ActField;
  readonly asked: Asked;
  readonly value?: string;
}) {
  const isPlace = kind === 'place';
  const now = isPlace ? place : matterClass;
  const known = { zh: `现在是：${now?.zh ?? '没有登记'}`, en: `Now: ${now?.en ?? 'none registered'}` };
  const given = value === undefined ? {} : { value };
  if (!isPlace) {
    const none = { zh: '不改', en: 'Leave it as it is' };
    return <Select {...asked} {...given} hint={known} options={lists?.classes ?? []} none={none} width="full" />;
  }
  const hint = { zh: `${known.zh}。${pickHint.zh}`, en: `${known.en}. ${pickHint.en}` };
  const { near = [], from = '' } = lists?.places ?? {};
  return <Picker {...asked} {...given} hint={hint} near={near} from={from} unclear={lists?.unclear ?? []} />;
}
