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

const types: Readonly<Record<string, string>> = {
  string: 'en tekst',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'nøgler med værdier',
  number: 'et tal',
  integer: 'et helt tal',
};

const list = (values: unknown) => (Array.isArray(values) ? values.map(String).join(', ') : String(values));

function typeNames(type: unknown): string {
  const allowed = (Array.isArray(type) ? type : String(type).split(',')).map(String).filter((name) => name !== 'null');
  return allowed.map((name) => types[name] ?? name).join(' eller ');
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
      return { path, message: `Her mangler nøglen »${String(params['missingProperty'])}«.` };
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
