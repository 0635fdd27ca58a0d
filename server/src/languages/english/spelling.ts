/** Endings of British spelling and the American ones beside them. */
const endings: readonly (readonly [british: RegExp, american: string])[] = [
  [/(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, 'iz'],
  [/(?<=al|ol)ys(?=(?:e|es|ed|ing)$)/, 'yz'],
  [/(?<=behavi|col|endeav|fav|hon|lab|neighb)our/, 'or'],
  [/(?<=cent|met|theat)re(?=s?$)/, 'er'],
  [/(?<=def|lic|off|pret)ence(?=s?$)/, 'ense'],
  [/(?<=(?:canc|lab|mod|trav|couns|sign|tot|initi)[ae])ll(?=(?:ed|ing|er|ers)$)/, 'l'],
  [/(?<=enro|fulfi)l(?=s?$)/, 'll'],
  [/(?<=progra)mme(?=s?$)/, 'm'],
  [/(?<=judg|acknowledg)e(?=ment)/, ''],
];
/** Words in -ise that are no -ize words. */
const always = new RegExp(
  `^(?:${[
    'adv|advert|ar|circumc|compr|comprom|conc|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|gu|improv|likew|merchand',
    'no|otherw|parad|po|pra|prec|prem|prom|ra|rev|r|superv|surpr|telev|treat|w',
  ].join('|')})is(?:e|es|ed|ing|er|ers)$`,
);

/** The spellings of a word, the one given first: »organise« and »organize«. */
export function variantsOf(word: string): readonly string[] {
  if (word === '') return [];
  const other = endings
    .filter(([british]) => british.test(word) && !(british === endings[0]![0] && always.test(word)))
    .reduce((spelled, [british, american]) => spelled.replace(british, american), word);
  return other === word ? [word] : [word, other];
}
