import { clamdPlace, type ClamdPlace } from '#adapters/machine/clamd.ts';
import type { StorePlace } from '#adapters/machine/s3-store.ts';
import { resolve } from 'node:path';
import { z } from 'zod';
import { missingStore, storePlaceOf, storeSchema } from './file-store.ts';
import { missingOutside, outsideOf, outsideSchema, type DoorPlaces, type NoticePlaces } from './outside.ts';

/** The provider with which officials sign in, where the office has one. */
export interface OidcPlace {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds an official's login. */
  readonly claim: string;
}

/** The environment, parsed once. Every value has a default; a wrong one is named with what it should be. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Empty: the bundled PostgreSQL with its data below `dataDir`. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly oidc: OidcPlace | undefined;
  /** Where citizens may sign in to their own page; undefined: by a code to their contact alone. */
  readonly citizenOidc: OidcPlace | undefined;
  /** Empty: no directory may bring people in. */
  readonly scimToken: string;
  readonly demo: 'county' | 'none';
  /** Lets a demo answer to other machines. */
  readonly demoPublic: boolean;
  readonly baseUrl: string;
  readonly logLevel: LogLevel;
  /** Background work runs in `npm run worker` instead of inside the server. */
  readonly workerApart: boolean;
  /** What new values of the vault are sealed by: AES-256, or SM4 (国密). */
  readonly ciphers: 'standard' | 'national';
  /** How many proxies stand in front; the client's address is taken from that many steps back in X-Forwarded-For. */
  readonly proxies: number;
  /** Who shows it may read `/metrics`; empty: only programs on this machine may. */
  readonly metricsToken: string;
  /** What looks files through before they are kept; undefined: nothing does. */
  readonly clamd: ClamdPlace | undefined;
  /** Where the bytes of files lie; undefined: in the database. */
  readonly store: StorePlace | undefined;
  /** Where notices leave; a channel without a place is not set up. A demo sends nothing whatever stands here. */
  readonly notices: NoticePlaces;
  /** The doors that stand open besides the pages. */
  readonly doors: DoorPlaces;
  /** Off for a measurement alone: nothing then stops codes and passwords from being guessed. */
  readonly rateLimits: boolean;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const flag = z
  .enum(['0', '1', 'true', 'false'], { error: '"1" or "0"' })
  .default('0')
  .transform((value) => value === '1' || value === 'true');

/** A whole number written in digits alone: a blank or `1e3` is a slip, not a number. */
const wholeNumber = (most: number, what: string) =>
  z.string().regex(/^\d+$/, what).transform(Number).pipe(z.number().max(most, what));

const isWebAddress = (value: string): boolean => /^https?:$/.test(URL.parse(value)?.protocol ?? '');

const issuer = z
  .string()
  .regex(
    /^(https:\/\/\S+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\S*)?$/,
    'empty, or the https address of an identity provider',
  )
  .default('');

const schema = z.object({
  PORT: wholeNumber(65_535, 'a port number from 0 to 65535').default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => value === '' || /^postgres(ql)?:\/\//.test(value),
      'empty, or an address that begins with postgres://',
    )
    .default(''),
  DATA_DIR: z.string().min(1).default('./var'),
  DEMO: z.enum(['county', 'none'], { error: '"county" or "none"' }).default('county'),
  DEMO_PUBLIC: flag,
  BASE_URL: z
    .string()
    .refine((value) => value === '' || isWebAddress(value), 'empty, or a whole address such as https://xf.example.gov')
    .default(''),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }).default('info'),
  WORKER: z.enum(['inside', 'apart'], { error: '"inside" or "apart"' }).default('inside'),
  RATE_LIMITS: z.enum(['on', 'off-for-measurement'], { error: '"on" or "off-for-measurement"' }).default('on'),
  CIPHERS: z.enum(['standard', 'national'], { error: '"standard" or "national"' }).default('standard'),
  METRICS_TOKEN: z
    .string()
    .regex(/^([\w.~+/=-]{16,200})?$/, 'empty, or 16 to 200 letters, digits and -._~+/= that nobody can guess')
    .default(''),
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: z.string().default(''),
  OIDC_CLIENT_SECRET: z.string().default(''),
  OIDC_CLAIM: z
    .string()
    .regex(/^\w{1,60}$/, 'the name of a claim')
    .default('preferred_username'),
  CITIZEN_OIDC_ISSUER: issuer,
  CITIZEN_OIDC_CLIENT_ID: z.string().default(''),
  CITIZEN_OIDC_CLIENT_SECRET: z.string().default(''),
  SCIM_TOKEN: z
    .string()
    .regex(/^([\w.~+/=-]{16,200})?$/, 'empty, or 16 to 200 letters, digits and -._~+/= that nobody can guess')
    .default(''),
  ...outsideSchema,
  ...storeSchema,
  CLAMD: z
    .string()
    .refine(
      (value) => value === '' || clamdPlace(value) !== undefined,
      'empty, host:port of clamd, or the path of its socket',
    )
    .default(''),
  PROXIES: wholeNumber(8, 'a whole number from 0 to 8').default(0),
});

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** A value as an error shows it: an address may carry a password, and a token is one; neither belongs on a screen. */
const shown = (name: string, value: string): string =>
  JSON.stringify(/_(?:TOKEN|SECRET)$/.test(name) ? '…' : value.replace(/(:\/\/[^:@/]*):.*@/, '$1:…@'));

/** @throws EnvironmentError that names every wrong variable */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, variables[name] || undefined]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name}=${shown(name, variables[name] ?? '')} is not usable: it should be ${issue.message}`;
    });
    throw new EnvironmentError(`The environment needs a correction.\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  if (values.DEMO === 'county' && !values.DEMO_PUBLIC && !loopback.has(values.HOST)) {
    throw new EnvironmentError(
      `HOST=${values.HOST} would show a demo, whose passwords everybody knows, to other machines. ` +
        'Set DEMO_PUBLIC=1 if that is wanted, DEMO=none for real use, or leave HOST at 127.0.0.1.',
    );
  }
  for (const name of ['OIDC', 'CITIZEN_OIDC'] as const) {
    if (values[`${name}_ISSUER`] === '' || (values.BASE_URL !== '' && values[`${name}_CLIENT_ID`] !== '')) continue;
    throw new EnvironmentError(
      `${name}_ISSUER needs BASE_URL, to which the provider sends people back, and ${name}_CLIENT_ID, under which it knows this office.`,
    );
  }
  const missing = missingOutside(values) ?? missingStore(values);
  if (missing) throw new EnvironmentError(missing);
  const rateLimits = values.RATE_LIMITS === 'on';
  // A proxy in front reaches a server on loopback too, so a public address or a proxy is refused as well.
  if (!rateLimits && (!loopback.has(values.HOST) || values.BASE_URL !== '' || values.PROXIES > 0)) {
    throw new EnvironmentError(
      'RATE_LIMITS=off-for-measurement lets codes and passwords be guessed without end. It is taken only where HOST is ' +
        '127.0.0.1, BASE_URL is empty and PROXIES is 0.',
    );
  }
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(values.DATA_DIR),
    demo: values.DEMO,
    demoPublic: values.DEMO_PUBLIC,
    baseUrl: values.BASE_URL.replace(/\/$/, ''),
    logLevel: values.LOG_LEVEL,
    workerApart: values.WORKER === 'apart',
    scimToken: values.SCIM_TOKEN,
    oidc:
      values.OIDC_ISSUER === ''
        ? undefined
        : {
            issuer: values.OIDC_ISSUER,
            clientId: values.OIDC_CLIENT_ID,
            clientSecret: values.OIDC_CLIENT_SECRET,
            claim: values.OIDC_CLAIM,
          },
    citizenOidc:
      values.CITIZEN_OIDC_ISSUER === ''
        ? undefined
        : {
            issuer: values.CITIZEN_OIDC_ISSUER,
            clientId: values.CITIZEN_OIDC_CLIENT_ID,
            clientSecret: values.CITIZEN_OIDC_CLIENT_SECRET,
            claim: 'sub',
          },
    ciphers: values.CIPHERS,
    proxies: values.PROXIES,
    metricsToken: values.METRICS_TOKEN,
    clamd: clamdPlace(values.CLAMD),
    rateLimits,
    store: storePlaceOf(values),
    ...outsideOf(values, values.HOST),
  };
}

/** The environment cannot be used; its message says what to change. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}
