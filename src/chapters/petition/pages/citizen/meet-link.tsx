import type { MatterNumber } from '#kernel/number.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { matterHref } from './party.ts';

/** The way to a hearing and to a leader's day, which other chapters hold. */
export const MeetLink = ({ number }: { readonly number: MatterNumber }) => (
  <LinkButton href={matterHref(number, 'meet')} kind="line">
    {{ zh: '当面谈、听证', en: 'Meet, hearing' }}
  </LinkButton>
);
