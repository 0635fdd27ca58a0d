import type { CompiledDictionary, CompiledEntry, EntryKind, Explanation } from '../dictionary/compiled.ts';
import type { Bilingual, Example, Group } from '../dictionary/entry.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import type { Value } from './finding.ts';
import { fill, type MessageLanguage, say } from './messages.ts';

/** What the names of English rules and groups begin with; they are not known before the first English text. */
export const ENGLISH_PREFIX = 'en-';

/** What a rule tells about itself, whatever it found. */
export interface RuleInfo {
  readonly id: string;
  readonly group?: string | undefined;
  readonly title: Bilingual;
  readonly value: Value;
  readonly principles: readonly string[];
  readonly why: Bilingual;
  readonly advice?: Bilingual | undefined;
  /** A sentence for the reader that explains the wording. */
  readonly explain?: string | undefined;
  readonly example?: Example | undefined;
  /** A measure's or construction's own message; entries share one. */
  readonly message?: Bilingual | undefined;
}

/** A rule with a message of its own: a measure or a grammatical construction. */
type WrittenRule = Pick<RuleInfo, 'id' | 'title' | 'value' | 'principles'> & {
  readonly message: Bilingual;
  readonly advice: Bilingual;
};

/** The rules of dictionaries, measures and grammar by id; a later dictionary's entry replaces an earlier one's. */
export function collectRules(
  dictionaries: readonly CompiledDictionary[],
  written: readonly WrittenRule[],
): Map<string, RuleInfo> {
  const rules = new Map<string, RuleInfo>();
  for (const { id, title, value, principles, message, advice } of written) {
    rules.set(id, { id, title, value, principles, why: advice, advice, message });
  }
  for (const dictionary of dictionaries) {
    const groups = new Map(dictionary.groups.map((group) => [group.id, group]));
    for (const entry of dictionary.entries) {
      const kind = dictionary.kinds[entry.kind]!;
      rules.set(entry.id, new EntryInfo(entry, kind, groups.get(kind.group)));
    }
  }
  return rules;
}

/** What an entry tells about itself: few are ever asked. */
class EntryInfo implements RuleInfo {
  readonly #entry: CompiledEntry;
  readonly #kind: EntryKind;
  readonly #group: Group | undefined;

  constructor(entry: CompiledEntry, kind: EntryKind, group: Group | undefined) {
    this.#entry = entry;
    this.#kind = kind;
    this.#group = group;
  }

  get id(): string {
    return this.#entry.id;
  }

  get group(): string {
    return this.#kind.group;
  }

  get title(): Bilingual {
    return this.#group?.title ?? { da: this.id, en: this.id };
  }

  get value(): Value {
    return this.#kind.value;
  }

  get principles(): readonly string[] {
    return this.#kind.principles;
  }

  get why(): Bilingual {
    return inBoth(this.#entry.why, this.#group?.about.en ?? '');
  }

  get explain(): string | undefined {
    return this.#entry.explain;
  }

  get advice(): Bilingual | undefined {
    const { advice } = this.#entry;
    return advice ? inBoth(advice, '') : undefined;
  }

  get example(): Example | undefined {
    return this.#entry.example;
  }
}

/** @param english what is said in English where the text is Danish only. */
function inBoth(text: Explanation, english: string): Bilingual {
  return typeof text === 'string' ? { da: text, en: english } : text;
}

/** White space that is not one space. */
const uneven = /[^\S ]|\s\s/;

/**
 * What a finding says: what it is, why, and what to write instead; then what one that joined it is.
 * @param proposals what it can be replaced by; asked for where the rule's own words do not tell.
 */
export function describe(
  finding: SentenceFinding,
  proposals: () => readonly Proposal[],
  ruleOf: (id: string) => RuleInfo,
  language: MessageLanguage,
): string {
  const { joined } = finding;
  const own = describeOne(finding, proposals, ruleOf(finding.rule), language);
  const other = joined && ruleOf(joined.rule).message;
  return other ? `${own} ${fill(other[language], joined.parameters)}` : own;
}

function describeOne(
  finding: SentenceFinding,
  proposals: () => readonly Proposal[],
  rule: RuleInfo,
  language: MessageLanguage,
): string {
  if (rule.message) {
    return `${fill(rule.message[language], finding.parameters)} ${rule.advice?.[language] ?? ''}`.trim();
  }
  const first = rule.explain
    ? say('finding.explain', language, { text: rule.explain })
    : insteadOf(proposals(), language);
  const instead = [first, rule.advice?.[language] ?? ''].filter(Boolean).join(' ');
  const why = rule.why[language];
  const key = /^[»“]/u.test(why) ? 'finding.named' : 'finding.entry';
  const text = say(key, language, { ...finding.parameters, why, instead });
  return uneven.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function insteadOf(proposals: readonly Proposal[], language: MessageLanguage): string {
  if (proposals.length === 0) return '';
  if (proposals.every((proposal) => proposal.result === '')) return say('finding.delete', language);
  const alternatives = proposals
    .filter((proposal) => proposal.result !== '')
    .map((proposal) => say('alternative', language, { text: proposal.result }));
  const last = alternatives.pop() ?? '';
  const or = ` ${say('alternative.or', language)} `;
  const joined = alternatives.length > 0 ? `${alternatives.join(', ')}${or}${last}` : last;
  return say('finding.write', language, { alternatives: joined });
}

/** The name of a fix as the light bulb shows it. */
export function fixTitle(proposal: Proposal, found: string, language: MessageLanguage): string {
  if (proposal.added) return say('fix.explain', language, { text: proposal.result });
  if (proposal.actor) return say(`fix.actor.${proposal.actor}`, language, { text: proposal.result });
  return proposal.result === ''
    ? say('fix.delete', language, { found })
    : say('fix.write', language, { text: proposal.result });
}
