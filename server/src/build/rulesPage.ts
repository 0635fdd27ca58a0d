import type { Entry, Group } from '../dictionary/entry.ts';
import type { LoadedDictionary } from '../dictionary/load.ts';
import type { Kind } from '../engine/kind.ts';
import { fill, say } from '../engine/messages.ts';
import type { Policy, Principle } from '../engine/policy.ts';
import { STANDARD } from '../engine/policy.ts';
import { capitalised } from '../languages/characters.ts';
import type { DocumentRuleData } from '../rules/documentRule.ts';
import type { GrammarRuleData } from '../rules/grammar.ts';
import type { Measure } from '../rules/measure.ts';

/** Everything that the catalogue of rules is written from. */
export interface RulesPageSources {
  readonly loaded: LoadedDictionary;
  /** The rules for English texts. */
  readonly english: Pick<RulesPageSources, 'loaded' | 'measures' | 'grammar'>;
  readonly policies: readonly Policy[];
  readonly measures: readonly Measure[];
  readonly grammar: readonly GrammarRuleData[];
  readonly documentRules: readonly DocumentRuleData[];
  readonly kinds: readonly Kind[];
}

/** The catalogue of all rules in Markdown, each with its reason, examples and the principles behind it. */
export function rulesPage(sources: RulesPageSources): string {
  const { loaded, english, policies, measures, grammar, documentRules, kinds } = sources;
  const standard = policies.find((policy) => policy.id === STANDARD)?.principles ?? [];
  const heading = new Map(standard.map((principle) => [principle.id, principle.heading]));
  const footer: Footer = (value, level, principles) => {
    const links = principles.map((id) => `[${heading.get(id) ?? id}](#princip-${id})`);
    return `*${[say(`value.${value}`, 'da'), say(`level.${level}`, 'da'), ...links].join(' · ')}*`;
  };
  const written = [
    ...[...measures, ...english.measures].map((measure) => ({ ...measure, level: measure.limits[0]?.level ?? 'hint' })),
    ...grammar,
    ...english.grammar,
  ];
  const lines = [
    '# Klarteksts regler',
    '',
    '<!-- Skrevet af »npm run dictionaries« ud fra ordbøgerne. Ret dem, ikke denne fil. -->',
    '',
    '## Principper',
    '',
    'Hver regel hviler på et eller flere af disse principper, og de er hentet fra kommunernes egne politikker.',
    ...standard.flatMap((principle) => principleLines(principle, policies)),
    '',
    '## Sætninger, ord og grammatik',
    ...writtenLines(written, footer),
    '',
    '## Hele dokumentet',
    ...writtenLines(documentRules, footer),
    ...kinds.flatMap(({ title, about, parts, bans }) => [
      '',
      `## Dokumenttype: ${title.da}`,
      '',
      about.da,
      ...writtenLines([...parts, ...bans], footer),
    ]),
    ...policies.flatMap(({ owner, document, parts, bans }) =>
      parts.length + bans.length === 0
        ? []
        : ['', `## ${owner}, ${document}`, ...writtenLines([...parts, ...bans], footer)],
    ),
  ];
  for (const dictionary of [loaded, english.loaded])
    for (const group of dictionary.dictionary.groups) lines.push(...groupLines(group, dictionary, footer));
  return `${lines.join('\n')}\n`;
}

/** Named values as the catalogue shows them. */
const anything = { number: '…', found: '…', kinds: '…', days: '…', missing: '…' };

function writtenLines(rules: readonly WrittenRule[], footer: Footer): string[] {
  return rules.flatMap(({ id, title, message, advice, value, level, principles }) => [
    '',
    `### ${id}`,
    '',
    `**${capitalised(title.da)}.** ${fill(`${message.da} ${advice.da}`, anything).replaceAll('….', '…')}`,
    '',
    footer(value, level, principles),
  ]);
}

/** A principle of the standard and the policies that ask for it. */
function principleLines({ id, heading, text }: Principle, policies: readonly Policy[]): string[] {
  const sources = policies
    .filter((policy) => policy.id !== STANDARD)
    .flatMap((policy) => policy.principles.filter(({ covers }) => covers.includes(id)))
    .map(({ owner, document, heading: section }) => `- ${owner}, ${document}: »${section}«`);
  return ['', `### <a id="princip-${id}"></a>${heading}`, '', text.da, ...(sources.length > 0 ? ['', ...sources] : [])];
}

/** A rule with a text of its own, whatever it looks for. */
type WrittenRule = Pick<GrammarRuleData, 'id' | 'title' | 'message' | 'advice' | 'value' | 'principles'> & {
  readonly level: string;
};

type Footer = (value: Entry['value'], level: string, principles: readonly string[]) => string;

function groupLines(group: Group, loaded: LoadedDictionary, footer: Footer): string[] {
  const lines = ['', `## ${group.title.da}`, '', group.about.da];
  const terms = loaded.terms.filter((term) => term.group === group.id).map(({ term }) => readable(term.patterns[0]!));
  if (terms.length > 0) lines.push('', `Ingen rettelse fjerner disse ord eller skifter dem ud: ${terms.join(', ')}.`);
  for (const { entry } of loaded.entries.filter((located) => located.entry.group === group.id)) {
    lines.push('', `### ${entry.id}`, '', `${entry.why.da}${entry.advice ? ` ${entry.advice.da}` : ''}`, '');
    if (entry.explain) lines.push(`Forklaring til læseren: ${entry.explain}`, '');
    for (const { bad, good } of entry.examples) lines.push(good === undefined ? `- ${bad}` : `- ${bad} → ${good}`);
    for (const allowed of entry.allows) lines.push(`- I orden: ${allowed}`);
    lines.push('', footer(entry.value, entry.level, entry.principles));
  }
  return lines;
}

/** A pattern as running text may have it: »({give}|{få}) [*] medhold« is »give … medhold«. */
function readable(pattern: string): string {
  return pattern
    .replace(/\{([^/}]*)[^}]*\}/g, '$1')
    .replace(/\[?#\w+\??\]?\s*/g, '')
    .replace(/\[?\*\]?/g, '…')
    .replace(/\(([^|()]*)[^()]*\)/g, '$1');
}
