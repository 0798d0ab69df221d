import type { CivilDate } from '#kernel/calendar.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Change, GrantChange, Line, Notice } from '#kernel/procedure.ts';
import type { Accusation } from './accusation.ts';
import type { AccusationEvent } from './events.ts';

type AccusationChange = Change<Accusation, AccusationEvent>;

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
const fulfilled: Readonly<Partial<Record<AccusationEvent['type'], readonly string[]>>> = {
  AccusationRouted: ['route'],
  FeedbackTold: ['feedback'],
  ReporterAnswered: ['answerQuestion'],
  AccusationConcluded: ['conclude'],
  ObstructionCorrected: ['recordCorrection'],
  UnsealingApproved: ['decideUnsealing'],
  UnsealingDeclined: ['decideUnsealing'],
  AccusedCorrected: ['decideRenaming'],
  RenamingDeclined: ['decideRenaming'],
};

export const fulfils = (event: AccusationEvent): readonly string[] => fulfilled[event.type] ?? [];

/** What the timeline shows of a fact: to the reporter and the custodians, or to custodians alone. */
export function tell({ event, before, after }: AccusationChange): readonly Line[] {
  if (after.stage === 'none') return [];
  const line = (
    audience: Line['audience'],
    unit: UnitId | null,
    facts: Line['facts'] = {},
    items: readonly (ItemId | undefined)[] = [],
  ): Line => ({ audience, code: event.type, unit, facts, items: items.filter((item) => item !== undefined) });
  switch (event.type) {
    case 'AccusationReported':
      return [
        line(
          'parties',
          event.custodian,
          { form: event.form },
          event.files.map(({ item }) => item),
        ),
      ];
    case 'AccusationTakenOver':
      return [
        line(
          'parties',
          event.by,
          { readers: event.readers.length },
          event.papers.map(({ item }) => item),
        ),
        ...(event.notes.length > 0
          ? [
              line(
                'officials',
                event.by,
                {},
                event.notes.map(({ item }) => item),
              ),
            ]
          : []),
      ];
    case 'AccusedNamed':
      return [line('officials', null, {}, [event.accused.item])];
    case 'RenamingAsked':
      return [line('officials', event.by, {}, [event.accused.item, event.reason.item])];
    case 'AccusedCorrected':
      return [line('parties', event.by, {}, [event.told.item]), line('officials', event.by, {}, [event.accused.item])];
    case 'RenamingDeclined':
      return [line('officials', event.by, {}, [event.reason.item])];
    case 'CustodyMoved':
      // The reporter may know that it moved, and where to; from whom it was taken would tell a custodian too much.
      return [line('parties', event.to)];
    case 'AccusationRouted': {
      const note = event.note ? [line('officials', event.from, { kind: event.kind }, [event.note.item])] : [];
      return [line('parties', event.from, { to: event.to, kind: event.kind }), ...note];
    }
    case 'ReporterAdded':
      return [
        line('parties', null, { files: event.files.length }, [
          event.text?.item,
          ...event.files.map(({ item }) => item),
        ]),
      ];
    case 'ReporterAsked':
      return [line('parties', null, {}, [event.text.item])];
    case 'ReporterAnswered':
    case 'ReporterWrittenTo':
    case 'FeedbackTold':
      return [line('parties', event.by, {}, [event.text.item])];
    case 'CustodianNoted':
      return [line('officials', event.by, {}, [event.text.item])];
    case 'AccusationConcluded':
      return [line('parties', event.by)];
    case 'RetaliationReported':
      return [line('parties', null, {}, [event.text.item])];
    case 'ObstructionCorrected':
      return [line('parties', event.by, {}, [event.text.item])];
    case 'UnsealingAsked':
      return [
        line('parties', event.by, untold(event.untoldUntilOn)),
        line('officials', event.by, { danger: event.danger }, [event.reason.item, event.forbidding?.item]),
      ];
    case 'UnsealingApproved':
      return [line('parties', event.by, untold(unsealingOf(after)?.untoldUntilOn ?? null))];
    case 'UnsealingDeclined':
      return [
        line('parties', event.by, untold(unsealingOf(before)?.untoldUntilOn ?? null)),
        line('officials', event.by, {}, [event.reason.item]),
      ];
    case 'IdentityOpened':
      return [line('parties', event.by, untold(unsealingOf(after)?.untoldUntilOn ?? null))];
    case 'ReturnAsked':
      return [line('parties', event.by, {}, [event.text.item])];
    case 'ReturnAgreed':
      return [line('parties', null, {}, [event.opening.item])];
    case 'ReturnDeclined':
      return [line('parties', null)];
    case 'PetitionOpened':
      return [line('parties', null, {}, [event.opened.item])];
    case 'ReporterCodeReplaced':
      return [line('parties', null)];
  }
}

/** Custody is the one standing on a report, and it is given and taken by facts alone. */
export function grants({ event, before }: AccusationChange): GrantChange {
  const custody = (unit: UnitId) => ({ unit, kind: 'custody' }) as const;
  const held = before.stage === 'none' ? [] : before.known.custody;
  switch (event.type) {
    case 'AccusationReported':
      return { granted: event.custodian ? [custody(event.custodian)] : [], ended: [] };
    case 'AccusationRouted':
      return { granted: held.includes(event.to) ? [] : [custody(event.to)], ended: [] };
    case 'CustodyMoved':
      return { granted: event.to && !held.includes(event.to) ? [custody(event.to)] : [], ended: [custody(event.from)] };
    default:
      return { granted: [], ended: [] };
  }
}

/** Doors at which nobody could be shown a receipt. */
const answersAtOnce: ReadonlySet<string> = new Set(['email', 'messenger']);

/** Who is told. A custodian sees that something waits; the reporter is written to only if they asked for it. */
export function notices({ event, before, after }: AccusationChange): readonly Notice[] {
  if (after.stage === 'none') return [];
  const { reachable, wantsNotice } = after.known.facts;
  const toReporter = (kind: string): Notice[] => (reachable ? [{ kind, to: { kind: 'petitioner' }, facts: {} }] : []);
  const news = wantsNotice ? toReporter('news') : [];
  const toCustodian = (unit: UnitId | null): Notice[] =>
    unit ? [{ kind: 'sealed-news', to: { kind: 'unit', unit, post: 'custodian' }, facts: {} }] : [];
  switch (event.type) {
    case 'AccusationReported':
      // Who wrote by mail or messenger is answered there, once, with number and code and nothing else.
      return [
        ...(answersAtOnce.has(event.form) && wantsNotice ? toReporter('received') : []),
        ...toCustodian(event.custodian),
      ];
    case 'CustodyMoved':
      return toCustodian(event.to);
    case 'AccusationRouted':
      return [...news, ...toCustodian(event.to)];
    case 'ReporterAdded':
    case 'ReporterAsked':
      return toCustodian(after.holder);
    case 'ReporterAnswered':
    case 'ReporterWrittenTo':
    case 'FeedbackTold':
    case 'AccusationConcluded':
    case 'ObstructionCorrected':
    case 'ReturnAsked':
      return news;
    case 'RetaliationReported':
    case 'ReturnAgreed':
    case 'ReturnDeclined':
      return toCustodian(after.holder);
    case 'UnsealingAsked':
      return [...toldOfUnsealing(news, event.untoldUntilOn), ...toCustodian(event.of)];
    case 'UnsealingApproved':
    case 'UnsealingDeclined':
    case 'IdentityOpened': {
      const asking = unsealingOf(before);
      return [...toldOfUnsealing(news, asking?.untoldUntilOn ?? null), ...toCustodian(asking?.by ?? null)];
    }
    case 'RenamingAsked':
      return toCustodian(event.of);
    case 'AccusedCorrected':
      return [...news, ...toCustodian(after.holder)];
    case 'RenamingDeclined':
      return toCustodian(after.holder);
    case 'ReporterCodeReplaced':
      // Asked for by the reporter in that very moment.
      return toReporter('code-replaced');
    default:
      return [];
  }
}

const unsealingOf = (state: Accusation) => (state.stage === 'none' ? null : state.known.unsealing);

/** While telling is forbidden no message leaves; the page shows it by itself from the day after. */
const toldOfUnsealing = (news: readonly Notice[], untoldUntilOn: CivilDate | null): readonly Notice[] =>
  untoldUntilOn ? [] : news;

/** Marks a line that the reporter may read only after a day, because a court or a supervision organ forbade it in writing. */
const untold = (untoldUntilOn: CivilDate | null): Line['facts'] =>
  untoldUntilOn ? { untoldUntilOn: untoldUntilOn.toString() } : {};
