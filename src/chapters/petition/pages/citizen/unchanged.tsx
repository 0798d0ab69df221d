import type { StreamCheck } from '#kernel/ledger/stream-check.ts';
import type { ToldCheck } from '#kernel/told-check.ts';
import { BackLink } from '#ui/components/movement.tsx';
import { Unchanged } from '#ui/components/unchanged.tsx';
import type { Frame } from '#ui/frame.ts';
import { Page } from '#ui/shells/page.tsx';
import { matterHref } from './party.ts';

interface Props {
  readonly frame: Frame;
  readonly number: string;
  readonly check: StreamCheck;
  readonly told: ToldCheck;
}

/** The whole of a matter compared with the sealed history. */
export function UnchangedPage({ frame, number, check, told }: Props) {
  return (
    <Page
      frame={frame}
      title={{ zh: '有没有被改动过', en: 'Has anything been changed?' }}
      current="track"
      number={number}
    >
      <BackLink href={matterHref(number)}>{{ zh: '回到这件事项', en: 'Back to the matter' }}</BackLink>
      <Unchanged check={check} told={told} href={matterHref(number)} />
    </Page>
  );
}
