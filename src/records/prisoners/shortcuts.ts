// What users ask about prisoners in one word: who was in custody on a day, who can be written to, how old.
import type { Shortcut } from '../../core/db/definition.js';
import { governing, lasting } from '../../core/db/on-day.js';
import type { Where } from '../../core/db/where.js';
import { addPeriod } from '../../core/values/partial-date.js';
import { custodyPeriod } from '../custody-periods/index.js';
import { BEARING, OUT_OF_REACH } from './letters.js';
import { heldStatuses } from './situation.js';

/** Ages that somebody can have. */
const AGE_MAX = 120;

/** That a letter with an address can be written, as far as lists can tell. */
function canReceiveLetters(today: string): Where {
  return {
    op: 'and',
    of: [
      { op: 'eq', field: 'situation', values: ['held'] },
      { op: 'eq', field: 'letters_withheld', values: [0] },
      {
        op: 'some',
        record: 'name',
        of: [
          { op: 'eq', field: 'script', values: ['cyrl'] },
          { op: 'eq', field: 'kind', values: BEARING },
        ],
        apart: true,
      },
      {
        op: 'through',
        record: 'facility',
        field: 'facility_id',
        of: [{ op: 'eq', field: 'has_address', values: [1] }, { op: 'eq', field: 'address_verified', values: ['yes'] }, ...lasting({ from: 'valid_from', to: 'valid_to' }, today)],
      },
      {
        op: 'not',
        of: {
          op: 'some',
          record: 'contact_status',
          of: [
            { op: 'eq', field: 'status', values: OUT_OF_REACH },
            { op: 'known', field: 'until_on', values: [0] },
          ],
          apart: true,
        },
      },
    ],
  };
}

export const presentShortcuts: Readonly<Record<string, Shortcut>> = {
  in_custody_on: {
    type: 'partial_date',
    level: 'public',
    description:
      'Was in custody on this day, by a custody period that can hold it: begun by then or without a beginning, not ended, and not followed by another report. A period whose end nobody reported counts on: `custody_as_of` says until when it is supported.',
    means: (day) => ({
      op: 'some',
      record: 'custody_period',
      of: [{ op: 'eq', field: 'status', values: heldStatuses }, ...governing(custodyPeriod.lasts, String(day))],
      apart: true,
      isDated: true,
    }),
  },
  can_receive_letters: {
    type: 'flag',
    level: 'public',
    description:
      'Whether a letter can be addressed: in custody, with a published name in Cyrillic, at a facility whose address is verified. `letter_address` of the prisoner says the rest.',
    means: (value, today) => (value === 1 ? canReceiveLetters(today) : { op: 'not', of: canReceiveLetters(today) }),
  },
  age_gte: {
    type: 'integer',
    compares: 'gte',
    most: AGE_MAX,
    level: 'partner',
    description: 'At least so many years old today, or on the day of `on_date`, where it can be; for partners.',
    means: (years, today) => ({ op: 'lte', field: 'birth_date', values: [addPeriod(today, { years: -Number(years) })] }),
  },
  age_lte: {
    type: 'integer',
    compares: 'lte',
    most: AGE_MAX,
    level: 'partner',
    description: 'At most so many years old today, or on the day of `on_date`, where it can be; for partners.',
    means: (years, today) => ({ op: 'gt', field: 'birth_date', values: [addPeriod(today, { years: -Number(years) - 1 })] }),
  },
};
