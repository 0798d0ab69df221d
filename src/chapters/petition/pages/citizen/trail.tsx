import type { DutyView, LineView } from '#kernel/views.ts';
import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Clock, clockState } from '#ui/components/clock.tsx';
import { Day, Moment } from '#ui/components/time.tsx';
import { Trail, type TrailItem } from '#ui/components/trail.tsx';
import type { Calendar } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { Words } from '#ui/language.ts';
import { paperHref } from '#ui/papers/paper.ts';
import { Name, Say, Written } from '#ui/setting.tsx';
import { dutyWords } from '../duty-words.ts';
import { FileList, TextParts } from '../line-body.tsx';
import { WhereTo } from '../where-to.tsx';
import { lineTitle, servedWords } from '../line-words.ts';
import { countedOf } from '../standing-words.tsx';
import { documentWords, roundWords, stageWords } from '../words.ts';
import type { Now } from './now.ts';
import { besideHref, matterHref, unitWords, type PartyMatter } from './party.ts';

export interface MatterTrailProps {
  readonly matter: PartyMatter;
  readonly now: Now;
  readonly calendar: Calendar;
}

/** The way of a matter like that of a parcel: what lies ahead, where it stands, what happened, newest first. */
export function MatterTrail(props: MatterTrailProps) {
  const { matter, now } = props;
  const { stage, timeline } = matter.view;
  const present: TrailItem = {
    key: 'now',
    when: 'now',
    title: stageWords[stage],
    children: now.next,
    meta: <Say zh="现在" en="Now" />,
  };
  const items = [...ahead(props), present, ...timeline.map((line) => past(line, matter))];
  return <Trail items={items} label={{ zh: '办理过程，最近的在前', en: 'What happened, newest first' }} />;
}

/** Everything that somebody owes or may do, the furthest day first. */
function ahead({ matter, calendar }: MatterTrailProps): TrailItem[] {
  const { view, today, read } = matter;
  const open = view.duties
    .filter(({ closed }) => closed === null)
    .toSorted((a, b) => (b.due ?? '9999').localeCompare(a.due ?? '9999'));
  return open.map((duty) => {
    const row = read.duties.find(({ key }) => key === duty.key);
    const { act, clock } = dutyWords(duty.act, view.ruleSet);
    return {
      key: duty.key,
      when: 'ahead',
      title: mine(duty, act),
      children: row && (
        <Clock
          name={clock}
          now={clockState(countedOf(row), today, calendar)}
          whyHref={matterHref(matter.number, 'why', duty.key)}
          provisional={duty.provisional}
          {...(duty.due ? { due: Temporal.PlainDate.from(duty.due) } : {})}
        />
      ),
      meta: duty.owner.kind === 'unit' ? <Name>{unitWords(duty.owner.unit)}</Name> : <Say zh="您本人" en="You" />,
    };
  });
}

/** A right of the petitioner speaks to them. */
function mine(duty: DutyView, act: Words): Words {
  if (duty.owner.kind === 'unit') return act;
  return { zh: `您${act.zh}`, en: `You ${act.en.charAt(0).toLowerCase()}${act.en.slice(1)}` };
}

function past(line: LineView, matter: PartyMatter): TrailItem {
  const at = Temporal.Instant.from(line.at);
  return {
    key: `${line.source ?? ''}${line.version}.${line.line}`,
    title: (line.source && matter.lineOf(line)) || spoken(line, matter),
    children: <Body line={line} matter={matter} />,
    meta: (
      <>
        {line.unit ? <Name>{unitWords(line.unit)}</Name> : <Say {...by(line)} />} <Moment at={at} />{' '}
        <Kept line={line} matter={matter} />
      </>
    ),
  };
}

const by = ({ code }: LineView): Words =>
  code === 'CodeReplaced' || code === 'LimitPassed' || code === 'DutiesRedated'
    ? { zh: '本系统', en: 'This system' }
    : { zh: '您本人', en: 'You' };

/** The petitioner's own acts speak to them as “you”; everything else reads as it does for anybody. */
function spoken(line: LineView, matter: PartyMatter): Words {
  const { code, facts, files } = line;
  if (code === 'PetitionRegistered')
    return facts['form'] === 'web'
      ? { zh: '您在网上提交，已登记', en: 'You sent it online; it was registered' }
      : lineTitle(line, matter.unitOf);
  // Read by everybody of the matter: what one of the others did is not said to be the reader's.
  if (facts['as'] !== undefined) return lineTitle(line, matter.unitOf);
  if (code === 'MaterialAdded') {
    return files.length > 0
      ? {
          zh: `您补充了 ${files.length} 份材料`,
          en: `You added ${files.length === 1 ? 'a file' : `${files.length} files`}`,
        }
      : { zh: '您补充了说明', en: 'You added an explanation' };
  }
  if (code === 'QuestionAsked') return { zh: '您的询问', en: 'Your question' };
  if (code === 'PetitionUrged') return { zh: '您提醒了承办单位', en: 'You reminded the unit' };
  if (code === 'MessageWritten') return { zh: '写给您', en: 'A message to you' };
  if (code === 'ReviewRequested') {
    const round = roundWords[facts['round'] === 're-review' ? 're-review' : 'review'];
    const unit = matter.unitOf(String(facts['reviewer']));
    return { zh: `您请求${round.zh}，由${unit.zh}来看`, en: `You asked for ${round.en}; ${unit.en} looks at it` };
  }
  return lineTitle(line, matter.unitOf);
}

function Body({ line, matter }: { readonly line: LineView; readonly matter: PartyMatter }) {
  const document = documentOf(line, matter);
  const question = questionOf(line, matter);
  const beside = line.source ? matter.papersBy(line) : [];
  const hrefOf = (item: ItemId): string => matterHref(matter.number, 'files', item);
  const served = servedWords(line);
  const bare =
    line.code !== 'PartSplitOff' &&
    !document &&
    !question &&
    beside.length === 0 &&
    line.texts.length === 0 &&
    line.files.length === 0 &&
    !served;
  if (bare && line.code !== 'PetitionRegistered') return null;
  return (
    <div className="stack gap-2">
      {served && (
        <p>
          <Say {...served} />
        </p>
      )}
      {document && (
        <p>
          <a href={document.href}>
            <Say {...document.words} />
          </a>
        </p>
      )}
      {beside.map((model) => (
        <p key={model.kind}>
          <a href={paperHref(besideHref(matter.number, line.source!), { version: line.version, model })}>
            <Say zh={`看${model.title.zh}`} en={`Read it: ${model.title.en.toLowerCase()}`} />
          </a>
        </p>
      ))}
      {question && (
        <div className="small quiet">
          <Say zh="您问：" en="You asked: " />
          <Written>{question}</Written>
        </div>
      )}
      {!document && line.texts.map((text, index) => <TextParts key={index} text={text} />)}
      {line.code === 'PartSplitOff' && (
        <Form action={matterHref(matter.number, 'parts', String(line.facts['number']))}>
          <Button kind="line" size="small">
            {{ zh: '打开这件事项', en: 'Open that matter' }}
          </Button>
        </Form>
      )}
      {line.code === 'PetitionRedirected' && <WhereTo facts={line.facts} place={matter.view.place} />}
      <FileList items={line.files} files={matter.files} hrefOf={hrefOf} />
      {line.code === 'PetitionRegistered' && (
        <p>
          <a href={matterHref(matter.number, 'receipt')}>
            <Say zh="看回执" en="See the receipt" />
          </a>
        </p>
      )}
    </div>
  );
}

/** A written answer is a page of its own, in the form of a letter. */
function documentOf(
  { code, facts, version }: LineView,
  { number, read }: PartyMatter,
): { readonly href: string; readonly words: Words } | undefined {
  if (code !== 'DocumentServed') return undefined;
  const row = read.timeline.find((line) => line.version === version && line.code === code);
  const item = row?.items.find((one) => read.texts.has(one));
  const words = documentWords[facts['document'] as keyof typeof documentWords];
  if (!item || !words) return undefined;
  return {
    href: matterHref(number, 'documents', item),
    words: { zh: `看${words.zh}`, en: `Read it: ${words.en.toLowerCase()}` },
  };
}

/** The question that an answer answers, so that the two stand together. */
function questionOf({ code, facts }: LineView, { view }: PartyMatter): string | undefined {
  if (code !== 'QuestionAnswered') return undefined;
  return view.timeline.find((line) => line.code === 'QuestionAsked' && line.version === facts['question'])?.texts[0]?.[
    'text'
  ];
}

const fulfilled: Readonly<Record<string, string>> = {
  PetitionTransferred: 'route',
  PetitionAssigned: 'route',
  PetitionAccepted: 'notice',
  PathNoticed: 'notice',
  PetitionRefused: 'notice',
  ObjectionAnswered: 'answerObjection',
  DisputeDecided: 'decideDispute',
  DocumentServed: 'serve',
  QuestionAnswered: 'answerQuestion',
  UrgeAnswered: 'answerUrge',
};

/** Whether what was owed came in time: said beside it, whichever it was. */
function Kept({ line, matter }: { readonly line: LineView; readonly matter: PartyMatter }) {
  const on = dayOf(Temporal.Instant.from(line.at));
  const duty = matter.view.duties.find(
    ({ act, closed, outcome, due }) =>
      act === fulfilled[line.code] && outcome === 'met' && due !== null && closed === on.toString(),
  );
  if (!duty?.due) return null;
  const due = Temporal.PlainDate.from(duty.due);
  const late = Math.max(0, due.until(on, { largestUnit: 'day' }).days);
  return (
    <span className={late > 0 ? 'late' : undefined}>
      <Say zh="期限 " en="Due " />
      <Day on={due} form="short" />
      {late > 0 ? <Say zh={`，超期 ${late} 天`} en={`, ${late} days late`} /> : <Say zh="，按期" en=", on time" />}
    </span>
  );
}
