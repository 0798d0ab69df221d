import { ChannelDown, type Carried, type Message, type Messenger, type Sent } from '#kernel/notices.ts';

/** What carries messages of one channel, one at a time. */
export interface Carrier {
  readonly channel: Carried;
  /** @throws {ChannelDown} when nothing left and later may be better */
  send(message: Message, signal: AbortSignal): Promise<Sent>;
}

/** The hours in which a telephone does not ring for a notice. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

const zone = 'Asia/Shanghai';
const widthOfChannel = 8;
const disturbing: ReadonlySet<Carried> = new Set(['sms', 'messenger']);

/** One messenger of several carriers. A channel that is down holds its own messages back and nobody else's. */
export function carriedBy(carriers: readonly Carrier[], quiet: QuietHours | undefined): Messenger {
  const of = new Map(carriers.map((carrier) => [carrier.channel, carrier]));
  return {
    channels: [...of.keys()],
    ...(quiet ? { quietUntil: (channel, at) => (disturbing.has(channel) ? endOfQuiet(quiet, at) : undefined) } : {}),
    async send(batch, signal) {
      const became = new Map<Message, Sent>();
      await Promise.all(
        [...Map.groupBy(batch, ({ channel }) => channel)].map(([channel, messages]) =>
          carry(of.get(channel)!, messages, signal, became),
        ),
      );
      return batch.map((message) => became.get(message) ?? { state: 'held', detail: 'channel-down' });
    },
  };
}

/** Some at a time; once the channel is down the rest is not tried. */
async function carry(
  carrier: Carrier,
  messages: readonly Message[],
  signal: AbortSignal,
  became: Map<Message, Sent>,
): Promise<void> {
  const waiting = [...messages];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        became.set(next, await carrier.send(next, signal));
      } catch (error) {
        if (!(error instanceof ChannelDown)) throw error;
        waiting.length = 0;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(widthOfChannel, messages.length) }, work));
}

/** The end of the quiet hours that a moment lies in; undefined outside of them. */
export function endOfQuiet({ from, until }: QuietHours, at: Temporal.Instant): Temporal.Instant | undefined {
  const local = at.toZonedDateTimeISO(zone);
  const overMidnight = from > until;
  const { hour } = local;
  const isQuiet = overMidnight ? hour >= from || hour < until : hour >= from && hour < until;
  if (!isQuiet) return undefined;
  const morning = local.startOfDay().add({ hours: until });
  return (overMidnight && hour >= from ? morning.add({ days: 1 }) : morning).toInstant();
}
