import type { House } from '#kernel/house.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Say, Written } from '#ui/setting.tsx';
import type { Visit } from '../reception.ts';

/** Where an appointment over video meets, as it was written; undefined where it is not set. */
export async function addressOf(house: House, item: Visit['meeting']): Promise<string | undefined> {
  if (item === null) return undefined;
  const text = (await house.vault.read(house.database.as('vault'), 'open', [item])).get(item)?.['text'];
  return typeof text === 'string' ? text : undefined;
}

/** A link where it is one, and nothing but a link to a page: whatever else was written is shown as it stands. */
export function MeetingAddress({ address }: { readonly address: string }) {
  if (!/^https:\/\/\S+$/.test(address)) return <Written>{address}</Written>;
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {address}
    </a>
  );
}

/** At the desk: where it meets, and the way to register what came up besides. */
export async function videoPanel(house: House, visit: Visit) {
  const address = await addressOf(house, visit.endedOn ? null : visit.meeting);
  return (
    <div className="stack gap-3">
      {address && (
        <p>
          <Say zh="会议：" en="It meets at " />
          <MeetingAddress address={address} />
        </p>
      )}
      {visit.received && (
        <p>
          <LinkButton kind="line" href="/desk/register?form=video">
            {{ zh: '登记视频里提出的另一件事', en: 'Register another matter raised over video' }}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
