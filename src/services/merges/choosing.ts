// Whose properties the prisoner that is kept gets: pure.
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import { levelOf } from '../../core/access/sensitivity.js';
import { type Audience, rank } from '../../core/access/viewer.js';
import { OwnPrisoner, PrisonerView } from '../../records/prisoners/index.js';

export type Choice = 'kept' | 'merged' | 'both';

/** Who may see the kept prisoner is changed by itself, never by the way. */
const APART = 'visibility';
const POLICY = 'display_name_policy';

/** The properties of a prisoner that can be chosen. */
export const PROPERTIES: readonly string[] = Object.keys(OwnPrisoner.shape).filter((property) => property !== APART);

/** Those of them of which both can be had. */
export const LISTS: readonly string[] = PROPERTIES.filter((property) => bare(OwnPrisoner.shape[property as keyof typeof OwnPrisoner.shape]) instanceof z.ZodArray);

/** How much the policies for names hide: of pseudonyms and initials neither hides more than the other. */
const HIDES: Readonly<Record<string, number>> = { real: 0, pseudonym: 1, initials: 1, withheld: 2 };

/** What the kept prisoner says otherwise than before, by property. */
export function choose(kept: Values, merged: Values, choices: Readonly<Partial<Record<string, Choice>>>): Values {
  return Object.fromEntries(
    PROPERTIES.flatMap((property) => {
      const value = chosen(property, kept, merged, choices[property]);
      return JSON.stringify(value ?? null) === JSON.stringify(kept[property] ?? null) ? [] : [[property, value ?? null]];
    }),
  );
}

function chosen(property: string, kept: Values, merged: Values, choice: Choice = byItself(property, kept, merged)): unknown {
  if (choice !== 'both') return (choice === 'kept' ? kept : merged)[property];
  const all = [kept, merged].flatMap((one) => (one[property] ?? []) as unknown[]);
  return [...new Map(all.map((item) => [JSON.stringify(item), item])).values()];
}

function byItself(property: string, kept: Values, merged: Values): Choice {
  if (property === POLICY) return (HIDES[String(merged[POLICY])] ?? 0) > (HIDES[String(kept[POLICY])] ?? 0) ? 'merged' : 'kept';
  if (isShownToMore(property, kept, merged)) return 'kept';
  if (LISTS.includes(property)) return 'both';
  return isStated(kept[property]) ? 'kept' : 'merged';
}

/** Whether more people would see what the merged one says there than could before. */
function isShownToMore(property: string, kept: Values, merged: Values): boolean {
  const level = rank(levelOf(PrisonerView.shape[property as keyof typeof PrisonerView.shape]));
  const seen = ({ visibility }: Values) => Math.max(level, rank(visibility as Audience));
  return seen(merged) > seen(kept);
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 'unknown';
}

function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.def.innerType as z.ZodType;
  return inner;
}
