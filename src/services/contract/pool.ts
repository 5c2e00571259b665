// What is known to be there, learnt from the registry's own answers: addresses and ids to ask about, and which of them this test made itself.
import type { Described } from './document.js';

/** An address that is filled in up to one of its parameters. */
export interface Place {
  address: string;
  id: string;
  /** Made by this test: it may be changed and taken away. */
  own: boolean;
  /** Of what was retired: the version that restoring it asks for. */
  etag?: string | undefined;
}

/** Places remembered of each kind. */
const PLACES_MAX = 60;
/** So many of each kind are left alone by what takes away. */
const LEFT_MIN = 2;

export class Pool {
  /** By the part of the path up to a parameter: /v1/prisoners/{prisoner_id}. */
  readonly #places = new Map<string, Place[]>();
  readonly #retired = new Map<string, Place[]>();
  readonly #patterns: readonly { prefix: string; pattern: RegExp }[];
  readonly cursors: string[] = [];

  constructor(operations: readonly Described[]) {
    const prefixes = new Set(operations.flatMap(({ path }) => [...path.matchAll(/\}/g)].map(({ index }) => path.slice(0, index + 1))));
    this.#patterns = [...prefixes].map((prefix) => ({ prefix, pattern: patternOf(prefix) }));
  }

  /** The id of something of which a property or parameter of this name speaks; with `own` of what this test made. */
  idFor(name: string, nth: number, own: boolean): string | undefined {
    const fitting = (places: readonly Place[]) => (own ? places.filter((place) => place.own) : places);
    const called = `{${name.replace(/_not$/, '')}}`;
    const known = [...this.#places].filter(([prefix]) => prefix.endsWith(called)).flatMap(([, places]) => fitting(places));
    const any = known.length > 0 ? known : [...this.#places].filter(([prefix]) => prefix.endsWith('_id}')).flatMap(([, places]) => fitting(places));
    return any[nth % Math.max(1, any.length)]?.id;
  }

  /** A place for the longest part of a path of which any is known, and that part. */
  placeFor(operation: Described, nth: number): { prefix: string; place: Place } | undefined {
    const { path, reads, kind } = operation;
    const restores = path.endsWith('_id}/restore');
    const takesAway = kind === 'removals' || /\/(erasure|takedown|revert)$/.test(path);
    for (let end = path.lastIndexOf('}'); end > 0; end = path.lastIndexOf('}', end - 1)) {
      const prefix = path.slice(0, end + 1);
      const all = (restores ? this.#retired : this.#places).get(prefix) ?? [];
      const fitting = reads ? all : all.filter(({ own }) => own);
      const usable = takesAway ? fitting.slice(LEFT_MIN) : fitting;
      const place = usable[nth % Math.max(1, usable.length)];
      if (place) return { prefix, place };
    }
    return undefined;
  }

  /** The places of a whole address, made by this test or not. */
  add(address: string, own: boolean): void {
    const path = address.split('?', 1)[0] as string;
    for (const { prefix, pattern } of this.#patterns) {
      const id = pattern.exec(path)?.[1];
      if (id === undefined || !path.endsWith(id)) continue;
      const places = this.#places.get(prefix) ?? [];
      this.#places.set(prefix, places);
      if (places.some((place) => place.address === path)) continue;
      places.push({ address: path, id, own });
      if (places.length > PLACES_MAX) places.splice(LEFT_MIN, 1);
    }
  }

  /** It is gone, or retired and can be restored. */
  remove(prefix: string, { address, ...place }: Place, etag: string | undefined): void {
    this.#places.set(
      prefix,
      (this.#places.get(prefix) ?? []).filter((other) => other.address !== address),
    );
    if (etag) this.#retired.set(prefix, [...(this.#retired.get(prefix) ?? []), { ...place, address, etag }].slice(-PLACES_MAX));
  }

  /** It is there again. */
  bringBack(prefix: string, place: Place): void {
    this.#retired.set(
      prefix,
      (this.#retired.get(prefix) ?? []).filter((other) => other.address !== place.address),
    );
    this.add(place.address, place.own);
  }

  cursor(cursor: string): void {
    this.cursors.push(cursor);
    if (this.cursors.length > PLACES_MAX) this.cursors.shift();
  }
}

function patternOf(prefix: string): RegExp {
  const last = prefix.lastIndexOf('{');
  return new RegExp(
    `^${prefix
      .slice(0, last)
      .replace(/[.]/g, '\\.')
      .replace(/\{\w+\}/g, '[^/]+')}([^/]+)$`,
  );
}
