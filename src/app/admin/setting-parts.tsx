import type { SettingKind } from '#chapters/workforce/events.ts';
import type { SettingRow } from '#chapters/workforce/texts.ts';
import type { Setting } from '#app/settings.ts';
import { dutyWords } from '#chapters/petition/pages/duty-words.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Details, Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import type { Words } from '#ui/language.ts';
import { Name, Say } from '#ui/setting.tsx';
import type { Moved } from './impact.ts';
import { askReason } from './shell.tsx';
import { settingWords } from './words.ts';

interface SettingTableProps {
  readonly kind: SettingKind;
  readonly rows: readonly Setting[];
  readonly says: (content: Setting['content']) => Words;
}

/** Every row of one kind, with its days, and the way to end it. */
export function SettingTable({ kind, rows, says }: SettingTableProps) {
  if (rows.length === 0)
    return (
      <Empty title={{ zh: '还没有', en: 'Nothing yet' }}>
        {{ zh: '一条也没有设，用的都是系统自带的。', en: 'Nothing is set here; what the system brings is in use.' }}
      </Empty>
    );
  const columns: readonly Column<Setting>[] = [
    {
      key: 'what',
      head: { zh: '内容', en: 'What' },
      rowHead: true,
      cell: ({ content }) => <Name>{says(content)}</Name>,
    },
    { key: 'since', head: { zh: '从', en: 'From' }, cell: ({ since }) => <Day on={since} form="desk" /> },
    {
      key: 'until',
      head: { zh: '到', en: 'Until' },
      cell: ({ until }) => (until ? <Day on={until} form="desk" /> : <Say zh="没有定" en="Open" />),
    },
    {
      key: 'end',
      head: { zh: '停用', en: 'End' },
      headHidden: true,
      end: true,
      cell: (row) =>
        kind === 'hall' ? (
          <a href={`/desk/admin/settings/hall?edit=${row.setting}`}>
            <Say zh="改" en="Change" />
          </a>
        ) : (
          row.until === null && kind !== 'region' && <EndForm kind={kind} row={row} about={says(row.content)} />
        ),
    },
  ];
  return (
    <Table
      caption={settingWords[kind]}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ setting, since }) => `${setting} ${since}`}
    />
  );
}

function EndForm({ kind, row, about }: { readonly kind: SettingKind; readonly row: Setting; readonly about: Words }) {
  return (
    <Details summary={{ zh: '停用', en: 'End it' }}>
      <Form
        action={`/desk/admin/settings/${kind}/end`}
        hidden={{ setting: row.setting, since: row.since.toString() }}
        label={{ zh: `停用${about.zh}`, en: `End ${about.en}` }}
      >
        <Field name="reason" id={`reason-${row.setting}-${row.since}`} label={askReason.label} />
        <Button kind="line" size="small">
          {{ zh: '停用这一条', en: 'End this row' }}
        </Button>
      </Form>
    </Details>
  );
}

interface ImpactProps {
  readonly row: SettingRow;
  readonly says: Words;
  readonly moved: readonly Moved[];
  readonly action: string;
  readonly typed: Typed;
}

/** What a limit would move, before anybody confirms it. */
export function Impact({ row, says, moved, action, typed }: ImpactProps) {
  return (
    <>
      <Facts
        rows={[
          { term: { zh: '期限', en: 'Limit' }, value: <Name>{says}</Name> },
          { term: { zh: '从哪天起', en: 'From' }, value: <Day on={row.since} /> },
          {
            term: { zh: '会变的事项', en: 'Matters that it moves' },
            value: { zh: `${moved.length} 项期限`, en: `${moved.length} limits` },
          },
        ]}
      />
      {moved.length > 0 ? (
        <Table
          caption={{ zh: '哪些最后一天会提前', en: 'Which last days come nearer' }}
          rows={moved}
          keyOf={({ number, act }) => `${number} ${act}`}
          columns={[
            {
              key: 'number',
              head: { zh: '编号', en: 'Number' },
              rowHead: true,
              cell: ({ number }) => <Reference>{number}</Reference>,
            },
            {
              key: 'act',
              head: { zh: '哪一步', en: 'Which act' },
              cell: ({ act }) => <Say {...dutyWords(act).clock} />,
            },
            { key: 'was', head: { zh: '原来', en: 'Now' }, cell: ({ was }) => <Day on={was} form="desk" /> },
            { key: 'is', head: { zh: '改后', en: 'Then' }, cell: ({ is }) => <Day on={is} form="desk" /> },
          ]}
        />
      ) : (
        <p>
          <Say
            zh="在办的事项没有一件会变；从那天起登记的事项用新的期限。"
            en="No open matter is moved; matters registered from that day on have the new limit."
          />
        </p>
      )}
      <Form action={action} hidden={typed} label={{ zh: '确认', en: 'Confirm' }}>
        <div className="row">
          <Button>{{ zh: '确认并生效', en: 'Confirm it' }}</Button>
          <LinkButton href={action} kind="line">
            {{ zh: '不改了', en: 'Leave it' }}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
