import type { DisclosureCommand } from '#chapters/disclosure/decide/command.ts';
import type { Disclosure } from '#chapters/disclosure/disclosure.ts';
import type { DisclosureEvent } from '#chapters/disclosure/events.ts';
import { disclosureActs } from '#chapters/disclosure/routes/acts.ts';
import { standingName, type Standing } from '#kernel/authority.ts';
import { units } from '#test/cast.ts';
import { disclosureSearched } from '#test/lives/chapters.ts';
import type { Law } from '../model.ts';
import { modelOf } from './model.ts';

type Held = Law<Disclosure, DisclosureEvent>;

const laws: readonly Held[] = [
  {
    name: 'no post leaves before a head who did not write it has read it',
    broken: ({ before, events, standing }) => {
      const { own } = before.matter;
      if (!events.some(({ type }) => type === 'PostPublished')) return undefined;
      if (own.stage !== 'drafted') return `it was ${own.stage}`;
      if (standing.capacity !== 'head') return `let out by a ${standing.capacity}`;
      return own.by === standingName(standing) ? 'whoever wrote it let it out' : undefined;
    },
  },
  {
    name: 'a question is answered or registered, once, by the office that was asked',
    broken: ({ before, events, standing }) => {
      const { own } = before.matter;
      const dealt = events.find(({ type }) => type === 'ConsultationAnswered' || type === 'ConsultationFiled');
      if (!dealt || own.stage === 'none') return undefined;
      if (own.opened.type !== 'ConsultationAsked' || own.stage !== 'asked') return `it was ${own.stage}`;
      return own.opened.office === standing.unit ? undefined : `by ${standing.unit}`;
    },
  },
  {
    name: 'what has ended takes nothing in',
    broken: ({ before: { matter }, act }) =>
      matter.own.stage !== 'none' && matter.own.endedOn && act !== 'passLimit' && act !== 'allocate' ? act : undefined,
  },
];

const head: Standing = { capacity: 'head', unit: units.countyOffice.id };

/** 公开 as the search sees it. A head who writes a post cannot let it out; in these lives nobody else is head. */
export const disclosureModel = modelOf({
  searched: {
    ...disclosureSearched,
    tries(state, day) {
      const tried = disclosureSearched.tries(state, day);
      const written = tried.filter(([, { act }]) => act === 'draftPost');
      return [...tried, ...written.map(([, command]): readonly [Standing, DisclosureCommand] => [head, command])];
    },
  },
  pages: disclosureActs,
  given: [],
  // Nothing is decided by a day that passed; these are let pass, so that the act of passing is met as well.
  clocks: ['publishPost', 'answerConsultation'],
  live: ({ stage }) => stage !== 'none',
  known: () => ({}),
  apart: () => null,
  breaks: () => [],
  days: () => [],
  laws,
});
