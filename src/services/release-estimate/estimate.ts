// Puts findings and arithmetic together into what is answered.
import type { Values } from '../../core/access/render.js';
import { type Projection, projectBetween, RULESET } from './arithmetic.js';
import { findingsOf } from './findings.js';

const DISCLAIMER =
  'An expected date under the rules named here, worked out by this registry from what sources report. No authority has stated it and nobody is promised it: a pardon, a new sentence, or an error in what is known changes it.';

/** The estimate from a prisoner's documents, on a day. */
export function estimateOf(parts: Readonly<Record<string, Values[]>>, today: string): Values {
  const { known, inputs, missing, assumptions } = findingsOf(parts, today);
  const common = (found: Values, steps: Values[]) => ({ ...found, ruleset: RULESET, inputs, steps, assumptions, missing, disclaimer: DISCLAIMER });
  if (!known) return common({ status: 'not_computable' }, []);
  const { earliest, latest } = projectBetween(known);
  if (earliest.expected === latest.expected)
    return common({ status: 'computed', expected_date: earliest.expected, earliest: earliest.expected, latest: latest.expected }, stepsTo(earliest));
  return common({ status: 'interval', earliest: earliest.expected, latest: latest.expected }, [...stepsTo(earliest, 'earliest'), ...stepsTo(latest, 'latest')]);
}

function stepsTo({ steps }: Projection, bound?: string): Values[] {
  return steps.map((step) => ({ ...step, bound }));
}
