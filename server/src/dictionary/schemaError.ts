/** What the schema validator says of one slip (Ajv's error object). */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A slip in words for the writer. `key` is set when the slip is the key itself. */
export interface Explained {
  readonly path: (string | number)[];
  readonly key?: string;
  readonly message: string;
}

/** What a message calls a text that belongs at a place. */
export const TEXT = 'en tekst';

const types: Readonly<Record<string, string>> = {
  string: TEXT,
  boolean: 'true eller false',
  array: 'en liste',
  object: 'nøgler med værdier',
  number: 'et tal',
  integer: 'et helt tal',
};

/** YAML 1.1 reads `off` as false, which is let pass but not offered. */
const list = (values: unknown) =>
  asList(values)
    .filter((value) => value !== false)
    .join(', ');

const asList = (values: unknown): readonly unknown[] => (Array.isArray(values) ? values : [values]);

function typeNames(type: unknown): string {
  const allowed = (Array.isArray(type) ? type : String(type).split(',')).map(String).filter((name) => name !== 'null');
  return allowed.map((name) => types[name] ?? name).join(' eller ');
}

/** »entries« eller »terms«. */
function alternatives(keys: readonly unknown[]): string {
  const quoted = keys.map((key) => `»${String(key)}«`);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' eller ');
}

/**
 * What a validator says, with one error for a place that fits none of several schemas. Ajv tells of each of them in turn and
 * then that none fits; the one whose type the value has is the one that was meant.
 */
export function joinAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const joined: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf') {
      joined.push(error);
      continue;
    }
    const { instancePath } = error;
    const first = joined.findLastIndex((one) => !`${one.instancePath}/`.startsWith(`${instancePath}/`)) + 1;
    const told = joined.splice(first);
    const ofType = told.filter((one) => one.keyword === 'type' && one.instancePath === instancePath);
    const inside = told.filter((one) => !ofType.includes(one));
    if (ofType.length > 0 && inside.length > 0) joined.push(...inside);
    else if (ofType.length > 0) joined.push(together(ofType, 'type'));
    else joined.push(together(inside, 'missingProperty'));
  }
  return joined;
}

function together(errors: readonly SchemaError[], parameter: string): SchemaError {
  return { ...errors[0]!, params: { [parameter]: errors.flatMap(({ params }) => asList(params[parameter])) } };
}

/** Turns a validator's error into a message that says what to do; undefined for errors that only repeat others. */
export function explain(error: SchemaError): Explained | undefined {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return { path, key, message: `Nøglen »${key}« findes ikke. ${keyAdvice(key)}` };
    }
    case 'required':
    case 'dependencies':
      return { path, message: `Her mangler nøglen ${alternatives(asList(params['missingProperty']))}.` };
    case 'type':
      return { path, message: `Her skal der stå ${typeNames(params['type'])}.` };
    case 'enum':
      return { path, message: `Her skal der stå en af disse: ${list(params['allowedValues'])}.` };
    case 'pattern':
      return { path, message: patternMessage(String(params['pattern'])) };
    case 'minLength':
      return { path, message: 'Her mangler der en tekst.' };
    case 'minItems':
      return { path, message: 'Listen må ikke være tom.' };
    case 'uniqueItems':
      return { path, message: 'Det samme står to gange i listen.' };
    case 'minimum':
      return { path, message: `Tallet skal være mindst ${String(params['limit'])}.` };
    case 'maximum':
      return { path, message: `Tallet må højst være ${String(params['limit'])}.` };
    case 'not':
      return { path, message: 'Skriv enten »write« eller »explain«, ikke begge.' };
    case 'propertyNames':
      return {
        path,
        key: String(params['propertyName']),
        message: `»${String(params['propertyName'])}« er ikke et gyldigt navn.`,
      };
    default:
      return undefined;
  }
}

/** A comma in an unquoted text within { } makes a key of what follows it. */
function keyAdvice(key: string): string {
  return key.includes(' ')
    ? 'Hører den til en tekst med komma i, så sæt hele teksten i anførselstegn.'
    : 'Ret stavemåden, eller slet linjen.';
}

function patternMessage(pattern: string): string {
  if (pattern.endsWith('[.]$')) return 'Skriv en hel sætning med stort begyndelsesbogstav og punktum.';
  if (pattern.includes('a-z0-9')) return 'Brug kun små bogstaver a-z, tal og bindestreg (æ = ae, ø = oe, å = aa).';
  return pattern.includes('a-zæøå0-9') ? 'Brug kun små bogstaver a-å, tal og bindestreg.' : 'Her mangler der en tekst.';
}
