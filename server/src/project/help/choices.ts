import type { Choice, Names } from './names.ts';
import type { Place } from './place.ts';
import type { FileSchema, Schema } from './schema.ts';

/** What may stand at a place. */
export interface Choices {
  /** In the schema's order, without what stands there already. */
  readonly list: readonly Choice[];
  /** True where a name that there is not yet is as good. */
  readonly mayBeNew: boolean;
}

/** What may stand at a place in a file of the schema. */
export function choicesAt(place: Place, schema: FileSchema, names: Names): Choices {
  const schemas = schema.at(place.path);
  const describe = (key: string) => schema.at([...place.path, key])[0]?.description ?? '';
  const found = schemas.flatMap((candidate) =>
    place.role === 'key' ? keys(candidate, describe, names) : values(candidate, names),
  );
  const taken = new Set(place.siblings);
  const unique = new Map(found.map((choice) => [choice.text, choice]));
  return {
    list: [...unique.values()].filter(({ text }) => !taken.has(text)),
    mayBeNew: schemas.some((candidate) => candidate['x-new']),
  };
}

/** What the key or the value at a place means. */
export function meaningOf(place: Place, schema: FileSchema, names: Names): Choice | undefined {
  const { text } = place;
  const known = choicesAt({ ...place, siblings: [] }, schema, names).list.find((choice) => choice.text === text);
  if (known && (known.title !== '' || known.about !== '')) return known;
  const [own] = place.role === 'value' ? schema.at(place.path) : [];
  return own?.description ? { text, title: '', about: own.description } : undefined;
}

function keys({ properties, propertyNames }: Schema, describe: (key: string) => string, names: Names): Choice[] {
  const own = Object.keys(properties ?? {}).map((text) => ({ text, title: '', about: describe(text) }));
  const named = propertyNames?.['x-names'];
  return named ? [...own, ...names[named]().values()] : own;
}

function values(schema: Schema, names: Names): Choice[] {
  const named = schema['x-names'] && names[schema['x-names']]();
  if (schema.type === 'boolean') {
    return ['true', 'false'].map((text) => ({ text, title: text === 'true' ? 'Ja' : 'Nej', about: '' }));
  }
  const allowed = schema.enum?.flatMap((text, index): Choice[] => {
    if (typeof text !== 'string') return [];
    return [named?.get(text) ?? { text, title: schema.enumDescriptions?.[index] ?? '', about: '' }];
  });
  return allowed ?? [...(named?.values() ?? [])];
}
