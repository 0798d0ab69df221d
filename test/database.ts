import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connectDatabase, type ConnectOptions, type PostgresDatabase } from '#adapters/postgres/connect.ts';

export interface FreshDatabase extends PostgresDatabase {
  readonly url: string;
  /** Closes it and removes it from the server. */
  drop(): Promise<void>;
}

/** The same server, another database. */
export function withDatabaseName(url: string, name: string): string {
  const [address = '', parameters] = url.split('?', 2);
  const renamed = address.replace(/^(\w+:\/\/[^/]*)\/?.*$/, `$1/${name}`);
  return parameters === undefined ? renamed : `${renamed}?${parameters}`;
}

/** Administrative statements go through a connection of their own, opened and closed at once. */
async function onServer(text: string): Promise<void> {
  const { url } = inject('testServer');
  const server = await connectDatabase({ place: { url }, applicationName: 'test', poolSizes: { owner: 1 } });
  try {
    await server.as('owner').rows({ text });
  } finally {
    await server.close();
  }
}

/**
 * A database of one's own with the whole schema and no rows but what migrations wrote: a copy of the migrated one.
 * With `empty` not even the schema is there.
 */
export async function freshDatabase(
  options: Partial<Omit<ConnectOptions, 'place'>> & { readonly empty?: boolean } = {},
): Promise<FreshDatabase> {
  const { url, template } = inject('testServer');
  const name = `sunlit_test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template ${options.empty ? 'template0' : template}`);
  const place = { url: withDatabaseName(url, name) };
  const database = await connectDatabase({
    applicationName: 'test',
    poolSizes: { owner: 3, app: 8, vault: 3, sealed: 2 },
    ...options,
    place,
  });
  const drop = async (): Promise<void> => {
    await database.close();
    await onServer(`drop database if exists ${name} with (force)`);
  };
  return Object.assign(database, { url: place.url, drop });
}
