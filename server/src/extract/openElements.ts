import type { BlockKind } from './blockKind.ts';
import { elementKind, headingEnds, selfNested } from './htmlElements.ts';

/** An open block element with those around it; never changes, so that a place in a document can keep it. */
export interface OpenElement {
  readonly name: string;
  /** What text in it is. */
  readonly kind: BlockKind;
  readonly level?: number;
  /** The primary subtag of the nearest `lang` around it. */
  readonly language?: string;
  /** What the `lang` of the page says. */
  readonly pageLanguage?: string;
  /** Undefined for the document itself. */
  readonly parent?: OpenElement;
}

/** The document around all its elements. */
export function documentElement(kind: BlockKind): OpenElement {
  return { name: '', kind };
}

/** Whether two places have the same elements open. */
export function isSameOpen(a: OpenElement | undefined, b: OpenElement | undefined): boolean {
  let one = a;
  let other = b;
  while (one !== other) {
    if (!one || !other || one.name !== other.name || one.kind !== other.kind) return false;
    if (one.level !== other.level || one.language !== other.language || one.pageLanguage !== other.pageLanguage)
      return false;
    one = one.parent;
    other = other.parent;
  }
  return true;
}

/** The block elements that are open while a document is read. */
export class OpenElements {
  #innermost: OpenElement;
  readonly #counts = new Map<string, number>();

  constructor(innermost: OpenElement) {
    this.#innermost = innermost;
    for (let element = innermost; element.parent; element = element.parent) this.#count(element.name, 1);
  }

  get innermost(): OpenElement {
    return this.#innermost;
  }

  /** Opens an element, which may close the one around it. @param ownLanguage what its own `lang` says. */
  push(name: string, ownLanguage?: string): void {
    const around = this.#innermost;
    if ((around.name === name && selfNested.has(name)) || (around.kind === 'heading' && headingEnds.has(name)))
      this.#pop();
    const parent = this.#innermost;
    const own = parent.kind === 'quote' ? undefined : elementKind(name);
    const { kind, level } = own ?? parent;
    const isPage = name === 'html' || name === 'body';
    const language = isPage ? parent.language : (ownLanguage ?? parent.language);
    const pageLanguage = isPage ? (ownLanguage ?? parent.pageLanguage) : parent.pageLanguage;
    this.#innermost = {
      name,
      kind,
      ...(level === undefined ? {} : { level }),
      ...(language ? { language } : {}),
      ...(pageLanguage ? { pageLanguage } : {}),
      parent,
    };
    this.#count(name, 1);
  }

  /** Closes the innermost element of a name and all in it; nothing when none is open. */
  close(name: string): void {
    if (!this.#counts.get(name)) return;
    while (this.#pop() !== name);
  }

  #pop(): string {
    const { name, parent } = this.#innermost;
    if (parent) {
      this.#innermost = parent;
      this.#count(name, -1);
    }
    return name;
  }

  #count(name: string, change: 1 | -1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + change);
  }
}
