import type { ReactNode } from 'react';
import { describe } from '#law/describe.ts';
import { groundsFor } from '#law/law.ts';
import { pathOf } from '#law/paths.ts';
import { pathResults } from '#law/results.ts';
import type { Ground, GroundKind } from '#law/rule.ts';
import { attachmentLimits } from '#kernel/attachments.ts';
import type { Unit } from '#kernel/units.ts';
import { Radios, type Choice } from '#ui/components/choices.tsx';
import { FileInput } from '#ui/components/file-input.tsx';
import { DateField, Field, Select, TextArea, type Errors, type Option } from '#ui/components/field.tsx';
import { Inside, Outside } from '#ui/components/panels.tsx';
import { attachmentAccept, attachmentHint } from '#ui/edge/held-files.ts';
import type { ActField } from '#ui/edge/acts.ts';
import { closeWords } from '#ui/close-words.ts';
import { postWords } from '#ui/posts.ts';
import type { Typed } from '#ui/edge/typed.ts';
import { dateTimeDesk, type Words } from '#ui/language.ts';
import { Say, useLang, Written } from '#ui/setting.tsx';
import { doorOf } from '../decide/redirect.ts';
import { canHold, isComplainedOf } from '../decide/office.ts';
import { ownPathOf } from '../decide/path.ts';
import { holderOf, type LivePetition } from '../petition.ts';
import type { PetitionRow } from '../queries.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { CodeInput } from './desk-code-input.tsx';

export interface ActFieldsProps {
  readonly matter: DeskMatter;
  readonly fields: readonly ActField[];
  readonly typed: Typed;
  readonly errors: Errors;
}

/** The fields of an act, those that the petitioner reads and those that stay inside each in their own panel. */
export function ActFields({ fields, ...props }: ActFieldsProps) {
  return runsOf(fields).map((run) => {
    const inner = run.map((field) => <ActInput key={field.name} field={field} {...props} />);
    const key = run[0]!.name;
    if (run[0]!.readers === 'petitioner') {
      return (
        <Outside key={key}>
          <div>{inner}</div>
        </Outside>
      );
    }
    return run[0]!.readers === 'officials' ? <Inside key={key}>{inner}</Inside> : <div key={key}>{inner}</div>;
  });
}

/** Neighbours with the same readers stand together. */
function runsOf(fields: readonly ActField[]): readonly (readonly ActField[])[] {
  const runs: ActField[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last && field.readers !== undefined && last[0]!.readers === field.readers) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

interface InputProps {
  readonly matter: DeskMatter;
  readonly field: ActField;
  readonly typed: Typed;
  readonly errors: Errors;
}

function ActInput({ matter, field, typed, errors }: InputProps): ReactNode {
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
      return <TextArea {...asked} {...value} rows={rowsOf(name)} />;
    case 'date':
      return <DateField {...asked} {...value} />;
    case 'number':
      return <Field {...asked} {...value} width="short" inputMode="numeric" digits />;
    case 'choice':
      return <Radios {...asked} {...value} choices={field.choices ?? []} inline={isShort(field)} />;
    case 'unit':
      return <UnitSelect matter={matter} asked={asked} kinds={field.kinds} {...value} />;
    case 'path-result':
      return <Radios {...asked} {...value} choices={pathResultChoices(matter)} />;
    case 'colleague':
      return <ColleagueSelect matter={matter} asked={asked} none={field.none} handed={field.handed} {...value} />;
    case 'ground':
      return <Radios {...asked} {...value} choices={groundChoices(matter, field.kinds)} />;
    case 'question':
    case 'urge':
    case 'correction':
    case 'recusal':
      return <Radios {...asked} {...value} choices={threadChoices(matter, field.kind)} />;
    case 'party':
      return <Radios {...asked} {...value} choices={partyChoices(matter, field.kinds)} />;
    case 'hidden':
      return <input type="hidden" name={name} value={typed[name] ?? ''} />;
    case 'files':
      return (
        <FileInput
          {...asked}
          hint={attachmentHint}
          accept={attachmentAccept}
          sizeBytesMax={attachmentLimits.sizeBytesMax}
          files={matter.sent}
        />
      );
    case 'class':
    case 'place':
      return <CodeInput matter={matter} field={field} asked={asked} {...value} />;
    case 'line':
      return <Field {...asked} {...value} />;
  }
}

const rowsOf = (name: string): number =>
  name === 'facts' || name === 'opinion' || name === 'statement' || name === 'where' || name === 'reasons' ? 6 : 3;

const isShort = ({ choices = [] }: ActField): boolean =>
  choices.every(({ label }) => label.zh.length < (choices.length < 5 ? 7 : 5));

const levelWords: Readonly<Record<Unit['level'], Words>> = {
  central: { zh: '中央', en: 'Central' },
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡镇、街道', en: 'Township' },
};
const suggested: Words = { zh: '名录里有权处理这类事项的单位', en: 'Units listed as competent for this class' };

interface SelectOf<About> {
  readonly matter: About;
  readonly asked: { readonly name: string; readonly label: ActField['label']; readonly error?: Errors[string] };
  readonly value?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
}

/** What a choice of units depends on: the place and class of a matter, if it is about one. */
type UnitsAbout = Pick<DeskMatter, 'house' | 'today'> & {
  readonly read: { readonly petition: Pick<PetitionRow, 'region' | 'class'> };
  /** One matter, and not several at once: what it complains of is said beside each unit. */
  readonly petition?: LivePetition;
};

/** Every unit that can be given a matter, those competent for its class and place first, then by level. */
export function UnitSelect({ matter, asked, value, kinds }: SelectOf<UnitsAbout>) {
  const { house, today, read } = matter;
  const { region, class: code } = read.petition;
  const units = house.units
    .all()
    .filter(
      (unit) =>
        (kinds ? kinds.includes(unit.kind) : canHold(unit)) && house.units.inForce(unit.id, today)?.id === unit.id,
    );
  const fits = (unit: Unit): boolean =>
    code !== null &&
    unit.competences.some((one) => code.startsWith(one)) &&
    (region ?? unit.region).startsWith(unit.region);
  const isAsked = (unit: Unit): boolean =>
    !kinds && matter.petition !== undefined && isComplainedOf(matter.petition, unit, house.units, today);
  const option = (unit: Unit, group: Words): Option => ({
    value: unit.id,
    label: isAsked(unit)
      ? { zh: `${unit.name}（所反映的单位，要写明理由）`, en: `${unit.nameEn} (complained of: say why)` }
      : { zh: unit.name, en: unit.nameEn },
    group,
  });
  const options = [
    ...units.filter(fits).map((unit) => option(unit, suggested)),
    ...levelOrder.flatMap((level) =>
      units.filter((unit) => unit.level === level && !fits(unit)).map((unit) => option(unit, levelWords[level])),
    ),
  ];
  const none = { zh: '请选择单位', en: 'Choose a unit' };
  return <Select {...asked} options={options} none={none} width="full" {...(value === undefined ? {} : { value })} />;
}

const anybody: Words = { zh: '不指定，同岗位的人都可以办', en: 'Nobody in particular: whoever holds the post' };

/** Those of one's own unit who can see to a matter, with their posts; who is away is shown so. */
export function ColleagueSelect({
  matter,
  asked,
  value,
  none = anybody,
  handed,
}: SelectOf<Pick<DeskMatter, 'colleagues'> & Partial<Pick<DeskMatter, 'close'>>> & {
  readonly none?: Words | undefined;
  readonly handed?: boolean | undefined;
}) {
  const byPerson = Map.groupBy(matter.colleagues, ({ person }) => person);
  const options = [...byPerson].map(([person, [first, ...more]]): Option => {
    const posts = [first!, ...more].map(({ post }) => postWords[post]);
    const away = first!.away;
    const why = handed ? matter.close?.get(person) : undefined;
    return {
      value: person,
      ...(why ? { barred: closeWords[why] } : {}),
      label: {
        zh: `${first!.name}（${posts.map(({ zh }) => zh).join('、')}${away ? '，不在岗' : ''}）`,
        en: `${first!.nameEn} (${posts.map(({ en }) => en.toLowerCase()).join(', ')}${away ? ', away' : ''})`,
      },
    };
  });
  return <Select {...asked} options={options} none={none} width="full" {...(value === undefined ? {} : { value })} />;
}

/** The unit of a matter is most often of the county; the order is from near to far. */
const levelOrder: readonly Unit['level'][] = ['county', 'township', 'city', 'province', 'central'];

const refusalKinds: readonly GroundKind[] = ['non-acceptance', 'no-longer'];

/** The grounds of the closed list that this organ may use for this form. */
export function groundsAt(
  { read, house, petition }: DeskMatter,
  kinds: readonly GroundKind[] = refusalKinds,
): readonly Ground[] {
  const { form, purpose, rule_set, region, registered_on } = read.petition;
  const level = house.units.get(holderOf(petition))?.level ?? 'county';
  const day = Temporal.PlainDate.from(registered_on);
  const door = doorOf(petition.known.facts.direct);
  return kinds.flatMap((kind) => groundsFor(kind, { form, level, purpose, door }, rule_set, region ?? undefined, day));
}

const groundChoices = (matter: DeskMatter, kinds: readonly string[] | undefined): Choice[] =>
  groundsAt(matter, kinds as readonly GroundKind[] | undefined).map((ground) => ({
    value: ground.id,
    label: ground.title,
    hint: <GroundHint ground={ground} />,
  }));
/** What the path that this matter is on can end in. */
function pathResultChoices({ petition }: DeskMatter): Choice[] {
  const path = ownPathOf(petition);
  const possible = path ? pathOf(path).endsIn : [];
  return pathResults
    .filter(({ id }) => possible.includes(id))
    .map(({ id, title, gist }) => ({ value: id, label: title, hint: gist }));
}

/** The list of grounds is closed: where an act needs one and none fits this matter, it cannot be done. */
export const lacksGround = (matter: DeskMatter, fields: readonly ActField[]): boolean =>
  fields.some(({ kind, kinds }) => kind === 'ground' && groundChoices(matter, kinds).length === 0);

/** What the ground says, where it stands, what must lie in the file, and what the petitioner can do then. */
function GroundHint({ ground }: { readonly ground: Ground }) {
  const lang = useLang();
  const evidence = ground.evidence.map(({ title }) => title[lang]).join(lang === 'zh' ? '；' : '; ');
  return (
    <>
      <span>{ground.gist[lang]}</span> <cite>{describe(ground.under, lang)}</cite>
      {evidence && (
        <>
          <br />
          <Say zh="要有的证据：" en="Evidence needed: " />
          {evidence}
        </>
      )}
      <br />
      <Say zh="信访人可以：" en="The petitioner can: " />
      {ground.remedy[lang]}
    </>
  );
}

/** The people of a matter by their place on the list: at the desk nobody reads a name. */
const partyChoices = ({ petition }: DeskMatter, kinds: readonly string[] = []): Choice[] =>
  petition.known.parties
    .filter(({ role }) => kinds.includes(role))
    .map(({ place }) => ({ value: String(place), label: { zh: `第 ${place} 位`, en: `Person ${place}` } }));

const waitingLists = { question: 'questions', urge: 'urges', correction: 'corrections', recusal: 'recusals' } as const;

/** What waits for an answer, each by the words in which it was asked. */
function threadChoices(matter: DeskMatter, kind: keyof typeof waitingLists): Choice[] {
  const { known } = matter.petition;
  const waiting = known[waitingLists[kind]];
  return waiting.map(({ version }) => {
    const line = matter.view.timeline.find((one) => one.version === version);
    const text = line?.texts[0]?.['text'];
    return {
      value: String(version),
      label: text ? <Written>{text}</Written> : { zh: '没有留言', en: 'Without words' },
      ...(line ? { hint: <>{dateTimeDesk(Temporal.Instant.from(line.at), matter.today)}</> } : {}),
    };
  });
}
