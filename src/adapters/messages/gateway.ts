import { ChannelDown, type Message, type Sent } from '#kernel/notices.ts';
import type { Carrier } from './carriers.ts';
import { signatureHeader, signed } from './signature.ts';

/** A gateway of short messages or of a messenger's public account, or a hotline that is told of its orders: one signed request for each message. */
export interface GatewayPlace {
  readonly channel: 'sms' | 'messenger' | 'order';
  readonly url: string;
  readonly secret: string;
}

/**
 * Hands messages to a gateway over HTTP: `{"id", "channel", "to", "text", "language"}`, signed. The id is the same
 * however often it is handed over; a gateway that has seen it answers as it did before. 2xx is taken, with its own
 * `reference`; 4xx is a failure for good; 429 and 5xx are "not now".
 */
export function gatewayCarrier({ channel, url, secret }: GatewayPlace): Carrier {
  async function send(message: Message, signal: AbortSignal): Promise<Sent> {
    const { id, contact: to, text, language } = message;
    const body = JSON.stringify({ id, channel, to, text, language });
    const answer = await fetch(url, {
      method: 'POST',
      body,
      signal,
      redirect: 'error',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': id,
        [signatureHeader]: signed(secret, body, Temporal.Now.instant()),
      },
    });
    const said = await answer.text();
    if (answer.ok) return { state: 'sent', ...referenceIn(said) };
    if (answer.status === 429 || answer.status >= 500) throw new ChannelDown(`${answer.status}`);
    return { state: 'failed', detail: `${answer.status} ${said}`.slice(0, 200) };
  }
  return {
    channel,
    send: (message, signal) =>
      send(message, signal).catch((error: unknown): Sent => {
        if (error instanceof ChannelDown || refused(error)) throw new ChannelDown(String(error));
        return { state: 'held', detail: error instanceof Error ? error.message.slice(0, 200) : 'no answer' };
      }),
  };
}

/** Nothing listens there: nothing of the message left. */
const refused = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(
    String(((error as { cause?: { code?: string } }).cause ?? {}).code ?? ''),
  );

function referenceIn(said: string): { reference?: string } {
  try {
    const { reference } = JSON.parse(said) as { reference?: unknown };
    return typeof reference === 'string' ? { reference: reference.slice(0, 120) } : {};
  } catch {
    return {};
  }
}
