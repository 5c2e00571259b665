// What an address for letters looks like, or the reason why there is none.
import { z } from 'zod';
import { Code, Country, Id, PartialDate } from '../../core/values/types.js';
import { codesOf, freshness, letterAdvice, letterRefusal, letterWarning } from '../../core/values/vocabulary.js';
import { SOURCES_MAX } from '../../records/shared.js';

/** The name, the place, and an address of 500 characters however they are broken into lines. */
const LINES_MAX = 260;
const LINE_MAX = 2000;
const Lines = () => z.array(z.string().max(LINE_MAX)).min(2).max(LINES_MAX);

export const LetterAddress = z
  .object({
    available: z.boolean().meta({ description: 'Whether there is an address that can be written to, as far as the reader may know.' }),
    reason: Code(codesOf(letterRefusal)).optional().meta({ description: 'Why there is none; the first that holds of those that the reader may know.' }),
    custody_as_of: PartialDate().optional().meta({ description: 'The last date for which a source supports that the person is there, as the prisoner has it.' }),
    stale_after: PartialDate().optional().meta({ description: 'From this day on that counts as stale, as the prisoner has it.' }),
    freshness: Code(codesOf(freshness)).meta({ description: 'How old that report is, on the day of this answer.' }),
    facility_id: Id().optional().meta({ description: 'The place, as the prisoner has it.' }),
    name_id: Id().optional().meta({ description: 'The name that is used.' }),
    label: Lines().optional().meta({
      description: 'What is written on the envelope, line by line, in Cyrillic exactly as published: the name, the place as letters are addressed to it, its address.',
    }),
    postal_code: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .meta({ maxLength: 6, description: 'The postal code, read from the address.' }),
    country: Country().optional().meta({ description: 'Country of the place, ISO 3166-1.' }),
    latin: Lines().optional().meta({
      description:
        'The same in Latin letters and the country in English, to help read it: a published Latin name where there is one, all else letter by letter as ICAO Doc 9303 reads them, a name in the language that it follows, an address in the one that its letters give away. It does not take the place of `label`.',
    }),
    languages: z
      .array(
        z
          .string()
          .regex(/^[a-z]{2}$/)
          .meta({ maxLength: 2 }),
      )
      .max(5)
      .optional()
      .meta({ description: 'Languages in which letters are let through, ISO 639-1; absent where nothing is known.' }),
    advice: z
      .array(Code(codesOf(letterAdvice)))
      .max(codesOf(letterAdvice).length)
      .optional()
      .meta({ description: 'How letters are written there; absent where nothing is known.' }),
    advice_source: z.string().max(200).optional().meta({ description: 'Who says so of `languages` and `advice`.' }),
    verified_at: PartialDate().optional().meta({ description: 'When the address was last seen published; two independent publishers give it. Absent if that is not known.' }),
    warnings: z
      .array(Code(codesOf(letterWarning)))
      .max(codesOf(letterWarning).length)
      .optional()
      .meta({ description: 'What to know before writing; with an address only.' }),
    source_ids: z
      .array(Id())
      .max(2 * SOURCES_MAX)
      .optional()
      .meta({ description: 'Sources of the name and the address, those that the reader may see.' }),
  })
  .meta({
    id: 'LetterAddress',
    description: 'Where and how to write to a prisoner, as of a date. With `available: false` it holds `reason` and how old the report of the custody is, and nothing else.',
    examples: [
      {
        available: true,
        custody_as_of: '2026-01-10',
        stale_after: '2026-07-09',
        freshness: 'fresh',
        facility_id: '5b1f0f8e-6a0c-4c55-9f3e-2f3d1c7a9b10',
        name_id: '0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50',
        label: ['ВЫДУМАННАЯ Марина', 'Пример-колония № 99', '999999, г. Примерск, ул. Примерная, 1'],
        postal_code: '999999',
        country: 'BY',
        latin: ['VYDUMANAYA Maryna', 'Primer-koloniia № 99', '999999, g. Primersk, ul. Primernaia, 1', 'BELARUS'],
        languages: ['ru', 'be'],
        advice: ['copy_exactly', 'short_and_positive'],
        advice_source: 'Libereco; Solidarity Postcards',
        verified_at: '2025',
        warnings: [],
        source_ids: [],
      },
      { available: false, reason: 'facility_not_known', custody_as_of: '2026-01-10', stale_after: '2026-07-09', freshness: 'fresh' },
    ],
  });
