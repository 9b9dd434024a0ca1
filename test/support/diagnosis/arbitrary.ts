import fc, { type Arbitrary } from 'fast-check';
import type * as v from 'valibot';

/** What is read of a valibot schema: its kind, and what it is made of. */
interface Shape {
  readonly type: string;
  readonly entries?: Record<string, Shape>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** What makes records likelier that matter; every value that the schema allows stays possible. */
export interface Hint {
  /** More values for what lies at a path such as `end.code`. */
  values(path: string): Arbitrary<unknown> | undefined;
  /** How often, from 0 to 1, what may be null is not. */
  presence(path: string): number;
}

/** Every value that a schema of this project allows, as far as fast-check goes. Throws for a kind it does not know. */
export function arbitraryOf<Schema extends v.GenericSchema>(
  schema: Schema,
  hint: Hint,
): Arbitrary<v.InferOutput<Schema>> {
  return make(schema as unknown as Shape, '', hint) as Arbitrary<v.InferOutput<Schema>>;
}

function make(shape: Shape, path: string, hint: Hint): Arbitrary<unknown> {
  const hinted = hint.values(path);
  const general = makeGeneral(shape, path, hint);
  if (!hinted || shape.type === 'nullable') return general;
  return fc.oneof({ arbitrary: hinted, weight: 4 }, { arbitrary: general, weight: 1 });
}

function makeGeneral(shape: Shape, path: string, hint: Hint): Arbitrary<unknown> {
  const { type, entries, wrapped, item, options } = shape;
  const limit = (name: string): number | undefined =>
    shape.pipe?.find((step) => step.type === name)?.requirement as number | undefined;
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(entries ?? {}).map(([key, value]) => [key, make(value, path ? `${path}.${key}` : key, hint)]),
        ),
      );
    case 'nullable':
      return fc.oneof(
        { arbitrary: make(wrapped as Shape, path, hint), weight: Math.round(hint.presence(path) * 100) },
        { arbitrary: fc.constant(null), weight: Math.round((1 - hint.presence(path)) * 100) },
      );
    case 'optional':
      return make(wrapped as Shape, path, hint);
    case 'variant':
      // The first one is the usual one.
      return fc.oneof(
        ...(options as Shape[]).map((each, index) => ({
          arbitrary: make(each, path, hint),
          weight: index === 0 ? 8 : 1,
        })),
      );
    case 'picklist':
      return fc.constantFrom(...(options as unknown[]));
    case 'literal':
      return fc.constant(shape.literal);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.string({ unit: 'binary', maxLength: Math.min(limit('max_length') ?? 40, 40) });
    case 'array':
      return fc.array(make(item as Shape, `${path}[]`, hint), { maxLength: Math.min(limit('max_length') ?? 4, 4) });
    case 'number': {
      const min = limit('min_value') ?? -1e15;
      const max = limit('max_value') ?? 1e15;
      return shape.pipe?.some((step) => step.type === 'integer')
        ? fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) })
        : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
    }
    default:
      throw new Error(`no values are known for the schema type ${type}`);
  }
}
