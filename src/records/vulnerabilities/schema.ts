// What a vulnerability looks like: as partners and editors get it, as it comes in, and what lists of them are filtered by. The public sees none.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import type { Audience } from '../../core/access/viewer.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { codesOf, datePrecision, priority, vulnerabilityFlag } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, narrowVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

/**
 * Who may see a flag at the widest. Partners read dates of birth and anyone the number of minor children, so partners may read what follows from
 * them; health, a detained minor, and what tells who is left to take care of a child are for editors.
 */
export const FLAG_SIGHT = {
  disability: 'confidential',
  serious_illness: 'confidential',
  senior_60_plus: 'partner',
  mental_disorder: 'confidential',
  large_family_parent: 'partner',
  both_parents_imprisoned: 'confidential',
  minor: 'confidential',
  pregnant: 'confidential',
  terminal_illness: 'confidential',
  single_parent: 'confidential',
} as const satisfies Readonly<Record<keyof typeof vulnerabilityFlag, Audience>>;

const says = {
  flag: 'What makes the person vulnerable.',
  priority: 'How urgent it is; absent where nobody judged it.',
  since_on: 'Since when it was so; absent if not known.',
  until_on: 'Until when it was so; absent if it goes on or is not known.',
  as_of: 'The last date for which the source supports the statement; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  date_rationale: 'Why the dates are read so.',
  verbatim: "The source's own words.",
};

export const VulnerabilityView = z
  .object({
    ...head(),
    prisoner_id: visible('partner', Id(), 'Who is vulnerable.'),
    flag: visible('partner', Code(codesOf(vulnerabilityFlag)), says.flag),
    priority: visible('partner', Code(codesOf(priority)).optional(), says.priority),
    since_on: visible('partner', PartialDate().optional(), says.since_on),
    until_on: visible('partner', PartialDate().optional(), says.until_on),
    as_of: visible('partner', PartialDate(), says.as_of),
    as_of_precision: visible('partner', Code(codesOf(datePrecision)), says.as_of_precision),
    date_rationale: visible('partner', Text(1000).optional(), says.date_rationale),
    verbatim: visible('partner', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Vulnerability', description: 'What makes a prisoner vulnerable. Health is for editors alone; the public sees none of it.' });

export const NewVulnerability = z
  .strictObject({
    visibility: narrowVisibility('confidential'),
    flag: Code(codesOf(vulnerabilityFlag)).meta({
      description: `${says.flag} All but ${Object.entries(FLAG_SIGHT)
        .flatMap(([flag, audience]) => (audience === 'partner' ? [`\`${flag}\``] : []))
        .join(' and ')} must be \`confidential\`.`,
    }),
    priority: Code(codesOf(priority)).optional().meta({ description: says.priority }),
    since_on: PartialDate().optional().meta({ description: says.since_on }),
    until_on: PartialDate().optional().meta({ description: says.until_on }),
    as_of: PartialDate().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewVulnerability', description: 'A vulnerability to be added.' });

export const VulnerabilityPatch = patchOf(NewVulnerability, 'VulnerabilityPatch');

export const vulnerabilityFields = {
  prisoner_id: { type: 'id', level: 'partner', description: 'Prisoner.' },
  flag: { type: 'code', codes: codesOf(vulnerabilityFlag), level: 'partner', description: 'What makes the person vulnerable.' },
  priority: { type: 'code', codes: codesOf(priority), level: 'partner', description: 'How urgent it is.' },
  since_on: { type: 'partial_date', level: 'partner', description: 'Since when.' },
  until_on: { type: 'partial_date', level: 'partner', description: 'Until when.' },
  as_of: { type: 'partial_date', level: 'partner', description: 'As of when the source speaks.' },
  source_id: { type: 'id', level: 'partner', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  updated_at: { ...updatedAtField.updated_at, level: 'partner' },
} as const satisfies Fields;
