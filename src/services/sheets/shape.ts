// What a schema looks like as a table: read off it, so that no record says it a second time.
import type { z } from 'zod';
import { hasLevels, levelOf } from '../../core/access/sensitivity.js';
import { type Audience, rank } from '../../core/access/viewer.js';

/** One value, in a cell of its own. */
interface Value {
  kind: 'value';
  /** What it is without what says that it may be absent. */
  schema: z.ZodType;
  type: 'text' | 'number' | 'flag';
}

/** What a property holds: one value, several in one cell, an object with columns of its own, or several of these with numbered columns. */
export type Shape = Value | { kind: 'values'; item: Value } | { kind: 'object'; members: readonly Member[] } | { kind: 'objects'; members: readonly Member[]; most: number };

export interface Member {
  name: string;
  shape: Shape;
  /** Whether it is never absent. */
  isRequired: boolean;
  description: string | undefined;
}

interface Def {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
}

const defOf = (schema: z.ZodType) => schema.def as unknown as Def;
const WRAPPERS: readonly string[] = ['optional', 'default', 'nullable', 'readonly'];

/** The properties of an object that an audience may see, all of them where none is named. Where they have no levels, they are for whoever sees the object. */
export function membersOf(object: z.ZodObject, audience?: Audience): Member[] {
  const mayBeHidden = audience !== undefined && hasLevels(object);
  return (Object.entries(object.shape) as [string, z.ZodType][])
    .filter(([, schema]) => !mayBeHidden || rank(levelOf(schema)) <= rank(audience))
    .map(([name, schema]) => {
      let inner = schema;
      let isRequired = true;
      while (WRAPPERS.includes(defOf(inner).type)) {
        if (defOf(inner).type !== 'readonly') isRequired = false;
        inner = defOf(inner).innerType as z.ZodType;
      }
      return { name, shape: shapeOf(inner, name, audience), isRequired, description: schema.meta()?.description };
    });
}

function shapeOf(schema: z.ZodType, name: string, audience: Audience | undefined): Shape {
  const { type, element } = defOf(schema);
  if (type === 'object') return { kind: 'object', members: membersOf(schema as z.ZodObject, audience) };
  if (type !== 'array') return scalarOf(schema, name);
  if (defOf(element as z.ZodType).type !== 'object') return { kind: 'values', item: scalarOf(element as z.ZodType, name) };
  return { kind: 'objects', members: membersOf(element as z.ZodObject, audience), most: mostOf(schema) };
}

/** How many elements an array may have. */
function mostOf(array: z.ZodType): number {
  const checks = (array.def as unknown as { checks?: { _zod: { def: { check: string; maximum?: number } } }[] }).checks ?? [];
  const bound = checks.find(({ _zod }) => _zod.def.check === 'max_length')?._zod.def.maximum;
  if (bound === undefined) throw new Error('A list has no bound, so that its numbered columns would have none');
  return bound;
}

const TYPES: Readonly<Record<string, Value['type']>> = { string: 'text', enum: 'text', number: 'number', boolean: 'flag' };

function scalarOf(schema: z.ZodType, name: string): Value {
  const { type } = defOf(schema);
  const known = type === 'literal' ? typeOfLiteral(schema) : TYPES[type];
  if (!known) throw new Error(`${name} is a ${type}, of which a table does not know how it is written in a cell`);
  return { kind: 'value', schema, type: known };
}

function typeOfLiteral(schema: z.ZodType): Value['type'] {
  const [value] = (schema.def as unknown as { values: unknown[] }).values;
  return typeof value === 'boolean' ? 'flag' : typeof value === 'number' ? 'number' : 'text';
}
