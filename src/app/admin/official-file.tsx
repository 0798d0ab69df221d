import type { LivingHouse } from '#app/house.ts';
import { posts, type Post } from '#kernel/duty.ts';
import type { UnitId } from '#kernel/ids.ts';
import { Button } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Field } from '#ui/components/field.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import { postWords } from '#ui/posts.ts';
import { Name, Say } from '#ui/setting.tsx';
import { History, type HistoryLine } from './history.tsx';
import type { OfficialAct } from './official-acts.ts';
import { AskForm, askReason, type Ask } from './shell.tsx';
import { unitOptions } from './unit-form.ts';

interface HeldPost {
  readonly unit: UnitId;
  readonly post: Post;
  readonly since: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

interface OfficialFileProps {
  readonly house: LivingHouse;
  readonly person: string;
  readonly official: {
    readonly name: string;
    readonly login: string;
    readonly unit: UnitId | null;
    readonly left: string | null;
  };
  readonly held: readonly HeldPost[];
  readonly today: Temporal.PlainDate;
  readonly seen: number;
  readonly shown: { readonly act?: OfficialAct; readonly typed?: Typed; readonly errors?: Errors };
  readonly history: readonly HistoryLine[];
}

/** An official's dossier: posts held and once held, what can be done, and every change with its reason. */
export function OfficialFile(props: OfficialFileProps) {
  const { house, official, held, today, history } = props;
  const unit = official.unit ? house.units.get(official.unit) : undefined;
  return (
    <>
      <h2>
        <Name>{official.name}</Name>
      </h2>
      <Facts
        rows={[
          { term: { zh: '账号', en: 'Login' }, value: official.login },
          { term: { zh: '所在单位', en: 'Unit' }, value: unit && <Name>{{ zh: unit.name, en: unit.nameEn }}</Name> },
          official.left !== null && {
            term: { zh: '离职', en: 'Left' },
            value: <Day on={Temporal.PlainDate.from(official.left)} />,
          },
        ]}
      />
      <Table
        caption={{ zh: '岗位', en: 'Posts' }}
        columns={postColumns(props, today)}
        rows={held}
        keyOf={({ unit: at, post, since }) => `${at} ${post} ${since}`}
      />
      {official.left === null && <Acts {...props} />}
      <History lines={history} />
    </>
  );
}

function postColumns(
  { house, person, seen, shown }: OfficialFileProps,
  today: Temporal.PlainDate,
): readonly Column<HeldPost>[] {
  const stands = ({ until }: HeldPost) => until === null || Temporal.PlainDate.compare(today, until) < 0;
  return [
    {
      key: 'post',
      head: { zh: '岗位', en: 'Post' },
      rowHead: true,
      cell: ({ unit, post }) => (
        <>
          <Name>{{ zh: house.units.get(unit)?.name ?? unit, en: house.units.get(unit)?.nameEn ?? unit }}</Name>{' '}
          <Say {...postWords[post]} />
        </>
      ),
    },
    { key: 'since', head: { zh: '从', en: 'Since' }, cell: ({ since }) => <Day on={since} form="desk" /> },
    {
      key: 'until',
      head: { zh: '到', en: 'Until' },
      cell: ({ until }) => (until ? <Day on={until} form="desk" /> : <Say zh="没有定" en="Open" />),
    },
    {
      key: 'end',
      head: { zh: '免去', en: 'Lay down' },
      headHidden: true,
      end: true,
      cell: (row) =>
        stands(row) && (
          <Details summary={{ zh: '免去', en: 'Lay down' }} open={shown.act === 'layDown'}>
            <Form
              action={`/desk/admin/people/${person}/layDown`}
              seen={seen}
              hidden={{ unit: row.unit, post: row.post }}
              label={{ zh: `免去${postWords[row.post].zh}`, en: `Lay down ${postWords[row.post].en}` }}
            >
              <Field
                name="reason"
                id={`reason-${row.unit}-${row.post}`}
                label={askReason.label}
                {...(shown.act === 'layDown' && shown.errors?.['reason'] ? { error: shown.errors['reason'] } : {})}
              />
              <Button kind="line" size="small">
                {{ zh: '免去这个岗位', en: 'Lay this post down' }}
              </Button>
            </Form>
          </Details>
        ),
    },
  ];
}

function Acts({ house, person, official, today, seen, shown }: OfficialFileProps) {
  const units = unitOptions(house);
  const form = (
    act: OfficialAct,
    words: { zh: string; en: string },
    button: { zh: string; en: string },
    asks: Ask[],
  ) => (
    <AskForm
      action={`/desk/admin/people/${person}/${act}`}
      title={words}
      button={button}
      apart={act}
      asks={[...asks, askReason]}
      seen={seen}
      typed={shown.act === act ? (shown.typed ?? {}) : {}}
      errors={shown.act === act ? (shown.errors ?? {}) : {}}
    />
  );
  const more = (
    act: OfficialAct,
    words: { zh: string; en: string },
    button: { zh: string; en: string },
    asks: Ask[],
  ) => (
    <Details summary={words} open={shown.act === act}>
      {form(act, words, button, asks)}
    </Details>
  );
  const unitAsk: Ask = { name: 'unit', label: { zh: '单位', en: 'Unit' }, options: units };
  return (
    <div className="stack gap-4">
      {form('appoint', { zh: '授予岗位', en: 'Give a post' }, { zh: '提出任职', en: 'Propose the appointment' }, [
        { ...unitAsk, value: official.unit ?? undefined },
        {
          name: 'post',
          label: { zh: '岗位', en: 'Post' },
          options: posts.map((value) => ({ value, label: postWords[value] })),
        },
        { name: 'since', kind: 'day', label: { zh: '从哪天', en: 'From' }, value: today.toString() },
        {
          name: 'until',
          kind: 'day',
          label: { zh: '到哪天为止', en: 'Until' },
          hint: { zh: '这一天起不再担任；不填就没有期限', en: 'The first day without it; empty for no end' },
          optional: true,
        },
      ])}
      {more('move', { zh: '调到别的单位', en: 'Move to another unit' }, { zh: '登记调动', en: 'Enter the move' }, [
        unitAsk,
      ])}
      {more('leave', { zh: '离职', en: 'Leaves' }, { zh: '登记离职', en: 'Enter the leaving' }, [
        {
          name: 'leftOn',
          kind: 'day',
          label: { zh: '从哪天起不在', en: 'The first day away for good' },
          value: today.toString(),
        },
      ])}
      {more(
        'correctOfficial',
        { zh: '更正姓名', en: 'Correct the name' },
        { zh: '保存更正', en: 'Save the correction' },
        [
          { name: 'name', label: { zh: '姓名', en: 'Name' }, value: official.name },
          { name: 'nameEn', label: { zh: '英文姓名', en: 'Name in English' } },
        ],
      )}
      {more('resetAccess', { zh: '重置登录方式', en: 'Reset the ways in' }, { zh: '重置', en: 'Reset them' }, [
        {
          name: 'password',
          kind: 'password',
          label: { zh: '新的第一个密码', en: 'New first password' },
          hint: {
            zh: '至少 12 个字符；动态码、通行密钥和登录都作废，本人重新设置',
            en: 'At least 12 characters; codes, passkeys and sessions end, and are set up anew',
          },
        },
      ])}
    </div>
  );
}
