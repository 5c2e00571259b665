// What a name looks like: as readers get it, as it comes in, and what lists of names are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, NameText, patchOf } from '../../core/values/types.js';
import { codesOf, languageBasis, nameKind } from '../../core/values/vocabulary.js';
import { head, inputSources, partVisibility, sourceIds, updatedAtField } from '../shared.js';

const says = {
  full: 'The whole name exactly as published, in its own script and order.',
  family: 'Family name as published.',
  given: 'Given name as published.',
  patronymic: 'Patronymic as published.',
  script: 'Script of the name, ISO 15924 in small letters: `latn`, `cyrl` …',
  language_basis:
    'The language whose form of the name this is: a Latin form can follow Belarusian while the Cyrillic one is Russian, and neither is a transliteration of the other.',
  kind: 'What kind of name it is.',
};

const Script = () =>
  z
    .string()
    .regex(/^[a-z]{4}$/, 'expected an ISO 15924 code in small letters, such as cyrl')
    .meta({ maxLength: 4 });

export const NameView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'Whose name it is.'),
    full: visible('public', NameText(300), says.full),
    family: visible('public', NameText(150).optional(), says.family),
    given: visible('public', NameText(150).optional(), says.given),
    patronymic: visible('public', NameText(150).optional(), says.patronymic),
    script: visible('public', Script(), says.script),
    family_script: visible('public', Script().optional(), 'Script of the family name, where the source wrote it in another than `script`.'),
    given_script: visible('public', Script().optional(), 'Script of the given name, where the source wrote it in another than `script`.'),
    language_basis: visible('public', Code(codesOf(languageBasis)), says.language_basis),
    kind: visible('public', Code(codesOf(nameKind)), says.kind),
    source_ids: sourceIds(),
  })
  .meta({ id: 'Name', description: 'A name of a prisoner, as one source wrote it.' });

export const NewName = z
  .strictObject({
    visibility: partVisibility(),
    full: NameText(300).meta({ description: says.full }),
    family: NameText(150).optional().meta({ description: says.family }),
    given: NameText(150).optional().meta({ description: says.given }),
    patronymic: NameText(150).optional().meta({ description: says.patronymic }),
    script: Script()
      .optional()
      .meta({ description: `${says.script} Left out, it is read from \`full\`.` }),
    language_basis: Code(codesOf(languageBasis)).default('unknown').meta({ description: says.language_basis }),
    kind: Code(codesOf(nameKind)).default('published').meta({ description: says.kind }),
    source_ids: inputSources(),
  })
  .meta({ id: 'NewName', description: 'A name to be added.' });

export const NamePatch = patchOf(NewName, 'NamePatch');

export const nameFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  script: { type: 'text', form: Script, level: 'public', description: 'Script.' },
  language_basis: { type: 'code', codes: codesOf(languageBasis), level: 'public', description: 'Language basis.' },
  kind: { type: 'code', codes: codesOf(nameKind), level: 'public', description: 'Kind of name.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
