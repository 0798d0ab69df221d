import type { Result, Router } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';

const pathsMax = 500;

/**
 * Hono's own router, which looks for the dozen routes of a request anew each time: those of a path that names nothing
 * in it are always the same, and are remembered.
 */
export class RememberingRouter<T> implements Router<T> {
  readonly name = 'RememberingRouter';
  readonly #router = new TrieRouter<T>();
  readonly #known = new Map<string, Result<T>>();

  add(method: string, path: string, handler: T): void {
    this.#router.add(method, path, handler);
    this.#known.clear();
  }

  match(method: string, path: string): Result<T> {
    const asked = `${method} ${path}`;
    const known = this.#known.get(asked);
    if (known) return known;
    const found = this.#router.match(method, path);
    if (namesNothing(found)) {
      // Whoever asks for ever new paths that are not there costs the others a look, and no memory.
      if (this.#known.size >= pathsMax) this.#known.clear();
      this.#known.set(asked, found);
    }
    return found;
  }
}

const namesNothing = <T>([handlers]: Result<T>): boolean =>
  handlers.every(([, params]) => Object.keys(params).length === 0);
