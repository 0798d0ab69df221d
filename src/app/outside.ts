import { z } from 'zod';

/** The ways on which notices leave, as the environment names them. */
export interface NoticePlaces {
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly gateways: readonly {
    readonly channel: 'sms' | 'messenger' | 'order';
    readonly url: string;
    readonly secret: string;
  }[];
  /** By which both sides sign: what is handed to gateways, and what they and other houses say here. */
  readonly gatewaySecret: string;
  readonly quietHours: { readonly from: number; readonly until: number } | undefined;
}

/** The doors that stand open besides the pages, as the environment names them. */
export interface DoorPlaces {
  /** A mail server of our own. */
  readonly listen: { readonly host: string; readonly port: number; readonly addresses: readonly string[] } | undefined;
  /** A mailbox at a provider. */
  readonly mailbox: { readonly url: string } | undefined;
  /** Mail to these is a report of misconduct, whatever it says. */
  readonly sealedAddresses: readonly string[];
}

const gatewayAddress = z
  .string()
  .regex(/^(https:\/\/\S+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\S*)?$/, 'empty, or the https address of a gateway')
  .default('');

const addressOf = (protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (value) => value === '' || protocols.includes(URL.parse(value)?.protocol.replace(':', '') ?? ''),
      `empty, or an address that begins with ${protocols.map((one) => `${one}://`).join(' or ')}`,
    )
    .default('');

const mailAddresses = z
  .string()
  .regex(/^([^\s@<>,]+@[^\s@<>,]+(,[^\s@<>,]+@[^\s@<>,]+)*)?$/, 'empty, or e-mail addresses with commas between them')
  .default('')
  .transform((value) => value.toLowerCase().split(',').filter(Boolean));

/** What reaches the world outside and is reached from there besides the pages. */
export const outsideSchema = {
  MAIL_SMTP_URL: addressOf(['smtp', 'smtps']),
  MAIL_FROM: z
    .string()
    .regex(/^([^\s@<>]+@[^\s@<>]+)?$/, 'empty, or the e-mail address of the office')
    .default(''),
  MAIL_IN_PORT: z
    .string()
    .regex(/^\d{0,5}$/, 'empty, or a port number on which mail is taken')
    .default(''),
  MAIL_IN_IMAP_URL: addressOf(['imap', 'imaps']),
  MAIL_IN_SEALED: mailAddresses,
  SMS_GATEWAY_URL: gatewayAddress,
  MESSENGER_GATEWAY_URL: gatewayAddress,
  HOTLINE_RESULTS_URL: gatewayAddress,
  GATEWAY_SECRET: z
    .string()
    .regex(/^(\S{16,200})?$/, 'empty, or 16 to 200 characters that nobody can guess')
    .default(''),
  QUIET_HOURS: z
    .string()
    .regex(/^(none|([01]?\d|2[0-3])-([01]?\d|2[0-3]))$/, '"none", or two hours such as 21-8')
    .default('21-8'),
} as const;

type Values = z.output<z.ZodObject<typeof outsideSchema>>;

/** What one variable needs of another, as a sentence; undefined when nothing is missing. */
export function missingOutside(values: Values): string | undefined {
  const { MAIL_SMTP_URL, MAIL_FROM, MAIL_IN_PORT, GATEWAY_SECRET } = values;
  if ((MAIL_SMTP_URL !== '' || MAIL_IN_PORT !== '') && MAIL_FROM === '')
    return 'MAIL_SMTP_URL and MAIL_IN_PORT need MAIL_FROM, the address of the office.';
  const { SMS_GATEWAY_URL: sms, MESSENGER_GATEWAY_URL: messenger, HOTLINE_RESULTS_URL: results } = values;
  if ((sms || messenger || results) && GATEWAY_SECRET === '')
    return 'SMS_GATEWAY_URL, MESSENGER_GATEWAY_URL and HOTLINE_RESULTS_URL need GATEWAY_SECRET, by which both sides sign.';
  return undefined;
}

export function outsideOf(
  values: Values,
  host: string,
): { readonly notices: NoticePlaces; readonly doors: DoorPlaces } {
  const { MAIL_SMTP_URL, MAIL_FROM, MAIL_IN_PORT, MAIL_IN_SEALED, GATEWAY_SECRET: secret } = values;
  const gateways = [
    ['sms', values.SMS_GATEWAY_URL],
    ['messenger', values.MESSENGER_GATEWAY_URL],
    ['order', values.HOTLINE_RESULTS_URL],
  ] as const;
  const [from, until] = values.QUIET_HOURS.split('-').map(Number);
  return {
    notices: {
      mail: MAIL_SMTP_URL ? { url: MAIL_SMTP_URL, from: MAIL_FROM } : undefined,
      gateways: gateways.flatMap(([channel, url]) => (url ? [{ channel, url, secret }] : [])),
      gatewaySecret: secret,
      quietHours: until === undefined || from === until ? undefined : { from: from!, until },
    },
    doors: {
      listen: MAIL_IN_PORT
        ? { host, port: Number(MAIL_IN_PORT), addresses: [MAIL_FROM, ...MAIL_IN_SEALED] }
        : undefined,
      mailbox: values.MAIL_IN_IMAP_URL ? { url: values.MAIL_IN_IMAP_URL } : undefined,
      sealedAddresses: MAIL_IN_SEALED,
    },
  };
}
