import type { StaffMember } from '#kernel/staff.ts';
import type { House } from '#kernel/house.ts';
import { Button } from '#ui/components/button.tsx';
import { Radios } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DateField, TextArea, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Inside, Outside } from '#ui/components/panels.tsx';
import type { ActField } from '#ui/edge/acts.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Say, Written } from '#ui/setting.tsx';
import { actDescriptions } from '../routes/acts.ts';
import { bulkActs, pickValue, type BulkAct, type BulkLine, type PickedMatter } from '../work/bulk.ts';
import { MatterTable, type Speak } from './desk-bulk-table.tsx';
import { ColleagueSelect, UnitSelect } from './desk-fields.tsx';

interface BulkPageProps {
  readonly frame: Frame;
  readonly act: BulkAct;
  /** The list that the matters were picked from, to go back to. */
  readonly back: string;
}

const nOf = (n: number): Words => ({ zh: `${n} 件`, en: n === 1 ? '1 matter' : `${n} matters` });

const titleOf = (act: BulkAct, n: number): Words => ({
  zh: `${actDescriptions[act].title.zh} ${n} 件`,
  en: `${actDescriptions[act].title.en}: ${nOf(n).en}`,
});

const BackToList = ({ back }: { readonly back: string }) => (
  <BackLink href={back}>{{ zh: '回到列表，不办了', en: 'Back to the list, nothing done' }}</BackLink>
);

interface FormProps {
  readonly matters: readonly PickedMatter[];
  readonly act: BulkAct;
  readonly back: string;
  readonly typed?: Typed;
}

const hiddenOf = ({ act, back }: FormProps) => ({ act, back });

const Picks = ({ matters }: { readonly matters: readonly PickedMatter[] }) =>
  matters.map(({ number, seen }) => (
    <input key={number} type="hidden" name="pick" value={pickValue({ number, version: seen })} />
  ));

export interface BulkFillProps extends BulkPageProps, FormProps {
  readonly house: House;
  readonly today: Temporal.PlainDate;
  readonly colleagues: readonly StaffMember[];
  readonly errors?: Errors;
}

/** The first of three pages: what is to be done with all of them, and why. */
export function BulkFillPage({ frame, errors = {}, ...props }: BulkFillProps) {
  const { act, matters, back, typed = {} } = props;
  const title = titleOf(act, matters.length);
  const { fields, lede } = actDescriptions[act];
  return (
    <DeskPage frame={frame} title={title} current="duties" failed={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <BackToList back={back} />
      <h1 className="mb-4">
        <Say {...title} />
      </h1>
      <div className="case">
        <Form action="/desk/bulk/preview" hidden={hiddenOf(props)} label={title}>
          <Picks matters={matters} />
          <div className="stack gap-5">
            {lede && (
              <p className="second">
                <Say {...lede} />
              </p>
            )}
            {fields.map((field) => (
              <BulkInput key={field.name} {...props} field={field} typed={typed} errors={errors} />
            ))}
            <Button>{{ zh: '下一步：看哪些能办', en: 'Next: see which it can be done on' }}</Button>
          </div>
        </Form>
        <section aria-labelledby="picked-title">
          <h2 className="h3 mb-3" id="picked-title">
            <Say zh={`选中的 ${matters.length} 件`} en={`Picked: ${matters.length}`} />
          </h2>
          <MatterTable lines={matters.map((matter) => ({ matter, came: 'possible' }))} plain />
        </section>
      </div>
    </DeskPage>
  );
}

interface InputProps extends Omit<BulkFillProps, 'frame' | 'typed' | 'errors'> {
  readonly field: ActField;
  readonly typed: Typed;
  readonly errors: Errors;
}

/** A field of the act; the one that says why is asked of everybody here. */
function BulkInput({ field, act, typed, errors, house, today, colleagues }: InputProps) {
  const { name, label, hint, optional } = field;
  const asked = {
    name,
    label,
    ...(hint ? { hint } : {}),
    ...(optional && name !== bulkActs[act] ? { optional } : {}),
    ...(errors[name] ? { error: errors[name] } : {}),
  };
  const value = typed[name] === undefined ? {} : { value: typed[name] };
  switch (field.kind) {
    case 'unit': {
      const about = { house, today, read: { petition: { region: null, class: null } } };
      return <UnitSelect matter={about} asked={asked} kinds={field.kinds} {...value} />;
    }
    case 'colleague':
      return <ColleagueSelect matter={{ colleagues }} asked={asked} {...value} />;
    case 'date':
      return <DateField {...asked} {...value} />;
    case 'choice':
      return <Radios {...asked} {...value} choices={field.choices ?? []} />;
    default: {
      const area = <TextArea {...asked} {...value} rows={3} />;
      if (field.readers === 'petitioner') return <Outside>{area}</Outside>;
      return field.readers === 'officials' ? <Inside>{area}</Inside> : area;
    }
  }
}

export interface BulkPreviewProps extends BulkPageProps {
  readonly lines: readonly BulkLine[];
  readonly typed: Typed;
  /** To whom or how, where the act says so: a unit, a colleague. */
  readonly target: Words | undefined;
  readonly idempotencyKey: string;
  readonly speak: Speak;
}

/** The second: what will be done, on which it cannot be done and why. Nothing has been done yet. */
export function BulkPreviewPage({ frame, act, back, lines, typed, target, idempotencyKey, speak }: BulkPreviewProps) {
  const able = lines.filter(({ came }) => came === 'possible');
  const unable = lines.filter(({ came }) => came !== 'possible');
  const { title } = actDescriptions[act];
  const reason = typed[bulkActs[act]] ?? '';
  const heading: Words = {
    zh: `将 ${able.length} 件${title.zh}${target ? `：${target.zh}` : ''}${unable.length > 0 ? `，另有 ${unable.length} 件不能办` : ''}`,
    en: `${title.en}: ${nOf(able.length).en}${target ? `, ${target.en}` : ''}${unable.length > 0 ? `; ${unable.length} cannot` : ''}`,
  };
  const matters = able.map(({ matter }) => matter);
  return (
    <DeskPage frame={frame} title={heading} current="duties">
      <BackToList back={back} />
      <h1 className="mb-4">
        <Say {...heading} />
      </h1>
      {reason && (
        <p className="second mb-4">
          <Say zh="写明的理由：" en="The reason given: " />
          <Written>{reason}</Written>
        </p>
      )}
      {able.length > 0 ? (
        <Form
          action="/desk/bulk/do"
          hidden={{ act, back, ...typed }}
          idempotencyKey={idempotencyKey}
          label={actDescriptions[act].title}
        >
          <Picks matters={matters} />
          <div className="row gap-4 mb-5">
            <Button>{{ zh: `${title.zh}这 ${able.length} 件`, en: `${title.en}: these ${able.length}` }}</Button>
          </div>
        </Form>
      ) : (
        <Notice kind="bad" title={{ zh: '选中的都不能这样办', en: 'It can be done on none of them' }}>
          {{ zh: '每一件为什么不能办，写在下面。', en: 'Why not stands below, matter by matter.' }}
        </Notice>
      )}
      {unable.length > 0 && (
        <section aria-labelledby="unable-title" className="mb-6">
          <h2 className="h3 mb-3" id="unable-title">
            <Say zh={`不能办的 ${unable.length} 件`} en={`Cannot: ${unable.length}`} />
          </h2>
          <MatterTable lines={unable} speak={speak} />
        </section>
      )}
      {able.length > 0 && (
        <section aria-labelledby="able-title">
          <h2 className="h3 mb-3" id="able-title">
            <Say zh={`要办的 ${able.length} 件`} en={`Can: ${able.length}`} />
          </h2>
          <MatterTable lines={able} plain />
        </section>
      )}
    </DeskPage>
  );
}

/** The third: what came of each. */
export function BulkResultPage({
  frame,
  act,
  back,
  lines,
  speak,
}: BulkPageProps & { readonly lines: readonly BulkLine[]; readonly speak: Speak }) {
  const done = lines.filter(({ came }) => came === 'done').length;
  const failed = lines.length - done;
  const heading: Words = {
    zh: `${actDescriptions[act].title.zh}：${done} 件办好了${failed > 0 ? `，${failed} 件没有办` : ''}`,
    en: `${actDescriptions[act].title.en}: ${done} done${failed > 0 ? `, ${failed} not` : ''}`,
  };
  return (
    <DeskPage frame={frame} title={heading} current="duties">
      <BackLink href={back}>{{ zh: '回到列表', en: 'Back to the list' }}</BackLink>
      <h1 className="mb-4">
        <Say {...heading} />
      </h1>
      <p className="second mb-4">
        <Say
          zh="每一件各有一条记录。没有办的写明了原因，可以打开再办。"
          en="Each has a record of its own. What was not done says why, and can be opened."
        />
      </p>
      <MatterTable
        lines={lines.toSorted((a, b) => Number(a.came === 'done') - Number(b.came === 'done'))}
        speak={speak}
      />
    </DeskPage>
  );
}
