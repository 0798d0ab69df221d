import type { LivingHouse } from '#app/house.ts';
import type { WorkforceEvent } from '#chapters/workforce/events.ts';
import type { DossierRow } from '#chapters/workforce/queries.ts';
import { readStream } from '#kernel/ledger/read.ts';
import type { MatterEvent } from '#kernel/procedure.ts';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import { factDay, type Words } from '#ui/language.ts';
import { postWords } from '#ui/posts.ts';
import { Name, Say, Written } from '#ui/setting.tsx';
import { eventWords, systemWords } from './words.ts';

/** One entry of a dossier as its keeper reads it: when, what, who, why. */
export interface HistoryLine {
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly what: Words;
  readonly about: Words | string;
  readonly who: Words | string;
  readonly why: string;
}

/** Every entry of a dossier, newest first. */
export async function historyOf(house: LivingHouse, dossier: DossierRow): Promise<HistoryLine[]> {
  const { recorded } = await readStream<WorkforceEvent | MatterEvent>(house.database.as('app'), dossier.stream);
  const items = recorded.flatMap(({ event }) => ('reason' in event && event.reason ? [event.reason.item] : []));
  const persons = recorded.flatMap(({ actor }) => (actor.startsWith('person:') ? [actor.slice(7)] : []));
  const [texts, names] = await Promise.all([
    house.vault.read(house.database.as('vault'), 'open', items),
    house.database.as('app').rows<{ id: string; name: string }>({
      name: 'dossier-actors',
      text: 'SELECT id, name FROM house.person WHERE id = ANY ($1)',
      values: [persons],
    }),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return recorded
    .filter(({ event }) => event.type !== 'DossierOpened')
    .map(({ event, version, at, actor }) => ({
      version,
      at,
      what: eventWords[event.type],
      about: aboutOf(house, event),
      who: actor.startsWith('person:') ? (nameOf.get(actor.slice(7)) ?? actor) : (systemWords[actor.slice(7)] ?? actor),
      why: 'reason' in event && event.reason ? (texts.get(event.reason.item)?.['reason'] ?? '') : '',
    }))
    .toReversed();
}

/** What besides the kind of entry tells two of them apart. */
function aboutOf({ units }: LivingHouse, event: WorkforceEvent | MatterEvent): Words | string {
  const named = (id: string): string => units.get(id as never)?.name ?? id;
  const both = (id: string): Words => ({ zh: named(id), en: units.get(id as never)?.nameEn ?? id });
  switch (event.type) {
    case 'PostTaken':
    case 'PostLaidDown': {
      const { zh, en } = postWords[event.post];
      return { zh: `${named(event.unit)} ${zh}`, en: `${units.get(event.unit)?.nameEn ?? event.unit}, ${en}` };
    }
    case 'LeaveRecorded':
    case 'LeaveCut': {
      const { fromOn, untilOn } = event;
      return {
        zh: `${factDay('zh', fromOn)} 至 ${factDay('zh', untilOn)}`,
        en: `${factDay('en', fromOn)} to ${factDay('en', untilOn)}`,
      };
    }
    case 'OfficialMoved':
      return both(event.unit);
    case 'UnitEnded':
      return event.successor ? both(event.successor) : '';
    case 'ActProposed': {
      const { unit, post } = event.command as { readonly unit?: string; readonly post?: keyof typeof postWords };
      if (!unit || !post) return '';
      return {
        zh: `${named(unit)} ${postWords[post].zh}`,
        en: `${units.get(unit as never)?.nameEn ?? unit}, ${postWords[post].en}`,
      };
    }
    default:
      return '';
  }
}

const columns: readonly Column<HistoryLine>[] = [
  { key: 'at', head: { zh: '时间', en: 'When' }, cell: ({ at }) => <Moment at={at} form="desk" />, rowHead: true },
  {
    key: 'what',
    head: { zh: '事项', en: 'What' },
    cell: ({ what, about }) => (
      <>
        <Say {...what} /> <Name>{about}</Name>
      </>
    ),
  },
  { key: 'who', head: { zh: '谁', en: 'Who' }, cell: ({ who }) => <Name>{who}</Name> },
  { key: 'why', head: { zh: '为什么', en: 'Why' }, cell: ({ why }) => <Written>{why}</Written> },
];

export function History({ lines }: { readonly lines: readonly HistoryLine[] }) {
  return (
    <Table
      caption={{ zh: '全部变更', en: 'Every change' }}
      columns={columns}
      rows={lines}
      keyOf={({ version }) => String(version)}
    />
  );
}
