import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { actOn } from '#chapters/workforce/act.ts';
import { workforce } from '#chapters/workforce/chapter.ts';
import { dossierOf } from '#chapters/workforce/queries.ts';
import { correctOfficial, join, reasonOf } from '#chapters/workforce/texts.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { begin, type Performed } from '#kernel/perform.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import {
  currentOf,
  enterpriseSchema,
  listed,
  patchBody,
  patched,
  personById,
  resourceOf,
  userBody,
  userSchema,
  type DirectoryUser,
} from './users.ts';

const base = '/api/scim/v2';
const directory = { kind: 'system', name: 'directory' } as const;
const reason = '人员目录';
const message = (name: string): string => `urn:ietf:params:scim:api:messages:2.0:${name}`;

const answer = (context: EdgeContext, body: object, status: number, headers: Record<string, string> = {}): Response =>
  context.body(JSON.stringify(body), status as 200, {
    'content-type': 'application/scim+json; charset=utf-8',
    ...headers,
  });

const failure = (context: EdgeContext, status: number, detail: string, scimType?: string): Response =>
  answer(
    context,
    { schemas: [message('Error')], status: String(status), detail, ...(scimType ? { scimType } : {}) },
    status,
  );

/**
 * SCIM 2.0 for the office's directory: people join, move and leave. Every change is an act on a dossier like an
 * administrator's; posts, and with them powers, are never given from here.
 */
export function scimApi(house: LivingHouse, token: string): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const expected = createHash('sha256').update(token).digest();
  const today = () => dayOf(house.clock.now());

  routes.use(`${base}/*`, async (context, next) => {
    const given = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    const right = timingSafeEqual(createHash('sha256').update(given).digest(), expected);
    return right ? next() : failure(context, 401, 'The bearer token is missing or wrong');
  });

  routes.get(`${base}/ServiceProviderConfig`, (context) => answer(context, providerConfig, 200));
  routes.get(`${base}/ResourceTypes`, (context) => answer(context, list([userType], 1, 1), 200));

  routes.get(`${base}/Users`, async (context) => {
    const { filter, startIndex = '1', count = '100' } = context.req.query();
    const login = filter === undefined ? null : /^userName eq "([^"]*)"$/i.exec(filter.trim())?.[1];
    if (login === undefined) return failure(context, 400, 'Only userName eq "…" is understood', 'invalidFilter');
    const from = Math.max(1, Number(startIndex) || 1);
    const most = Math.min(200, Math.max(0, Number(count) || 0));
    const rows = await listed(house, { on: today(), login, from: from - 1, count: most });
    return answer(
      context,
      list(
        rows.map((row) => resourceOf(house, row, base)),
        rows[0]?.total ?? 0,
        from,
      ),
      200,
    );
  });

  async function show(context: EdgeContext, id: string, status = 200): Promise<Response> {
    const row = await personById(house, id, today());
    if (!row) return failure(context, 404, 'There is no such user');
    const resource = resourceOf(house, row, base);
    return answer(context, resource, status, { location: resource.meta.location });
  }
  routes.get(`${base}/Users/:id`, (context) => show(context, context.req.param('id')));

  routes.post(`${base}/Users`, async (context) => {
    const parsed = userBody.safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) return failure(context, 400, parsed.error.issues[0]!.message, 'invalidValue');
    const user = parsed.data;
    const id = `${house.instance.number}-${user.login}` as PersonId;
    if (await personById(house, id, today())) return failure(context, 409, 'userName is taken', 'uniqueness');
    const unit = unitNamed(house, user.department);
    if (unit === undefined) return failure(context, 400, 'There is no unit with this code', 'invalidValue');
    const outcome = await enter(house, id, user, unit);
    await house.refresh();
    return refusalOf(context, outcome) ?? show(context, id, 201);
  });

  async function become(context: EdgeContext, id: string, wanted: DirectoryUser): Promise<Response> {
    const row = (await personById(house, id, today()))!;
    if (wanted.login !== row.login) return failure(context, 400, 'userName never changes', 'mutability');
    const unit = unitNamed(house, wanted.department);
    if (unit === undefined) return failure(context, 400, 'There is no unit with this code', 'invalidValue');
    const refused = await bring(house, { id: row.id, now: currentOf(house, row), wanted, unit });
    await house.refresh();
    return (refused && refusalOf(context, refused)) ?? show(context, id);
  }
  routes.put(`${base}/Users/:id`, async (context) => {
    const id = context.req.param('id');
    if (!(await personById(house, id, today()))) return failure(context, 404, 'There is no such user');
    const parsed = userBody.safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) return failure(context, 400, parsed.error.issues[0]!.message, 'invalidValue');
    return become(context, id, parsed.data);
  });
  routes.patch(`${base}/Users/:id`, async (context) => {
    const id = context.req.param('id');
    const row = await personById(house, id, today());
    if (!row) return failure(context, 404, 'There is no such user');
    const parsed = patchBody.safeParse(await context.req.json().catch(() => null));
    const wanted = parsed.success ? patched(currentOf(house, row), parsed.data) : undefined;
    return wanted ? become(context, id, wanted) : failure(context, 400, 'This patch is not understood', 'invalidPath');
  });
  routes.delete(`${base}/Users/:id`, async (context) => {
    const id = context.req.param('id');
    const row = await personById(house, id, today());
    if (!row) return failure(context, 404, 'There is no such user');
    const now = currentOf(house, row);
    const refused = await bring(house, { id: row.id, now, wanted: { ...now, active: false }, unit: row.unit });
    await house.refresh();
    return (refused && refusalOf(context, refused)) ?? context.body(null, 204);
  });
  return routes;
}

const list = (resources: readonly object[], total: number, startIndex: number) => ({
  schemas: [message('ListResponse')],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

const unsupported = { supported: false };
const providerConfig = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: unsupported,
  sort: unsupported,
  etag: unsupported,
  authenticationSchemes: [{ type: 'oauthbearertoken', name: 'Bearer', description: 'SCIM_TOKEN of the instance' }],
};
const userType = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: 'User',
  name: 'User',
  endpoint: '/Users',
  schema: userSchema,
  schemaExtensions: [{ schema: enterpriseSchema, required: false }],
};

/** The unit of a code; null where the directory names none, undefined where there is no such unit today. */
function unitNamed({ units, instance, clock }: LivingHouse, code: string | undefined): UnitId | null | undefined {
  if (code === undefined) return null;
  return units.inForce(`${instance.number}-${code}` as UnitId, dayOf(clock.now()))?.id;
}

async function enter(
  house: LivingHouse,
  person: PersonId,
  user: DirectoryUser,
  unit: UnitId | null,
): Promise<Performed<unknown>> {
  const { login, name, nameEn } = user;
  const validFrom = dayOf(house.clock.now());
  const who = { person, login, name, nameEn, unit, posts: [], validFrom, passwordHash: null };
  const command = (deposit: Parameters<typeof join>[0]) => join(deposit, who, reason);
  if (await dossierOf(house.database.as('app'), 'person', person))
    return actOn(house, { actor: directory, kind: 'person', subject: person, act: 'join', command });
  return begin(house, workforce, {
    actor: directory,
    act: 'join',
    stream: house.ids.stream(),
    matterKey: house.vault.newKey('open'),
    command,
  });
}

interface Bringing {
  readonly id: PersonId;
  readonly now: DirectoryUser;
  readonly wanted: DirectoryUser;
  readonly unit: UnitId | null;
}

/** Brings a dossier to what the directory says, act by act. @returns the first that was turned away */
async function bring(house: LivingHouse, { id, now, wanted, unit }: Bringing): Promise<Performed<unknown> | undefined> {
  const about = { actor: directory, kind: 'person', subject: id } as const;
  const today = dayOf(house.clock.now());
  const outcomes: (() => Promise<Performed<unknown>>)[] = [];
  if (!now.active && wanted.active) outcomes.push(() => enter(house, id, wanted, unit));
  if (now.active && (wanted.name !== now.name || wanted.nameEn !== now.nameEn)) {
    const names = { person: id, name: wanted.name, nameEn: wanted.nameEn };
    outcomes.push(() =>
      actOn(house, { ...about, act: 'correctOfficial', command: (deposit) => correctOfficial(deposit, names, reason) }),
    );
  }
  if (now.active && wanted.active && unit !== null && wanted.department !== now.department)
    outcomes.push(() =>
      actOn(house, {
        ...about,
        act: 'move',
        command: (deposit) => ({ act: 'move', unit, reason: reasonOf(deposit, reason) }),
      }),
    );
  if (now.active && !wanted.active)
    outcomes.push(() =>
      actOn(house, {
        ...about,
        act: 'leave',
        command: (deposit) => ({ act: 'leave', leftOn: today, reason: reasonOf(deposit, reason) }),
      }),
    );
  for (const one of outcomes) {
    const outcome = await one();
    if (outcome.done !== 'recorded' && outcome.done !== 'repeated') return outcome;
  }
  return undefined;
}

function refusalOf(context: EdgeContext, outcome: Performed<unknown>): Response | undefined {
  if (outcome.done === 'recorded' || outcome.done === 'repeated') return undefined;
  const why = outcome.done === 'refused' ? outcome.refusal.refused : outcome.done;
  return failure(context, 409, `The house turned it away: ${why}`);
}
