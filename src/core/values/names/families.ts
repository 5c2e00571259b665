// Which given name a word is, whatever the language and spelling: found by how its forms sound.
import { GIVEN_NAMES } from './given-names.js';
import { nearKeysOf, openKey, soundKeysOf } from './keys.js';
import { soundsOf } from './sound.js';
import { isCyrillic } from './tokens.js';

/** A given name that a word is. */
export interface Family {
  number: number;
  name: string;
  /** The word is a short form of it. */
  isShort: boolean;
}

/** A form of a given name. */
export interface FormOfName {
  form: string;
  number: number;
  name: string;
}

const NONE: readonly never[] = [];
let bySound: Map<string, Family[]> | undefined;
let byKey: Record<'latin' | 'cyrillic', Map<string, FormOfName[]>> | undefined;

/** The given names that a word is; those that it is a short form of come last. */
export function familiesOf(word: string): readonly Family[] {
  bySound ??= soundsOfNames();
  for (const sound of soundsOf(word)) {
    const found = bySound.get(sound);
    if (found) return found;
  }
  return NONE;
}

/** Forms of given names in one of the scripts that a word may be with a sound amiss. */
export function formsLike(word: string, inCyrillic: boolean): FormOfName[] {
  byKey ??= keysOfForms();
  const keys = inCyrillic ? byKey.cyrillic : byKey.latin;
  const forms: FormOfName[] = [];
  for (const key of nearKeysOf(word)) for (const form of keys.get(key) ?? NONE) forms.push(form);
  return forms;
}

function soundsOfNames(): Map<string, Family[]> {
  const families = new Map<string, Family[]>();
  const put = (form: string, family: Family) => {
    const sound = soundsOf(form.toLowerCase())[0];
    const known = (sound && families.get(sound)) || [];
    if (sound && !known.some(({ number }) => number === family.number)) families.set(sound, [...known, family]);
  };
  for (const [number, { name, forms }] of GIVEN_NAMES.entries()) for (const form of forms) put(form, { number, name, isShort: false });
  for (const [number, { name, short }] of GIVEN_NAMES.entries()) for (const form of short) put(form, { number, name, isShort: true });
  return families;
}

function keysOfForms(): { latin: Map<string, FormOfName[]>; cyrillic: Map<string, FormOfName[]> } {
  const byScript = { latin: new Map<string, FormOfName[]>(), cyrillic: new Map<string, FormOfName[]>() };
  for (const [number, { name, forms }] of GIVEN_NAMES.entries()) {
    for (const form of forms.map((one) => one.toLowerCase())) {
      const own = { form, number, name };
      const keys = isCyrillic(form) ? byScript.cyrillic : byScript.latin;
      for (const key of new Set([...soundKeysOf(form), ...soundsOf(form).map(openKey)])) {
        const known = keys.get(key);
        if (known) known.push(own);
        else keys.set(key, [own]);
      }
    }
  }
  return byScript;
}
