import { capitalised } from '../../characters.ts';
import type { Rewrite } from '../../language.ts';
import { months, subjectForms } from './closedClasses.ts';
import { dateEnd, isGenitive } from './nounPhrase.ts';
import type { Modifier, PreposedParticiple } from './preposedPhrase.ts';
import type { SentenceView } from './sentenceView.ts';

/** What the one who acts still does, so that the relative clause stands in the present. */
const lasting = new Set(
  'eje drive bebo omfatte dække berøre besidde kræve kende dyrke udgøre støtte lede styre administrere leje benytte'.split(
    ' ',
  ),
);
/** Verbs that say no more than the possessive does: kommunens afgørelse. */
const implied = new Set(
  (
    'træffe give udarbejde udstede meddele afgive udfærdige foretage fremsende indsende sende tilsende indgive skrive fremsætte ' +
    'udforme lave stille formulere'
  ).split(' '),
);
/** Verbs of giving, whose receiver becomes the subject of »få«. */
const giving = new Set(
  'tilsende tildele bevilge tilkende tilbyde meddele pålægge overdrage udbetale tilstille'.split(' '),
);
/** Present participles whose verb is another, or none. */
const presents: Readonly<Record<string, string | undefined>> = {
  beliggende: 'ligger',
  bosiddende: 'bor',
  hjemmehørende: 'hører hjemme',
  tilhørende: undefined,
  pågældende: undefined,
  vedkommende: undefined,
};
/** Objects of »af« that tell the reason, not who acts. */
const reasons = new Set('hensyn grund grunde årsag årsager frygt mangel'.split(' '));
/** Verbs of what happens by itself: their perfect with »er« is no passive. */
const happening = new Set(
  'ankomme forfalde forsvinde fremkomme indkomme indtræde indtræffe opstå overgå tilkomme udløbe'.split(' '),
);
/** What is over when it is spoken of: »ved tilsynet«. */
const event =
  /(?:mødet|høringen|tilsynet|besøget|samtalen|besigtigelsen|forsamlingen|synet|gennemgangen|kontrollen|debatten|rundvisningen|inspektionen|forhandlingen|forhandlingerne|foråret|efteråret|sommeren|vinteren)$/u;
/** Objects of prepositional phrases that stand before the verb of a subordinate clause. */
const sentenceAdverbials = new Set('øvrigt forvejen forhånd grad alt tid dag'.split(' '));
const yours: Readonly<Record<string, string>> = {
  os: 'vores',
  jer: 'jeres',
  ham: 'hans',
  hende: 'hendes',
  dem: 'deres',
};

/**
 * Rewrites of a preposed participle: with a relative clause and, where that says the same, with a genitive.
 * @param end the token after the noun phrase.
 */
export function relativeClauses(view: SentenceView, found: PreposedParticiple, end: number): Rewrite[] {
  const { determiner, participle } = found;
  if (view.tokens.slice(determiner, end).some(({ kind }) => kind === 'opaque')) return [];
  const clause = clauseOf(view, found);
  if (clause === undefined) return [];
  const rest = view.slice(participle + 1, end);
  const comma = end >= view.length || view.isPunctuation(end) ? '' : ',';
  const relative = `${view.text(determiner)} ${rest}, ${clause}`;
  const rewrites = [rewrite(view, determiner, end, relative, comma)];
  const genitive = genitiveOf(view, found);
  if (genitive !== undefined) rewrites.push(rewrite(view, determiner, end, `${genitive} ${rest}`, ''));
  return rewrites;
}

function rewrite(view: SentenceView, from: number, to: number, result: string, comma: string): Rewrite {
  return { result, edits: [{ start: view.tokens[from]!.start, end: view.tokens[to - 1]!.end, text: result + comma }] };
}

function clauseOf(view: SentenceView, found: PreposedParticiple): string | undefined {
  const { modifiers, reading, participle } = found;
  const adverbs = textOf(
    view,
    modifiers.filter(({ kind }) => kind === 'adverb'),
  );
  const others = modifiers.filter(({ kind }) => kind !== 'adverb');
  const agent = others[0];
  const forms = view.lexicon.paradigms(reading.lemma, 'verb')[0]?.forms;
  // »den til enhver tid værende ejer«
  if (reading.lemma === 'være' && view.key(participle - 1) === 'tid') return undefined;
  if (reading.slot === 'presentParticiple') {
    const key = view.key(participle);
    const verb = key in presents ? presents[key] : forms?.present?.[0];
    if (verb === undefined) return undefined;
    return join('der', adverbs, ...around(view, others, verb));
  }
  const supine = forms?.participle?.[0];
  if (supine === undefined) return undefined;
  if (agent?.kind === 'pronoun') {
    if (others.length > 1 || !giving.has(reading.lemma)) return undefined;
    return join(subjectOf(view, agent.start), adverbs, 'har fået', supine);
  }
  const agents = others.filter((modifier) => isAgent(view, modifier));
  if (agents.length > 1) return undefined;
  if (agents.length === 0) {
    return others.some(({ preposition }) => preposition === 'og')
      ? undefined
      : join('der', adverbs, ...around(view, others, withoutAgent(view, found, others, supine)));
  }
  return agentClause(view, found, agents[0]!, others, adverbs, supine, forms);
}

/** »er nævnt«; of what is over, »blev nævnt«; of what happens by itself, »opstod«. */
function withoutAgent(
  view: SentenceView,
  { reading }: PreposedParticiple,
  others: readonly Modifier[],
  supine: string,
): string {
  const isPast = others.some((modifier) => isDate(view, modifier) || isEvent(view, modifier));
  const past = view.lexicon.paradigms(reading.lemma, 'verb')[0]?.forms.past?.[0];
  if (isPast && happening.has(reading.lemma) && past !== undefined) return past;
  return `${isPast && !happening.has(reading.lemma) ? 'blev' : 'er'} ${supine}`;
}

function agentClause(
  view: SentenceView,
  { reading }: PreposedParticiple,
  agent: Modifier,
  others: readonly Modifier[],
  adverbs: string,
  supine: string,
  forms: { readonly present?: readonly string[]; readonly past?: readonly string[] } | undefined,
): string | undefined {
  const rest = others.filter((modifier) => modifier !== agent);
  if (!rest.every((modifier) => isVerbal(view, modifier))) return undefined;
  const subject =
    agent.object!.kind === 'pronoun' ? subjectOf(view, agent.object!.start) : view.slice(agent.start + 1, agent.end);
  const dated = rest.some((modifier) => isDate(view, modifier));
  const verb = dated ? forms?.past?.[0] : lasting.has(reading.lemma) ? forms?.present?.[0] : `har ${supine}`;
  return verb === undefined ? undefined : join(subject, adverbs, verb, textOf(view, rest));
}

/** The verb with its phrases: »der i øvrigt er nævnt i loven«. */
function around(view: SentenceView, modifiers: readonly Modifier[], verb: string): string[] {
  const before = modifiers.filter(
    (modifier) => sentenceAdverbials.has(headKey(view, modifier)) && modifier.preposition !== 'og',
  );
  const after = modifiers.filter((modifier) => !before.includes(modifier));
  return [textOf(view, before), verb, textOf(view, after)];
}

function isAgent(view: SentenceView, modifier: Modifier): boolean {
  if (modifier.preposition !== 'af' || !modifier.object) return false;
  return ['noun', 'name', 'pronoun'].includes(modifier.object.kind) && !reasons.has(headKey(view, modifier));
}

/** True for phrases that can only belong to the verb, not to the noun before them. */
function isVerbal(view: SentenceView, modifier: Modifier): boolean {
  if (modifier.kind === 'date' || isDate(view, modifier)) return true;
  return modifier.preposition === 'til' && modifier.object?.kind === 'pronoun';
}

function isDate(view: SentenceView, modifier: Modifier): boolean {
  return (
    modifier.kind === 'date' ||
    modifier.object?.kind === 'date' ||
    dateEnd(view, modifier.start + 1) > modifier.start + 1 ||
    months.has(view.key(modifier.start + 1))
  );
}

/** »under mødet«, »ved tilsynet«, but not »under punkt 3«. */
function isEvent(view: SentenceView, modifier: Modifier): boolean {
  if (modifier.object === undefined) return false;
  return (
    (modifier.preposition === 'under' &&
      !/^(?:afsnit|bilag|nr\.?|pkt\.?|punkt|§)$/.test(view.key(modifier.start + 1))) ||
    (/^(?:ved|på|i)$/.test(modifier.preposition ?? '') && event.test(headKey(view, modifier)))
  );
}

const headKey = (view: SentenceView, { object }: Modifier) => (object ? view.key(object.head) : '');

function subjectOf(view: SentenceView, index: number): string {
  return view.text(index) === 'Dem' ? 'De' : (subjectForms.get(view.key(index)) ?? view.text(index));
}

/** »kommunens«, »din«: only when the verb adds nothing and nothing else stands with it. */
function genitiveOf(view: SentenceView, { determiner, modifiers, reading }: PreposedParticiple): string | undefined {
  const agent = modifiers[0]!;
  const article = view.key(determiner);
  if (modifiers.length !== 1 || !isAgent(view, agent) || !implied.has(reading.lemma)) return undefined;
  if (!['den', 'det', 'de'].includes(article) || reading.slot !== 'participlePlural') return undefined;
  const object = agent.object!;
  const capital = view.isCapital(determiner);
  const cased = (text: string) => (capital ? capitalised(text) : text);
  if (object.kind !== 'pronoun') {
    const text = view.slice(object.start, object.end);
    if (isGenitive(view, object.head) || !/[a-zæøå]$/u.test(text)) return undefined;
    return cased(/[sxz]$/u.test(text) ? `${text}'` : `${text}s`);
  }
  if (view.text(object.start) === 'Dem') return 'Deres';
  const ending = article === 'det' ? 't' : article === 'de' ? 'ne' : 'n';
  const key = view.key(object.start);
  if (key === 'dig' || key === 'mig') return cased(`${key === 'dig' ? 'di' : 'mi'}${ending}`);
  return yours[key] === undefined ? undefined : cased(yours[key]);
}

function textOf(view: SentenceView, modifiers: readonly Modifier[]): string {
  return modifiers.map(({ start, end }) => view.slice(start, end)).join(' ');
}

const join = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');
