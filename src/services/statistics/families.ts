// Families: parents, their minor children, whether both parents are held, and for how long children are without one; worked out from documents, pure.
import type { Values } from '../../core/access/render.js';
import { addDays, daysBetween, earliest, latest } from '../../core/values/partial-date.js';
import { heldOn, isHeld, periodsOf } from './custody.js';
import { histogramOf, type Measures, measuresOf } from './measures.js';

export interface Families {
  mothers: number;
  fathers: number;
  parents_of_other_or_unknown_sex: number;
  children: number;
  children_with_a_parent_held: number;
  children_with_both_parents_held: number;
  children_with_one_known_parent: number;
  separation_days: { least: Measures; most: Measures };
}

/** Of all prisoners with minor children, as their documents say; `day` is the one as of which separation is counted. */
export class FamilyCount {
  readonly #parents: Values[] = [];
  readonly #children = new Map<string, { parents: Values[]; known: number }>();

  constructor(readonly day: string) {}

  add(prisoner: Values): void {
    const minors = ((prisoner.children ?? []) as Values[]).filter(({ minor }) => minor === 'yes');
    if (minors.length === 0) return;
    this.#parents.push(prisoner);
    for (const child of minors) {
      const known = this.#children.get(String(child.id)) ?? { parents: [], known: (child.prisoner_ids as unknown[]).length };
      known.parents.push(prisoner);
      this.#children.set(String(child.id), known);
    }
  }

  result(): Families {
    const children = [...this.#children.values()];
    const spans = children.map(({ parents }) => parents.map((parent) => heldSpan(parent, this.day)).filter((span) => span !== undefined));
    const separated = spans.filter((held) => held.length > 0);
    // A child is without a parent for as long as the one who was taken first.
    const longest = (way: 'least' | 'most') =>
      separated.map((held) => (held.some((span) => span[way] === undefined) ? undefined : Math.max(...held.map((span) => span[way] as number))));
    const bySex = (sex: string) => this.#parents.filter((parent) => parent.sex === sex).length;
    return {
      mothers: bySex('female'),
      fathers: bySex('male'),
      parents_of_other_or_unknown_sex: this.#parents.length - bySex('female') - bySex('male'),
      children: children.length,
      children_with_a_parent_held: separated.length,
      children_with_both_parents_held: spans.filter((held) => held.length > 1).length,
      children_with_one_known_parent: children.filter(({ known }) => known === 1).length,
      separation_days: { least: measuresOf(histogramOf(longest('least'))), most: measuresOf(histogramOf(longest('most'))) },
    };
  }
}

/** For how many days a parent who is held on a day has been so without a break, at least and at most; nothing of one who is not held. */
function heldSpan(prisoner: Values, day: string): { least?: number; most?: number } | undefined {
  const held = periodsOf(prisoner).filter(isHeld);
  let current = heldOn(prisoner, day);
  if (!current) return undefined;
  const seen = new Set<Values>();
  while (current && !seen.has(current)) {
    seen.add(current);
    if (!current.from_on) return {};
    const before = addDays(earliest(String(current.from_on)), -1);
    const first: string = String(current.from_on);
    const next: Values | undefined = held.find(
      (period) => !seen.has(period) && period.to_on && latest(String(period.to_on)) >= before && (!period.from_on || earliest(String(period.from_on)) < earliest(first)),
    );
    if (!next) return { least: Math.max(0, daysBetween(latest(first), day)), most: daysBetween(earliest(first), day) };
    current = next;
  }
  return {};
}
