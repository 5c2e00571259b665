// Families: parents, their minor children, whether both parents are held, and for how long children are without one; worked out from documents, pure.
import type { Values } from '../../core/access/render.js';
import { addDays, daysBetween, earliest, latest } from '../../core/values/partial-date.js';
import { heldOn, isHeld, periodsOf } from './custody.js';
import { histogramOf, type Measures, measuresOf } from './measures.js';

export interface Families {
  mothers: number;
  fathers: number;
  parents_of_other_or_unknown_sex: number;
  parents_without_custody_report: number;
  children: number;
  children_of_unknown_minority: number;
  children_without_custody_report: number;
  children_reported_from?: string | undefined;
  children_reported_to?: string | undefined;
  children_with_a_parent_held: number;
  children_with_both_parents_held: number;
  children_with_one_known_parent: number;
  separation_days: { least: Measures; most: Measures };
}

/** Of all prisoners with minor children, as their documents say; `day` is the one as of which separation is counted. */
export class FamilyCount {
  readonly #parents: Values[] = [];
  readonly #children = new Map<string, { parents: Values[]; known: number; as_of: unknown }>();
  /** Children of whom no source says whether they are minors. */
  readonly #ofUnknownMinority = new Set<unknown>();

  constructor(readonly day: string) {}

  add(prisoner: Values): void {
    const children = (prisoner.children ?? []) as Values[];
    for (const { id, minor } of children) if (minor === 'unknown') this.#ofUnknownMinority.add(id);
    const minors = children.filter(({ minor }) => minor === 'yes');
    if (minors.length === 0) return;
    this.#parents.push(prisoner);
    for (const child of minors) {
      const known = this.#children.get(String(child.id)) ?? { parents: [], known: (child.prisoner_ids as unknown[]).length, as_of: child.as_of };
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
    const reported = children.flatMap(({ as_of }) => (as_of === undefined ? [] : [String(as_of)])).sort();
    const isWithoutReport = (parent: Values) => periodsOf(parent).length === 0;
    const bySex = (sex: string) => this.#parents.filter((parent) => parent.sex === sex).length;
    return {
      mothers: bySex('female'),
      fathers: bySex('male'),
      parents_of_other_or_unknown_sex: this.#parents.length - bySex('female') - bySex('male'),
      parents_without_custody_report: this.#parents.filter(isWithoutReport).length,
      children: children.length,
      children_of_unknown_minority: this.#ofUnknownMinority.size,
      children_without_custody_report: children.filter(({ parents }) => parents.every(isWithoutReport)).length,
      children_reported_from: reported[0],
      children_reported_to: reported.at(-1),
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
