import { Facts, type Fact } from '#ui/components/facts.tsx';
import { Form } from '#ui/components/form.tsx';
import { Button } from '#ui/components/button.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import type { SentFile } from '#ui/edge/held-files.ts';
import { fileSize, type Words } from '#ui/language.ts';
import { Name, Say, Written } from '#ui/setting.tsx';
import { steps } from './steps.ts';
import type { StepKey } from './draft.ts';

export interface CheckProps {
  readonly typed: Typed;
  readonly misconduct: boolean;
  readonly files: readonly SentFile[];
  /** The places from the province down. */
  readonly place: readonly (Words | string)[];
  readonly matterClass: Words | undefined;
  readonly accusedUnit: Words | undefined;
  readonly office: Words;
  readonly idempotencyKey: string;
}

const purposes: Readonly<Record<string, Words>> = {
  claim: { zh: '解决一个问题', en: 'Have a problem solved' },
  suggestion: { zh: '提一个建议', en: 'Make a suggestion' },
};

const yesNo = (value: string | undefined): Words =>
  value === 'yes' ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };

/** Back to one step, and from there straight to this page again. */
const change = (step: StepKey) => ({ href: `${steps[step].path}?then=check` });

const written = (text: string | undefined) => (text ? <Written as="p">{text}</Written> : undefined);

/** Everything once more, each line with its way back; nothing has been sent yet. */
export function CheckBody(props: CheckProps) {
  const { misconduct, idempotencyKey, office } = props;
  return (
    <Form action="/file/check" idempotencyKey={idempotencyKey}>
      <h2 className="mb-3">
        <Say zh="反映的事" en="What it is about" />
      </h2>
      <Facts rows={matterRows(props)} />
      <h2 className="mt-6 mb-3">
        <Say {...steps.you.heading} />
      </h2>
      <Facts rows={personRows(props)} />
      <div className="stack gap-3 mt-6">
        <p>
          {misconduct ? (
            <Say
              zh="提交以后加密登记，由专人保管。您会得到编号和查询码。"
              en="Once sent it is sealed and registered; one keeper reads it. You get a number and a query code."
            />
          ) : (
            <>
              <Say zh="提交以后由" en="Once sent it is registered by " />
              <Name>{office}</Name>
              <Say zh="登记，您会得到编号和查询码。" en="; you get a number and a query code." />
            </>
          )}
        </p>
        <div className="row">
          <Button>{{ zh: '确认并提交', en: 'Confirm and send' }}</Button>
        </div>
      </div>
    </Form>
  );
}

function matterRows({ typed, misconduct, files, place, matterClass, accusedUnit }: CheckProps): (Fact | false)[] {
  return [
    {
      term: { zh: '什么事', en: 'Matter' },
      value: typed['title'] ? <Written>{typed['title']}</Written> : undefined,
      change: change('what'),
    },
    { term: { zh: '希望', en: 'What should be done' }, value: written(typed['request']), change: change('what') },
    misconduct
      ? {
          term: { zh: '性质', en: 'Kind' },
          value: { zh: '检举控告，单独保密办理', en: 'Report of misconduct, sealed' },
          change: change('what'),
        }
      : { term: { zh: '想做什么', en: 'Purpose' }, value: purposes[typed['purpose'] ?? ''], change: change('what') },
    {
      term: { zh: '地方', en: 'Place' },
      value:
        place.length > 0
          ? place.map((name) => <Name key={typeof name === 'string' ? name : name.zh}>{name}</Name>).flatMap(spaced)
          : undefined,
      change: change('where'),
    },
    misconduct
      ? {
          term: { zh: '反映的单位', en: 'Unit' },
          value: accusedUnit ? <Name>{accusedUnit}</Name> : undefined,
          change: change('where'),
        }
      : { term: { zh: '类别', en: 'Class' }, value: matterClass, change: change('where') },
    misconduct && {
      term: { zh: '反映的人', en: 'Who is reported on' },
      value: written(typed['accused']),
      change: change('where'),
    },
    { term: { zh: '经过', en: 'What happened' }, value: written(typed['facts']), change: change('story') },
    {
      term: { zh: '材料', en: 'Files' },
      value: files.length > 0 ? <FileNames files={files} /> : undefined,
      change: change('story'),
    },
  ];
}

const spaced = (name: React.ReactElement, index: number): React.ReactNode[] => (index === 0 ? [name] : [' ', name]);

function FileNames({ files }: Pick<CheckProps, 'files'>) {
  return (
    <ul role="list">
      {files.map(({ id, name, sizeBytes }) => (
        <li key={id}>
          <span className="user fname">{name}</span> <span className="quiet nowrap">{fileSize(sizeBytes)}</span>
        </li>
      ))}
    </ul>
  );
}

const idTypes: Readonly<Record<string, Words>> = {
  resident: { zh: '居民身份证', en: 'Resident identity card' },
  passport: { zh: '护照', en: 'Passport' },
  other: { zh: '其他', en: 'Other' },
};

function personRows({ typed, misconduct }: CheckProps): (Fact | false)[] {
  const line = (text: string | undefined) => (text ? <Written>{text}</Written> : undefined);
  const you = change('you');
  if (typed['identity'] === 'anonymous') {
    return [
      { term: { zh: '姓名', en: 'Name' }, value: { zh: '不留姓名', en: 'Anonymous' }, change: you },
      ...wishRows(typed, misconduct),
    ];
  }
  return [
    { term: { zh: '姓名', en: 'Name' }, value: line(typed['name']), change: you },
    { term: { zh: '电话', en: 'Telephone' }, value: line(typed['phone']), change: you },
    { term: { zh: '电子邮箱', en: 'E-mail' }, value: line(typed['email']), change: you },
    { term: { zh: '通信地址', en: 'Postal address' }, value: line(typed['address']), change: you },
    { term: { zh: '证件种类', en: 'Identity paper' }, value: idTypes[typed['idType'] ?? ''], change: you },
    { term: { zh: '证件号码', en: 'Its number' }, value: line(typed['idNumber']), change: you },
    ...wishRows(typed, misconduct),
  ];
}

function wishRows(typed: Typed, misconduct: boolean): (Fact | false)[] {
  const you = change('you');
  if (misconduct)
    return [{ term: { zh: '进展短信', en: 'Message on news' }, value: yesNo(typed['wantsNotice']), change: you }];
  return [
    { term: { zh: '一起反映的人', en: 'Who raises it with you' }, value: written(typed['cosigners']), change: you },
    { term: { zh: '姓名不给单位看', en: 'Name kept from the unit' }, value: yesNo(typed['withhold']), change: you },
    { term: { zh: '同意隐名公开', en: 'May be published without names' }, value: yesNo(typed['publish']), change: you },
  ];
}
