import type { Path } from '../../dictionary/yamlFile.ts';

/** The kinds of names that a schema leaves to the project: it knows which there are. */
export type NameKind = 'policies' | 'rules' | 'principles';

/** The part of JSON Schema (draft 7) that our schemas use and that help is made from. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  /** Each value of `enum` in the writer's words. */
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly 'x-names'?: NameKind;
  /** True where a name that there is not yet is as good as one that there is. */
  readonly 'x-new'?: boolean;
}

/** The schemas that a value at the path may follow; none where the file may not have one. */
export function schemasAt(root: Schema, path: Path): Schema[] {
  let schemas = alternatives(root, root);
  for (const step of path) {
    schemas = schemas.flatMap((schema) => {
      const child = typeof step === 'number' ? schema.items : schemaOf(schema, step);
      return child ? alternatives(child, root) : [];
    });
  }
  return schemas;
}

/** The schema of a key's value. */
function schemaOf({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** A schema with what it refers to put in; what stands beside a reference wins. */
function alternatives(schema: Schema, root: Schema): Schema[] {
  const { $ref, anyOf, ...own } = schema;
  if ($ref) {
    const definition = root.definitions?.[$ref.replace('#/definitions/', '')];
    return definition ? alternatives({ ...definition, ...own }, root) : [];
  }
  return anyOf && !own.properties
    ? anyOf.flatMap((alternative) => alternatives({ ...alternative, ...own }, root))
    : [own];
}
