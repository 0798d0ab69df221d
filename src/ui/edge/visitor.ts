import type { Context } from 'hono';
import type { Actor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Official } from '#kernel/organisation.ts';
import type { Lane } from '#kernel/vault.ts';
import type { Frame } from '#ui/frame.ts';
import type { Lang } from '#ui/language.ts';

/** What a petitioner's cookie holds after number and code were shown: one matter, one generation of its code. */
export interface MatterPass {
  readonly lane: Lane;
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly generation: number;
  /** Another of the people of the matter than the one who raised it, by their place. */
  readonly place?: number;
  /** Opened by a code on paper: to be read alone. */
  readonly paper?: true;
}

/** Who is asking, as the edge knows it. Made once a request by `app`, read by every route. */
export interface Visitor {
  readonly lang: Lang;
  readonly actor: Actor;
  readonly official?: Official;
  readonly pass?: MatterPass;
  /** Stands for the caller's address in rate limits: a keyed hash that changes daily and is never written down. */
  readonly addressKey: string;
  /** Whether the request carries the token of its own page; `app` refuses forms without it before any route runs. */
  readonly citizenFrame: () => Frame;
  readonly deskFrame: () => Frame;
}

/** What routes may do to the outside of a request; implemented by `app`. */
export interface Gate {
  /** Gives the petitioner's cookie for one matter. A report of misconduct gets one that ends with the browser. */
  admit(context: EdgeContext, pass: MatterPass): void;
  leave(context: EdgeContext): void;
  /** Whether the tries of this kind are used up; counts nothing. */
  exhausted(context: EdgeContext, kind: LimitedKind, subject?: string): boolean;
  /** Whether one more try of this kind is allowed; counts it. `subject` narrows the count, to one matter say. */
  allow(context: EdgeContext, kind: LimitedKind, subject?: string): boolean;
}

/** The kinds of requests that are limited: guessing codes and passwords, filing, uploading. */
export type LimitedKind =
  'code' | 'code-of-matter' | 'lost-code' | 'sign-in' | 'sign-in-of-login' | 'file' | 'ticket' | 'upload' | 'read';

export interface EdgeEnv {
  readonly Variables: {
    readonly house: House;
    readonly visitor: Visitor;
    readonly gate: Gate;
    /** People reach the site by https alone, so that cookies may bind themselves to this very host. */
    readonly secure: boolean;
    /** How addresses of this site begin where they stand on paper or in a QR code. */
    readonly origin: string;
  };
}

export type EdgeContext = Context<EdgeEnv>;
