import { capacityByGrant, type Capacity, type Grant, type Standing } from '#kernel/authority.ts';

const parties: readonly Capacity[] = ['petitioner', 'agent', 'representative'];

/** Notes which parts of a command are looked at. One for each attempt, and there are millions: it holds no closure. */
class Noting<Command extends object> implements ProxyHandler<Command> {
  readonly read = new Set<string>();

  get(target: Command, name: string | symbol): unknown {
    this.read.add(String(name));
    return Reflect.get(target, name);
  }

  ownKeys(target: Command): (string | symbol)[] {
    for (const name of Object.keys(target)) this.read.add(name);
    return Reflect.ownKeys(target);
  }
}

/** A command that notes which of its parts are looked at. */
export function watch<Command extends object>(
  command: Command,
): { readonly command: Command; readonly read: ReadonlySet<string> } {
  const noting = new Noting<Command>();
  return { command: new Proxy(command, noting), read: noting.read };
}

/**
 * What was refused in one state for one standing. `decide` is a function: a command that agrees with a refused one in
 * every part that was looked at is refused as well, and need not be asked.
 */
export class Refused {
  readonly #parts: (readonly (readonly [string, unknown])[])[] = [];

  add(command: object, read: ReadonlySet<string>): void {
    this.#parts.push([...read].map((name) => [name, Reflect.get(command, name)]));
  }

  covers(command: object): boolean {
    return this.#parts.some((parts) => parts.every(([name, value]) => Reflect.get(command, name) === value));
  }
}

/** Every standing in which somebody may do an act: by what the facts of the matter granted, one post a unit. */
export function standingsOf(allowed: readonly Capacity[], grants: readonly Grant[]): readonly Standing[] {
  const found: Standing[] = [];
  const party = parties.find((capacity) => allowed.includes(capacity));
  if (party) found.push({ capacity: party, unit: null });
  if (allowed.includes('system')) found.push({ capacity: 'system', unit: null });
  for (const { unit, kind } of grants) {
    const capacity = Object.values(capacityByGrant[kind]).find((one) => allowed.includes(one));
    if (capacity && !found.some((one) => one.unit === unit)) found.push({ capacity, unit });
  }
  return found;
}
