import type { Bilingual } from '../dictionary/entry.ts';
import type { DocumentSign } from '../languages/documentSign.ts';
import type { DocumentView } from '../rules/documentRule.ts';
import type { Ban, Part } from '../rules/part.ts';
import type { Level } from './finding.ts';
import type { NamedKind } from './frontMatter.ts';

/** A sort of document: what it must have and must not have. Declared in dictionaries/da/kinds/. */
export interface Kind {
  /** As front matter and project files name it: »afgørelse«. */
  readonly id: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly guess: Guess;
  readonly parts: readonly Part[];
  readonly bans: readonly Ban[];
  /** Levels of other rules in documents of this kind, where the project and the policy say nothing. */
  readonly levels: Readonly<Record<string, Level>>;
}

type Points = Readonly<Partial<Record<DocumentSign, number>>>;

/** How a document of a kind gives itself away. */
export interface Guess {
  /** Points for each sign that the document shows; against it when negative. */
  readonly signs: Points;
  /** The same for what its beginning shows. */
  readonly early: Points;
  /**
   * Lower-case words, of which the last may be a beginning, that name the kind in a title or in a first line above it.
   * The kind that is named first there has TITLE_POINTS, and they count against all others: »Varsel om påbud« is no påbud.
   */
  readonly titles: readonly string[];
  /** Signs of which the document must show one: a text about decisions in general speaks to nobody. No signs ask for nothing. */
  readonly requires: readonly DocumentSign[];
  /** Language ids that count FORMAT_POINTS. */
  readonly formats: readonly string[];
  /** Fewer points are no guess. */
  readonly points: number;
}

/** Who said which kind a document is of. */
export type KindSource = 'document' | 'user' | 'project' | 'guess';

/** The kind in force, and who said so. */
export interface ChosenKind {
  readonly kind: Kind;
  readonly source: KindSource;
}

/** The kind of document that somebody says a text is, if the text itself does not. */
export interface ToldKind {
  readonly id: string;
  readonly source: Extract<KindSource, 'user' | 'project'>;
}

/** A text of fewer whole sentences is too short for a guess. */
const FEWEST_SENTENCES = 5;
/** A text of more sentences, headings and cells among them, is no letter and no page. */
const MOST_SENTENCES = 300;
const TITLE_POINTS = 4;
const FORMAT_POINTS = 4;

/** The kind that somebody says a document is of; what the document itself says holds first. */
export function saidKind(
  kinds: readonly Kind[],
  named: NamedKind | undefined,
  told: ToldKind | undefined,
): ChosenKind | undefined {
  const own = named && kindNamed(kinds, named.name);
  if (own) return { kind: own, source: 'document' };
  const other = told && kindNamed(kinds, told.id);
  return other && { kind: other, source: told.source };
}

/** The kind that a document most likely is of; undefined when none stands out. */
export function guessKind(kinds: readonly Kind[], document: DocumentView): ChosenKind | undefined {
  if (document.length > MOST_SENTENCES) return undefined;
  if (document.sentences.filter(({ whole }) => whole).length < FEWEST_SENTENCES) return undefined;
  const titled = titledKind(kinds, document);
  const ranked = kinds
    .filter(({ guess: { requires } }) => requires.length === 0 || requires.some((sign) => document.signs.has(sign)))
    .map((kind) => ({ kind, points: points(kind.guess, document) + titlePoints(kind, titled) }))
    .filter(({ kind, points }) => points >= kind.guess.points)
    .sort((a, b) => b.points - a.points);
  const [best, second] = ranked;
  return best && best.points > (second?.points ?? 0) ? { kind: best.kind, source: 'guess' } : undefined;
}

function titledKind(kinds: readonly Kind[], { title, sentences: [first] }: DocumentView): Kind | undefined {
  const named = first && !first.whole ? `${first.text} ${title}` : title;
  const words = ` ${named
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .join(' ')}`;
  const [earliest] = kinds
    .flatMap((kind) => kind.guess.titles.map((beginning) => ({ kind, at: words.indexOf(` ${beginning}`) })))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return earliest?.kind;
}

function titlePoints(kind: Kind, titled: Kind | undefined): number {
  if (!titled) return 0;
  return kind === titled ? TITLE_POINTS : -TITLE_POINTS;
}

function points({ signs, early, formats }: Guess, document: DocumentView): number {
  const beginning = document.sentences.slice(0, document.beginning);
  return (
    (formats.includes(document.languageId) ? FORMAT_POINTS : 0) +
    sum(signs, (sign) => document.signs.has(sign)) +
    sum(early, (sign) => beginning.some((sentence) => sentence.signs.has(sign)))
  );
}

function sum(points: Points, shows: (sign: DocumentSign) => boolean): number {
  const shown = (Object.keys(points) as DocumentSign[]).filter(shows);
  return shown.reduce((total, sign) => total + (points[sign] ?? 0), 0);
}

/** Finds a kind by its name, however it is written: »Afgørelse«, »afgoerelse«. */
export function kindNamed<Named extends { readonly id: string }>(
  kinds: readonly Named[],
  name: string,
): Named | undefined {
  const wanted = ruleName(name);
  return kinds.find(({ id }) => ruleName(id) === wanted);
}

/** A kind's name in rule ids: small letters a–z. */
export function ruleName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
}
