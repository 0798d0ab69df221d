import type { HearingEvent } from '#chapters/hearing/events.ts';
import { panelOf, type Hearing } from '#chapters/hearing/hearing.ts';
import { hearingActs } from '#chapters/hearing/routes/acts.ts';
import type { HearingCommand } from '#chapters/hearing/decide/command.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import type { ActDescription } from '#ui/edge/acts.ts';
import { kept } from '#test/given.ts';
import { faceToFaceSearched } from '#test/lives/face-to-face.ts';
import type { Law } from '../model.ts';
import { modelOf } from './model.ts';

type Held = Law<Hearing, HearingEvent>;

const knownOf = (state: Hearing) => (state.stage === 'none' ? undefined : state.known);

const laws: readonly Held[] = [
  {
    name: 'a hearing is told seven days before, with its panel',
    broken: ({ before, events }) => {
      const told = events.find((event) => event.type === 'HearingAnnounced');
      if (!told) return undefined;
      const days = told.announcedOn.until(told.heldOn, { largestUnit: 'day' }).days;
      if (days < 7) return `${days} days`;
      return knownOf(before.matter.own)?.panel ? undefined : 'nobody is named';
    },
  },
  {
    name: 'a panel is odd, three at least, each once, and none who stepped aside',
    broken: ({ before, events }) => {
      const named = events.find((event) => event.type === 'PanelNamed');
      if (!named) return undefined;
      const panel = [named.host, ...named.members];
      const recused = knownOf(before.matter.own)?.recused ?? [];
      if (panel.length < 3 || panel.length % 2 === 0 || new Set(panel).size < panel.length) return panel.join();
      return panel.find((person) => recused.includes(person));
    },
  },
  {
    name: 'it is held on the day that was told, with nobody’s recusal open and enough who hear',
    broken: ({ before, events }) => {
      const held = events.find((event) => event.type === 'HearingHeld');
      const { own } = before.matter;
      if (!held || own.stage === 'none') return undefined;
      if (!own.known.heldOn?.equals(held.fromOn)) return 'another day';
      if (own.known.recusals.length > 0) return 'a recusal is open';
      const people = panelOf(own).length;
      return people < 3 || people % 2 === 0 ? `${people} who hear` : undefined;
    },
  },
  {
    name: 'nobody deliberates before both parties read the record, or their five days are over',
    broken: ({ before, events }) => {
      const known = knownOf(before.matter.own);
      if (!known?.record || !events.some(({ type }) => type === 'HearingDeliberated')) return undefined;
      return known.confirmed.length === 2 || before.day.since(known.record.laid.on).days >= 5
        ? undefined
        : 'somebody may still read it';
    },
  },
  {
    name: 'each party speaks for itself on the record, and once',
    broken: ({ before, events, standing }) => {
      const confirmed = events.find((event) => event.type === 'HearingRecordConfirmed');
      if (!confirmed) return undefined;
      const mine = standing.capacity === 'member' ? 'organ' : 'petitioner';
      if (confirmed.party !== mine) return `${standing.capacity} for the ${confirmed.party}`;
      return knownOf(before.matter.own)?.confirmed.includes(mine) ? 'twice' : undefined;
    },
  },
  {
    name: 'every vote counts, and who was outvoted says why',
    broken: ({ before, events }) => {
      const voted = events.find((event) => event.type === 'HearingDeliberated');
      const { own } = before.matter;
      if (!voted || own.stage === 'none') return undefined;
      if (voted.votesFor + voted.votesAgainst !== panelOf(own).length) return 'a vote too many or too few';
      return voted.votesAgainst > 0 && !voted.dissent ? 'no dissent' : undefined;
    },
  },
  {
    name: 'what was closed is not published, and nothing before a second person read it',
    broken: ({ before, events }) => {
      if (!events.some(({ type }) => type === 'HearingPublished')) return undefined;
      if (knownOf(before.matter.own)?.open?.closedFor) return 'it was closed';
      return before.matter.proposal?.act === 'publish' ? undefined : 'nobody else read it';
    },
  },
];

const text = kept('text');
const [anna, ben, cao, dan, eve] = ['anna', 'ben', 'cao', 'dan', 'eve'] as unknown as readonly [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];

/** Panels that are good, too small, even, or count somebody twice; votes that do and do not add up; the second person. */
const more: readonly (HearingCommand | MatterCommand)[] = [
  ...[[ben], [ben, cao, dan], [anna, ben], [ben, dan], [cao, dan, eve, ben]].map((members): HearingCommand => ({
    act: 'namePanel',
    onRoster: true,
    host: anna,
    members,
    unbound: true,
  })),
  { act: 'namePanel', onRoster: true, host: anna, members: [ben, cao], unbound: false },
  { act: 'deliberate', votesFor: 2, votesAgainst: 1, finding: text, dissent: null },
  { act: 'deliberate', votesFor: 2, votesAgainst: 1, finding: text, dissent: text },
  { act: 'deliberate', votesFor: 2, votesAgainst: 0, finding: text, dissent: null },
  { act: 'deliberate', votesFor: 5, votesAgainst: 0, finding: text, dissent: null },
  { act: 'approve' },
  { act: 'decline', reason: text },
];

/** 听证 as the search sees it. */
export const hearingModel = modelOf({
  searched: faceToFaceSearched.hearing,
  pages: hearingActs as unknown as Readonly<Record<string, ActDescription<HearingCommand | MatterCommand>>>,
  given: ['namePanel', 'askRecusal', 'decideRecusal', 'deliberate', 'approve', 'decline', 'confirmRecord'],
  more,
  clocks: ['confirmRecord', 'readRecord'],
  live: ({ stage }) => stage !== 'none',
  known: () => ({}),
  apart: (state) => {
    const known = knownOf(state);
    return known && [known.panel?.members, known.recused, known.recusals.length, known.confirmed.toSorted()];
  },
  breaks: (state) => {
    const { heldOn } = knownOf(state) ?? {};
    return state.stage === 'announced' && heldOn ? [{ name: 'told day', due: heldOn.subtract({ days: 1 }) }] : [];
  },
  days: (state, today) => {
    const { heldOn } = knownOf(state) ?? {};
    return [today.add({ days: 6 }), today.add({ days: 7 }), ...(heldOn ? [heldOn] : [])];
  },
  laws,
});
