/** A mail server of our own that takes mail for the office and relays none. */
export interface MailListener {
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenerPlace {
  readonly host: string;
  readonly port: number;
  /** The addresses of the office. Mail for others is refused. */
  readonly addresses: readonly string[];
}

/** With what comes with a mail around it: thirty megabytes hold twenty of files. */
const sizeBytesMax = 30 * 1024 * 1024;
const connectionsMax = 20;

/**
 * Takes mail by SMTP. "Taken" is answered only when `take` has ended, so that a mail is either on record here or still
 * with whoever sends it, who tries again.
 */
export async function listenForMail(
  { host, port, addresses }: ListenerPlace,
  take: (raw: Uint8Array, to: readonly string[]) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<MailListener> {
  const ours = new Set(addresses.map((one) => one.toLowerCase()));
  const bare = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@)/, '');
  const refusal = (text: string, responseCode: number): Error => Object.assign(new Error(text), { responseCode });
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: sizeBytesMax,
    maxClients: connectionsMax,
    banner: 'Sunlit',
    socketTimeout: 60_000,
    onRcptTo: ({ address }, _session, answer) =>
      answer(ours.has(bare(address)) ? undefined : refusal('no such mailbox here', 550)),
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      let bytes = 0;
      stream.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes <= sizeBytesMax) parts.push(part);
      });
      stream.on('end', () => {
        if (bytes > sizeBytesMax) return answer(refusal('a mail may have 30 MB', 552));
        take(
          Buffer.concat(parts),
          session.envelope.rcptTo.map(({ address }) => bare(address)),
        ).then(
          () => answer(null, 'on record'),
          (error: unknown) => {
            failed(error);
            answer(refusal('not now, please try again', 451));
          },
        );
        return undefined;
      });
    },
  });
  server.on('error', failed);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        port: (server.server.address() as { port: number }).port,
        close: () => new Promise((ended) => server.close(() => ended())),
      });
    });
  });
}
