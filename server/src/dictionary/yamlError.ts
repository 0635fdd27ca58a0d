import type { YAMLParseError } from 'yaml';

type Code = YAMLParseError['code'];

/** What the writer can do about each kind of slip that a hand-written file has. */
const advice: Readonly<Partial<Record<Code, string>>> = {
  BAD_INDENT: 'Linjen er ikke rykket lige så langt ind som dem, den hører sammen med.',
  BAD_SCALAR_START: 'Teksten begynder med et tegn, der betyder noget i YAML. Sæt teksten i anførselstegn.',
  BAD_DQ_ESCAPE: 'Omvendt skråstreg betyder noget i "…". Skriv den to gange, eller brug \'…\'.',
  BAD_ALIAS: 'Navnet efter * eller & mangler. Sæt teksten i anførselstegn.',
  BLOCK_AS_IMPLICIT_KEY: 'Der er to koloner på linjen. Sæt teksten efter det første i anførselstegn.',
  BLOCK_IN_FLOW: 'Det, som står i [ ] eller { }, skal skrives med komma imellem.',
  DUPLICATE_KEY: 'Nøglen står her to gange. Behold kun den ene.',
  MULTILINE_IMPLICIT_KEY: 'Her mangler kolon og mellemrum efter nøglen, eller et anførselstegn er ikke lukket.',
  MULTIPLE_DOCS: 'Filen må ikke deles med ---.',
  RESOURCE_EXHAUSTION: 'Filen er for indviklet til at være skrevet i hånden.',
  TAB_AS_INDENT: 'Linjen er rykket ind med tabulator. Brug mellemrum.',
  UNEXPECTED_TOKEN: 'Her står noget, som ikke hører til. Se efter bindestreger, kommaer og indryk lige før.',
};

/** Slips with one code that the library's own message tells apart. */
const byMessage: readonly (readonly [RegExp, string])[] = [
  [/closing ["']quote/, 'Et anførselstegn er ikke lukket.'],
  [/end with a \]/, 'En kantet parentes [ er ikke lukket.'],
  [/end with a \}/, 'En krøllet parentes { er ikke lukket.'],
  [/need to be followed by map values/, 'Her mangler et kolon efter nøglen.'],
  [/space after :/, 'Der skal være et mellemrum efter kolon.'],
  [/Unexpected , /, 'Der er et komma for meget.'],
  [/Missing , /, 'Her mangler et komma.'],
  [
    /without - indicator/,
    'Linjen er ikke rykket lige så langt ind som de andre i punktet, eller der mangler en bindestreg foran den.',
  ],
  [/block sequence may not/, 'Her begynder et punkt i en liste, men det, der står før, har ingen bindestreg.'],
  [/at node end/, 'Efter et anførselstegn eller en parentes må der ikke stå mere. Sæt det hele i anførselstegn.'],
  [/Block scalar header/, 'Teksten begynder med et tegn, der betyder noget i YAML. Sæt teksten i anførselstegn.'],
  [/Comments must be separated/, 'Der skal være et mellemrum foran #.'],
];

/** A YAML slip in words for the writer; in the library's own words when it is a rare one. */
export function explainYaml({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  const known = byMessage.find(([pattern]) => pattern.test(message))?.[1] ?? advice[code];
  return `Fejl i YAML: ${known ?? message}`;
}
