// The forms of JSON: a document a line, and all of them in one object.
import type { Form } from './form.js';

const LINE = Buffer.from('\n');
const COMMA = Buffer.from(',');

export const ndjson: Form = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  says: 'Lines of JSON: on each one record, as it is read alone.',
  takesFields: true,
  begin: async (source) =>
    async function* () {
      for await (const page of source.pages()) yield Buffer.concat(page.flatMap((document) => [document, LINE]));
    },
};

export const json: Form = {
  extension: 'json',
  mediaType: 'application/json',
  says: 'One JSON object with all records as `items`.',
  takesFields: true,
  begin: async (source) =>
    async function* () {
      let isFirst = true;
      yield Buffer.from('{"items":[');
      for await (const page of source.pages()) {
        yield Buffer.concat(page.flatMap((document, place) => (isFirst && place === 0 ? [document] : [COMMA, document])));
        isFirst = false;
      }
      yield Buffer.from(']}\n');
    },
};
