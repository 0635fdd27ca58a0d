import type { Token } from './language.ts';

/** A name as systems give it to a field, with no space: Navn, for_navn, Sag.Frist, M-1. */
const name = String.raw`[\p{L}_][\p{L}\d_.-]{0,60}`;
/** A name of a few words, as a person gives it: Barnets navn. */
const words = String.raw`[\p{Lu}\d][\p{L}\d_.-]*(?: [\p{L}\d_.-]+){1,3}`;

/**
 * How merge fields look in running text: «Navn», <<Navn>>, <Navn>, [Navn], [[navn]], {navn}, {{navn}}, ${navn}, #{navn},
 * #Navn#, %NAVN%, __NAVN__, &[Navn], <%= navn %>, {% if x %}, @Model.Navn, and Word's own codes. Between guillemets stand
 * quotations too: a field is one word, or a few words with a capital and no other sign.
 */
const forms: readonly string[] = [
  String.raw`\{ ?(?:MERGEFIELD|FILLIN|ASK|REF|IF|DOCPROPERTY|DATE|CREATEDATE|SAVEDATE|TIME|FORMTEXT)\b[^{}\n]{0,300}\}`,
  String.raw`(?<![\p{L}\d])MERGEFIELD +(?:"[^"\n]{1,60}"|${name})(?: +\\?[*@#!bfmv](?: *(?:[A-Z][A-Za-z]+|"[^"\n]{0,60}"))?)*`,
  `«(?:${name}|${words})»`,
  `<<(?:${name}|${words})>>`,
  '<%[^%]{0,200}%>',
  `<(?:${name}|${words})>`,
  String.raw`\{\{\{?[^{}]{0,120}\}?\}\}`,
  String.raw`\{%[^%]{0,200}%\}`,
  String.raw`[$#]?\{[\p{L}\d_][^{}\n]{0,80}\}`,
  String.raw`\$\{[^{}]{0,80}\}`,
  String.raw`\[\[[^[\]]{1,80}\]\]`,
  String.raw`&?\[[\p{L}\d_][^[\]\n]{1,120}\]`,
  String.raw`(?<![\p{L}\d%])%${name}%`,
  String.raw`(?<![\p{L}\d#])#${name}#`,
  String.raw`(?<![\p{L}\d_])__[\p{L}\d]+(?:_[\p{L}\d]+)*__(?![\p{L}\d_])`,
  String.raw`(?<![\p{L}\d@])@Model(?:\.[\p{L}\d_]+)+`,
];

/** Source of a regular expression, with the flag u, for one merge field in running text. */
export const mergeFieldPattern = forms.join('|');

/** What only a merge field's key begins with: addresses and file names never do. */
const opening = /^(?:[«<{[$#%&]|__|@model\.|mergefield )/;

/** Whether a token is a merge field of a letter system: a word that is not known yet, such as a name or a date. */
export function isMergeField({ kind, key }: Token): boolean {
  return kind === 'opaque' && opening.test(key);
}

const whole = new RegExp(mergeFieldPattern, 'gu');

/** The merge fields of a text, as they are written. */
export function mergeFieldsOf(text: string): readonly string[] {
  return text.match(whole) ?? [];
}
