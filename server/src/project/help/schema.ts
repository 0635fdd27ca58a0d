import type { Path } from '../../dictionary/yamlFile.ts';

/** The kinds of names that a schema leaves to the project: it knows which there are. */
export type NameKind = 'policies' | 'rules' | 'principles' | 'kinds' | 'signs';

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
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly 'x-names'?: NameKind;
  /** True where a name that there is not yet is as good as one that there is. */
  readonly 'x-new'?: boolean;
}

/** A schema among those that it refers to. */
interface Located {
  readonly schema: Schema;
  /** The name of the schema file that its own references count from. */
  readonly file: string;
}

/** Schemas by the name of their file. */
export type Schemas = Readonly<Record<string, Schema>>;

/** The schema of a kind of file. */
export class FileSchema {
  readonly #schemas: Schemas;
  readonly #file: string;

  constructor(schemas: Schemas, file: string) {
    this.#schemas = schemas;
    this.#file = file;
  }

  /** The schemas that a value at the path may follow; none where the file may not have one. */
  at(path: Path): Schema[] {
    let found = this.#alternatives({ schema: this.#schemas[this.#file] ?? {}, file: this.#file });
    for (const step of path) {
      found = found.flatMap(({ schema, file }) => {
        const child = typeof step === 'number' ? schema.items : schemaOf(schema, step);
        return child ? this.#alternatives({ schema: child, file }) : [];
      });
    }
    return found.map(({ schema }) => schema);
  }

  /** A schema with what it refers to put in; what stands beside a reference wins. */
  #alternatives({ schema, file }: Located): Located[] {
    const { $ref, anyOf = [], allOf = [], ...own } = schema;
    if ($ref) {
      const [name, definition = ''] = $ref.split('#/definitions/');
      const target = this.#schemas[name || file]?.definitions?.[definition];
      return target ? this.#alternatives({ schema: { ...target, ...own }, file: name || file }) : [];
    }
    const parts = [...anyOf, ...allOf].filter(describes);
    if (parts.length === 0) return [{ schema: own, file }];
    return parts.flatMap((part) => this.#alternatives({ schema: { ...part, ...own }, file }));
  }
}

/** False for a part that only says which keys must be there. */
function describes(schema: Schema): boolean {
  return Object.keys(schema).some((key) => key !== 'required');
}

/** The schema of a key's value. */
function schemaOf({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
