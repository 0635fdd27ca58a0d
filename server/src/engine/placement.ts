import type { Reader } from '../extract/formats.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import { touches } from '../extract/ranges.ts';
import type { Span } from '../languages/language.ts';
import type { Proposal, SentenceFinding } from '../rules/rule.ts';
import { additionPoint } from './addition.ts';
import { shownAt } from './alternatives.ts';
import { type Edit, type Finding, type Fix, inFull, type Level, type Value } from './finding.ts';
import type { MessageLanguage } from './messages.ts';
import { describe, fixTitle, type RuleInfo } from './ruleInfo.ts';
import { encodeHtml, isBareString } from './sourceText.ts';

/** What the findings of one check are placed with; keeps no text alive. */
export interface PlacementOptions {
  readonly ruleOf: (id: string) => RuleInfo;
  readonly reader: Reader;
  readonly messages: MessageLanguage;
  /** Whether a rewrite suits the document as it was when it was checked. */
  readonly suits: (rewrite: Proposal) => boolean;
}

/** A sentence's finding on its way to the source. */
export interface Placement {
  readonly finding: SentenceFinding;
  /** The level in force. */
  readonly level: Level;
  readonly block: Block;
  /** Where the sentence starts in the block's text. */
  readonly offset: number;
}

/** A sentence's finding carried over to the source. Its fixes are worked out when they are first asked for. */
export class PlacedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly #placement: Placement;
  readonly #options: PlacementOptions;
  /** Where a sentence can be added after the finding's own; undefined where none can, or need. */
  readonly #addition: number | undefined;
  #fixes: readonly Fix[] | undefined;

  /** @param source the document's text, which is not kept. */
  constructor(placement: Placement, source: string, options: PlacementOptions) {
    const { finding, block, offset } = placement;
    const { start, end } = shownAt(block, offset + finding.start, offset + finding.end);
    this.start = start;
    this.end = end;
    this.message = describe(finding, options.ruleOf, options.messages);
    const added = finding.proposals.find((proposal) => proposal.added);
    this.#addition = added && additionPoint(source, block, offset + added.edits[0]!.end, options.reader);
    this.#placement = placement;
    this.#options = options;
  }

  get rule(): string {
    return this.#placement.finding.rule;
  }

  get value(): Value {
    return this.#placement.finding.value;
  }

  get level(): Level {
    return this.#placement.level;
  }

  get together(): string | undefined {
    return this.#placement.finding.together;
  }

  /** Fixes that would reach across markup or a conditional are left out. */
  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#workOut();
    return this.#fixes;
  }

  get safeFix(): Fix | undefined {
    if (!this.#placement.finding.proposals.some(({ safe }) => safe)) return undefined;
    const [best] = this.fixes;
    return best?.safe ? best : undefined;
  }

  toJSON(): Finding {
    return inFull(this);
  }

  #workOut(): Fix[] {
    const { proposals, rewrites, joined } = this.#placement.finding;
    const all = [...(rewrites?.value ?? []), ...(joined?.rewrites?.value ?? [])];
    return [...proposals, ...all.filter(this.#options.suits)].flatMap((proposal) => this.#fix(proposal));
  }

  #fix(proposal: Proposal): Fix[] {
    const { finding, block } = this.#placement;
    const { reader, messages } = this.#options;
    const edits = proposal.edits.flatMap((edit): Edit[] => {
      const place = proposal.added ? this.#additionSpan() : this.#span(edit);
      return place ? [{ ...place, text: reader === 'html' ? encodeHtml(edit.text, block.kind) : edit.text }] : [];
    });
    if (edits.length < proposal.edits.length) return [];
    if (reader === 'strings' && edits.some(({ text }) => !isBareString(text))) return [];
    if (block.tags && touches(block.tags, edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0)) return [];
    return [{ title: fixTitle(proposal, finding.parameters['found'] ?? '', messages), safe: proposal.safe, edits }];
  }

  #additionSpan(): Span | undefined {
    return this.#addition === undefined ? undefined : { start: this.#addition, end: this.#addition };
  }

  #span({ start, end }: Edit): Span | undefined {
    const { block, offset } = this.#placement;
    if (!isUnbroken(block.map, offset + start, offset + end)) return undefined;
    const from = sourceStart(block.map, offset + start);
    return { start: from, end: end > start ? sourceEnd(block.map, offset + end) : from };
  }
}
