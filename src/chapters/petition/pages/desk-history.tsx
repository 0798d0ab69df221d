import type { LineView, DutyRow } from '#kernel/views.ts';
import { Moment } from '#ui/components/time.tsx';
import { Trail, type TrailItem } from '#ui/components/trail.tsx';
import { Name, Say } from '#ui/setting.tsx';
import type { DeskMatter } from '../routes/desk-load.ts';
import { DutyClock, matterHref, openDuties } from './desk-bar.tsx';
import { dutyWords } from './duty-words.ts';
import { LineBody } from './line-body.tsx';
import { lineTitle } from './line-words.ts';

export interface HistoryProps {
  readonly matter: DeskMatter;
  /** Only lines after this version: what happened since a page was opened. */
  readonly after?: number;
}

/** The way of the matter, newest first; what only officials read is tinted and says so. */
export function History({ matter, after = 0 }: HistoryProps) {
  const lines = matter.view.timeline.filter(
    ({ version, source }) => after === 0 || (source === null && version > after),
  );
  const now = after === 0 ? nowItems(matter) : [];
  return (
    <Trail
      items={[...now, ...lines.map((line) => lineItem(matter, line))]}
      label={{ zh: '经过', en: 'What happened' }}
    />
  );
}

function lineItem(matter: DeskMatter, line: LineView): TrailItem {
  const inside = line.audience === 'officials';
  const body = (
    <LineBody
      line={line}
      place={matter.view.place}
      files={matter.files}
      hrefOf={(item) => `${matterHref(matter.number)}/files/${item}`}
    />
  );
  const person = matter.officialNames.get(String(line.facts['person'] ?? ''));
  const filled = line.texts.length > 0 || line.files.length > 0 || line.code === 'DocumentServed';
  return {
    key: `${line.source ?? ''}${line.version}.${line.line}`,
    title: (line.source && matter.lineOf(line)) || lineTitle(line, matter.unitNames),
    ...(filled ? { children: body } : {}),
    inside,
    meta: (
      <>
        {line.unit && (
          <>
            <Name>{{ zh: line.unit.name, en: line.unit.nameEn }}</Name>{' '}
          </>
        )}
        {person && (
          <span>
            <Say zh="交给" en="to " />
            <Name>{person}</Name>
          </span>
        )}
        {inside && (
          <span>
            <Say zh="仅内部可见" en="Seen inside only" />
          </span>
        )}
        <Moment at={Temporal.Instant.from(line.at)} form="desk" />
      </>
    ),
  };
}

/** Where the matter stands: what is owed now, by whom and by when; the petitioner's own rights lie ahead. */
function nowItems(matter: DeskMatter): TrailItem[] {
  const open = openDuties(matter);
  const item = (duty: DutyRow, when: 'now' | 'ahead'): TrailItem => ({
    key: duty.key,
    when,
    title: dutyWords(duty.act, matter.read.petition.rule_set).act,
    meta: <DutyOwner matter={matter} duty={duty} />,
  });
  const may = open.filter(({ nature }) => nature === 'may').map((duty) => item(duty, 'ahead'));
  const owed = open.filter(({ nature }) => nature === 'owed').map((duty) => item(duty, 'now'));
  return [...may, ...owed];
}

function DutyOwner({ matter, duty }: { readonly matter: DeskMatter; readonly duty: DutyRow }) {
  return (
    <>
      {duty.owner_unit ? <Name>{matter.unitNames(duty.owner_unit)}</Name> : <Say zh="信访人" en="The petitioner" />}{' '}
      <DutyClock matter={matter} duty={duty} />
    </>
  );
}
