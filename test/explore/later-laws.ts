import type { Petition } from '#chapters/petition/petition.ts';
import type { PetitionEvent } from '#chapters/petition/events.ts';
import { whenever } from './petition-laws.ts';
import type { Law } from './model.ts';

/**
 * What no step may break among the people of a matter, in a settlement, in help and in the certified conclusion; said from
 * the articles and from the design, as the others are, and not by what `decide` happens to examine.
 */
export const laterLaws: readonly Law<Petition, PetitionEvent>[] = [
  whenever('nobody takes back what others have signed too', 'WithdrawalAsked', (_, __, { parties }) =>
    parties.some(({ role }) => role !== 'agent') ? 'others had signed' : false,
  ),
  whenever('who is named to speak has signed, and does not speak yet', 'RepresentativeNamed', (event, _, known) => {
    const role = known.parties.find((one) => one.place === event.place)?.role;
    return role !== 'cosigner' && `${role ?? 'nobody'} at ${event.place}`;
  }),
  whenever('a mandate that ends was given', 'MandateEnded', (event, _, known) => {
    const role = known.parties.find((one) => one.place === event.place)?.role;
    return role !== 'agent' && role !== 'representative' && `${role ?? 'nobody'} at ${event.place}`;
  }),
  whenever('somebody always speaks for those who signed', 'CosignerLeft', (_, __, ___, { after }) => {
    const { own } = after.matter;
    if (own.stage === 'none') return false;
    const { parties, firstLeft } = own.known;
    const speaks = !firstLeft || parties.some(({ role }) => role === 'representative');
    return !speaks && 'nobody does';
  }),
  whenever('one offer to settle at a time, and for a claim alone', 'SettlementOffered', (_, before, known) => {
    if (before.stage !== 'handling' || known.facts.purpose === 'suggestion') return before.stage;
    return known.offer !== null && 'one was open';
  }),
  whenever('what is agreed to was offered while the claim was handled', 'SettlementAgreed', (_, before, known) => {
    if (before.stage !== 'handling') return before.stage;
    return !known.offer && 'nothing was offered';
  }),
  whenever('what is declined was offered', 'SettlementDeclined', (_, __, { offer }) => !offer && 'nothing was offered'),
  whenever('what is not kept was agreed to', 'SettlementBroken', (_, before) =>
    before.stage === 'settled' ? false : before.stage,
  ),
  whenever('help is granted before it is paid', 'HelpPaid', (_, __, { help }) =>
    help?.step === 'granted' ? false : `it was ${help?.step ?? 'not asked for'}`,
  ),
  whenever(
    'each side of a conclusion is looked at once, by its own body',
    'ConclusionChecked',
    (event, before, known) => {
      if (before.stage !== 'concluded') return before.stage;
      if (!['not-challenged', 're-reviewed', 'settled'].includes(before.how)) return `it ended as ${before.how}`;
      if (known.checks[event.part]) return `${event.part} was looked at`;
      return (event.part === 'substance') !== (event.by === before.holder) && `${event.by} looked at ${event.part}`;
    },
  ),
  whenever('two bodies certify, each after its own look', 'ConclusionCertified', (event, _, { checks }, { events }) => {
    const now = events.find((one) => one.type === 'ConclusionChecked');
    if (now?.type !== 'ConclusionChecked') return 'nobody looked';
    const other = checks[now.part === 'substance' ? 'procedure' : 'substance'];
    return (!other || other === event.by) && `${event.by} alone`;
  }),
];
