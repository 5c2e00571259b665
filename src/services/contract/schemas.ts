// Whether values are as the document's schemas say: each schema is compiled once, when it is first needed.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Json } from './document.js';

export class Schemas {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false, coerceTypes: false });
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #keys = new WeakMap<Json, string>();

  /** With `closed` no object may have a property that is not named: a server says nothing that its document does not. With `trimmed` any may lack. */
  constructor(
    document: Json,
    readonly how: { closed?: boolean; trimmed?: boolean } = {},
  ) {
    const components = structuredClone({ schemas: (document.components as Json | undefined)?.schemas ?? {} });
    this.#tighten(components);
    this.#ajv.addSchema({ $id: 'document:', components });
  }

  /** What is wrong with a value; undefined when nothing is. */
  complaint(schema: Json, value: unknown): string | undefined {
    const validate = this.#validatorOf(schema);
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    const { instancePath = '', message = 'is not valid', params = {} } = error ?? {};
    return `${instancePath || 'it'} ${message}${Object.keys(params).length > 0 ? ` ${JSON.stringify(params).slice(0, 300)}` : ''}`;
  }

  #validatorOf(schema: Json): ValidateFunction {
    let key = this.#keys.get(schema);
    if (key === undefined) this.#keys.set(schema, (key = JSON.stringify(schema)));
    let validate = this.#compiled.get(key);
    if (!validate) {
      const own = JSON.parse(key.replaceAll('"#/components/', '"document:#/components/')) as Json;
      this.#tighten(own);
      this.#compiled.set(key, (validate = this.#ajv.compile(own)));
    }
    return validate;
  }

  #tighten(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    const schema = node as Json;
    if (this.how.closed && typeof schema.properties === 'object' && schema.type !== undefined && schema.additionalProperties === undefined) schema.additionalProperties = false;
    if (this.how.trimmed && Array.isArray(schema.required)) delete schema.required;
    for (const inner of Object.values(schema)) this.#tighten(inner);
  }
}
