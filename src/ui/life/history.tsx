import type { ReactNode } from 'react';
import type { House } from '#kernel/house.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { LifeRead } from '#kernel/matters.ts';
import type { Proposal } from '#kernel/procedure.ts';
import { dayUnitOf, unitView, type DutyRow, type LineView } from '#kernel/views.ts';
import { Clock, clockState } from '#ui/components/clock.tsx';
import type { Fact } from '#ui/components/facts.tsx';
import { Moment } from '#ui/components/time.tsx';
import { Trail, type TrailItem } from '#ui/components/trail.tsx';
import type { ActDescription } from '#ui/edge/acts.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Words } from '#ui/language.ts';
import type { MadePaper } from '#ui/papers/paper.ts';
import { Name, Say, Written } from '#ui/setting.tsx';
import { carriedOnWords, kernelLine, type LifeWords } from './words.ts';

/** A matter of any chapter as its desk page shows it. */
export interface LifeShown {
  readonly house: House;
  readonly read: LifeRead;
  readonly words: LifeWords;
  readonly facts: readonly Fact[];
  /** What it is called where nobody wrote a title. */
  readonly heading: Words;
  readonly panel: ReactNode;
  readonly papers: readonly MadePaper[];
  readonly lines: readonly LineView[];
  /** What a line says, whichever chapter wrote it. */
  readonly lineOf: (line: LineView) => Words | undefined;
  /** Whether an act makes a paper, which can be read before. */
  readonly previews: (act: string) => boolean;
  readonly offered: readonly string[];
  readonly acts: Readonly<
    Record<string, Pick<ActDescription<unknown>, 'title' | 'button' | 'done' | 'lede' | 'fields' | 'ends'>>
  >;
  readonly proposal: Proposal | null;
  readonly usual: (act: string) => Typed;
  /** The matter that it is about, where the reader may open it. */
  readonly about: { readonly href: string; readonly title: string } | undefined;
  readonly today: Temporal.PlainDate;
}

export const openOf = ({ read }: LifeShown): readonly DutyRow[] =>
  read.duties.filter(({ closed_on }) => closed_on === null);

export function DutyClock({ shown, duty }: { readonly shown: LifeShown; readonly duty: DutyRow }) {
  const { words, house, read, today } = shown;
  const counted = { due: duty.due_on, nature: duty.nature, unit: dayUnitOf(duty), reason: words.reason(duty.reason) };
  return (
    <Clock
      name={words.duty(duty.act, read.row.rule_set).clock}
      now={clockState(counted, today, house.calendars.current)}
      {...(duty.due_on ? { due: Temporal.PlainDate.from(duty.due_on) } : {})}
      {...(duty.provisional ? { provisional: true } : {})}
      whyHref={`${words.href(read.row.number)}/why/${duty.key}`}
      form="desk"
    />
  );
}

function titleOf(line: LineView, { words, lineOf }: LifeShown): Words {
  if (line.chapter === 'kernel') return kernelLine(line, words);
  if (line.code === 'UnitSucceeded') return carriedOnWords;
  return lineOf(line) ?? { zh: line.code, en: line.code };
}

/** The way of the matter, newest first, with what is owed now on top. */
export function History({ shown }: { readonly shown: LifeShown }) {
  const { house, words, lines, read } = shown;
  const unit = (id: UnitId) => {
    const { name, nameEn } = unitView(house, id);
    return <Name>{{ zh: name, en: nameEn }}</Name>;
  };
  const now = openOf(shown).map((duty): TrailItem => ({
    key: duty.key,
    when: 'now',
    title: words.duty(duty.act, read.row.rule_set).act,
    meta: (
      <>
        {duty.owner_unit && unit(duty.owner_unit)} <DutyClock shown={shown} duty={duty} />
      </>
    ),
  }));
  const past = lines.map((line): TrailItem => ({
    key: `${line.source ?? ''}${line.version}.${line.line}`,
    title: titleOf(line, shown),
    inside: line.audience === 'officials',
    ...(line.texts.length > 0
      ? {
          children: (
            <div className="stack gap-2">
              {line.texts.flatMap((text, index) =>
                Object.entries(text)
                  .filter(([part]) => part !== 'title')
                  .map(([part, value]) => (
                    <Written as="p" key={`${index}${part}`}>
                      {value}
                    </Written>
                  )),
              )}
            </div>
          ),
        }
      : {}),
    meta: (
      <>
        {line.unit && <Name>{{ zh: line.unit.name, en: line.unit.nameEn }}</Name>}{' '}
        {line.audience === 'officials' && (
          <span>
            <Say zh="仅内部可见" en="Seen inside only" />
          </span>
        )}{' '}
        <Moment at={Temporal.Instant.from(line.at)} form="desk" />
      </>
    ),
  }));
  return <Trail items={[...now, ...past]} label={{ zh: '经过', en: 'What happened' }} />;
}
