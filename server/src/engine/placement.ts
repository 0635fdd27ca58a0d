import type { Reader } from '../extract/formats.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import { touches } from '../extract/ranges.ts';
import type { Later } from '../languages/later.ts';
import type { Span } from '../languages/spans.ts';
import { type Proposal, tellsActor } from '../rules/proposal.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import { additionPoint } from './addition.ts';
import { shownAt } from './alternatives.ts';
import { CheckedFinding } from './checkedFinding.ts';
import type { Edit, Fix, Level, Value } from './finding.ts';
import type { MessageLanguage } from './messages.ts';
import { describe, fixTitle, type RuleInfo } from './ruleInfo.ts';
import { encodeHtml, isBareString } from './sourceText.ts';
import type { Suits } from './suits.ts';

/** What the findings of one check are placed with; keeps no text alive. */
export interface PlacementOptions {
  readonly ruleOf: (id: string) => RuleInfo;
  readonly reader: Reader;
  readonly messages: MessageLanguage;
  /** Whether a fix suits the document as it was when it was checked. */
  readonly suits: Suits;
}

/** Where a sentence's findings come from, without the text: that may be a piece of a whole document, which it keeps alive. */
export interface Origin extends Pick<Block, 'kind' | 'map'> {
  readonly tags: Block['tags'];
  /** Where the sentence starts in the block's text. */
  readonly offset: number;
  /** What the block's sentences tell of others who act; undefined where nothing depends on it. */
  readonly acting: Later<ReadonlySet<string>> | undefined;
}

/** Where the findings of a sentence come from that starts at an offset of the block's text. */
export function originOf({ kind, map, tags }: Block, offset: number, acting?: Later<ReadonlySet<string>>): Origin {
  return { kind, map, tags, offset, acting };
}

/**
 * Carries a sentence's finding over to the source.
 * @param level the one in force.
 * @param source the document's text, which is not kept.
 */
export function place(
  finding: SentenceFinding,
  level: Level,
  block: Block,
  origin: Origin,
  source: string,
  options: PlacementOptions,
): CheckedFinding {
  const { offset } = origin;
  const place = shownAt(block, offset + finding.start, offset + finding.end);
  const added = finding.once && finding.proposals.value.find((proposal) => proposal.added);
  const addition = added && additionPoint(source, block, offset + added.edits[0]!.end, options.reader);
  return new PlacedFinding(finding, place, level, origin, addition, options);
}

/**
 * A sentence's finding in the source. What it says and its fixes are worked out when they are first asked for; those that
 * would reach across markup or a conditional are left out.
 */
class PlacedFinding extends CheckedFinding {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  readonly #finding: SentenceFinding;
  readonly #origin: Origin;
  readonly #addition: number | undefined;
  readonly #options: PlacementOptions;
  #message: string | undefined;
  #fixes: readonly Fix[] | undefined;

  /** @param addition where a sentence can be added after the finding's own; undefined where none can, or need. */
  constructor(
    finding: SentenceFinding,
    { start, end }: Span,
    level: Level,
    origin: Origin,
    addition: number | undefined,
    options: PlacementOptions,
  ) {
    super();
    this.start = start;
    this.end = end;
    this.level = level;
    this.#finding = finding;
    this.#origin = origin;
    this.#addition = addition;
    this.#options = options;
  }

  get rule(): string {
    return this.#finding.rule;
  }

  get value(): Value {
    return this.#finding.value;
  }

  get together(): string | undefined {
    return this.#finding.together;
  }

  get message(): string {
    this.#message ??= describe(this.#finding, () => this.#proposals(), this.#options.ruleOf, this.#options.messages);
    return this.#message;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#workOut();
    return this.#fixes;
  }

  get safeFix(): Fix | undefined {
    const best = this.#finding.mayBeSafe ? this.fixes[0] : undefined;
    return best?.safe ? best : undefined;
  }

  #workOut(): Fix[] {
    const proposals = this.#proposals();
    const rewrites = proposals.some(tellsActor) ? [] : this.#rewrites();
    return [...proposals, ...rewrites].flatMap((proposal) => this.#fix(proposal));
  }

  #proposals(): readonly Proposal[] {
    return this.#suited(this.#finding.proposals.value);
  }

  #rewrites(): readonly Proposal[] {
    return this.#suited(this.#finding.rewrites?.value ?? []);
  }

  #suited(fixes: readonly Proposal[]): readonly Proposal[] {
    return fixes.filter((fix) => this.#options.suits(fix, this.#origin.acting));
  }

  #fix(proposal: Proposal): Fix[] {
    const { reader, messages } = this.#options;
    const { tags, kind } = this.#origin;
    const edits = proposal.edits.flatMap((edit): Edit[] => {
      const place = proposal.added ? this.#additionSpan() : this.#span(edit);
      return place ? [{ ...place, text: reader === 'html' ? encodeHtml(edit.text, kind) : edit.text }] : [];
    });
    if (edits.length < proposal.edits.length) return [];
    if (reader === 'strings' && edits.some(({ text }) => !isBareString(text))) return [];
    if (tags && touches(tags, edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0)) return [];
    const found = this.#finding.parameters['found'] ?? '';
    return [{ title: fixTitle(proposal, found, messages), safe: proposal.safe, edits }];
  }

  #additionSpan(): Span | undefined {
    return this.#addition === undefined ? undefined : { start: this.#addition, end: this.#addition };
  }

  #span({ start, end }: Edit): Span | undefined {
    const { map, offset } = this.#origin;
    if (!isUnbroken(map, offset + start, offset + end)) return undefined;
    const from = sourceStart(map, offset + start);
    return { start: from, end: end > start ? sourceEnd(map, offset + end) : from };
  }
}
