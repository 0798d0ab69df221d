import type { LivingHouse } from '#app/house.ts';
import { duplicatesOf, type DuplicateHit } from '#chapters/petition/desk-queries.ts';
import { logReading } from '#kernel/reading.ts';
import { stageWords } from '#chapters/petition/pages/words.ts';
import { similarMatters, type SimilarMatter } from '#chapters/petition/similar.ts';
import type { Errors } from '#ui/components/field.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { untitledWords } from '#ui/life/lists.tsx';
import { lookedFor, readPicks, type Shelves } from './register-input.ts';

/** A matter that may be the same one, with what it is called where nobody wrote a title. */
export interface LikeMatter extends SimilarMatter {
  readonly untitled: Words;
}

/** What the duplicate check found; undefined where it was not asked for. */
export interface DuplicatesFound {
  /** Matters of the same telephone, identity number or e-mail address, or of the same name and address. */
  readonly persons?: readonly DuplicateHit[];
  /** Matters whose letters say much the same. */
  readonly matters?: readonly LikeMatter[];
}

const said = {
  reason: { zh: '请写明为什么要查', en: 'Write why it is checked' },
  nothing: {
    zh: '请先填写完整的电话、证件号码、邮箱，或者姓名和住址，或者写下反映的事',
    en: 'First write a whole telephone or identity number or e-mail address, a name with its address, or what it is about',
  },
  sealed: {
    zh: '检举控告不查重，直接登记',
    en: 'A report of misconduct is not checked; register it as it is',
  },
} as const satisfies Record<string, Words>;

/**
 * The duplicate check of a registration that is being typed. The same person is looked for by exact match alone, with a
 * reason, and on record with each matter found before anything is shown; the same matter by its words, within its
 * place or class. Nothing of a report of misconduct is compared with anything.
 *
 * @param only one half of it, where a script asks while somebody types
 */
export async function checkDuplicates(
  context: EdgeContext,
  house: LivingHouse,
  { typed, shelves, only }: { readonly typed: Typed; readonly shelves: Shelves; readonly only?: string | undefined },
): Promise<{ readonly errors: Errors } | { readonly found: DuplicatesFound }> {
  const { lang } = context.var.visitor;
  if (typed['reportsMisconduct'] === 'yes' || typed['purpose'] === 'accusation')
    return { errors: { checkReason: said.sealed[lang] } };
  const values = only === 'matters' ? [] : lookedFor(typed);
  const reason = typed['checkReason']?.trim();
  if (values.length > 0 && !reason) return { errors: { checkReason: said.reason[lang] } };
  const isTold = only !== 'persons' && ['title', 'request', 'facts'].some((name) => typed[name]?.trim());
  if (values.length === 0 && !isTold) return { errors: { phone: said.nothing[lang] } };
  const persons = values.length > 0 && reason ? await findPersons(context, house, values, reason) : undefined;
  const matters = isTold ? await findMattersLike(context, house, readPicks(typed, shelves, lang).read) : undefined;
  return { found: { ...(persons ? { persons } : {}), ...(matters ? { matters } : {}) } };
}

async function findPersons(
  context: EdgeContext,
  house: LivingHouse,
  values: ReturnType<typeof lookedFor>,
  reason: string,
): Promise<DuplicateHit[]> {
  const { actor, official } = context.var.visitor;
  const vault = house.database.as('vault');
  const digests = values.map(({ kind, value }) => ({ kind, digest: house.vault.digest(kind, value) }));
  const hits = await duplicatesOf(vault, actor, digests);
  const unit = official!.posts.find(({ post }) => post === 'registrar')!.unit;
  const at = house.clock.now();
  for (const { stream } of hits)
    await logReading(vault, { stream, at, person: official!.person, unit, what: 'duplicate-check', reason });
  return hits;
}

async function findMattersLike(context: EdgeContext, house: LivingHouse, read: Typed): Promise<LikeMatter[]> {
  const { title = '', request = '', facts = '', name = '', regionCode, class: code } = read;
  const found = await similarMatters(house, context.var.visitor.actor, {
    title,
    request,
    facts,
    names: name ? [name] : [],
    place: regionCode || undefined,
    class: code || undefined,
  });
  return found.map((one) => ({ ...one, untitled: untitledWords(house, one.holder, stageWords[one.stage]) }));
}
