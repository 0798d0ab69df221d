import type { ItemId } from '#kernel/ids.ts';
import type { Change, GrantChange, Line, Listing, Notice } from '#kernel/procedure.ts';
import type { Disclosure } from './disclosure.ts';
import type { DisclosureEvent } from './events.ts';

type DisclosureChange = Change<Disclosure, DisclosureEvent>;

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
export function fulfils(event: DisclosureEvent): readonly string[] {
  switch (event.type) {
    case 'PostPublished':
    case 'PostDropped':
      return ['publishPost'];
    case 'ConsultationAnswered':
    case 'ConsultationFiled':
      return ['answerConsultation'];
    default:
      return [];
  }
}

/** What its page tells the office; who asked stands on no line. */
export function tell({ event, after }: DisclosureChange): readonly Line[] {
  if (after.stage === 'none') return [];
  const text = 'text' in event ? event.text : 'reason' in event ? event.reason : undefined;
  const line: Line = { audience: 'officials', code: event.type, unit: after.opened.office, facts: {} };
  return [text ? { ...line, items: [text.item] } : line];
}

export function grants({ event }: DisclosureChange): GrantChange {
  const opens = event.type === 'PostDrafted' || event.type === 'ConsultationAsked';
  return { granted: opens ? [{ unit: event.office, kind: 'registering' }] : [], ended: [] };
}

/** A post goes to all who follow the account, an answer to whoever asked: by the outbox of every notice, and with its words. */
export function notices({ event, after }: DisclosureChange): readonly Notice[] {
  if (after.stage === 'none') return [];
  const { number, to, text } = after.opened;
  const leaves = (kind: string, said: ItemId): Notice => ({
    kind,
    to: { kind: 'account', text: said, contact: to.item },
    facts: { number },
  });
  if (event.type === 'PostPublished') return [leaves('post', text.item)];
  return event.type === 'ConsultationAnswered' ? [leaves('answer', event.text.item)] : [];
}

export function listing(state: Disclosure): Listing | undefined {
  if (state.stage === 'none') return undefined;
  const { number, key, ruleSet, office, title, openedOn } = state.opened;
  const { stage, endedOn } = state;
  const shown = { number, key, ruleSet, title, openedOn, endedOn, stage };
  return { ...shown, region: null, class: null, office, holder: office, subject: null };
}
