declare module '*/function-words.yaml' {
  type List = readonly string[];
  type Forms = Readonly<Record<string, 'present' | 'past' | 'infinitive' | 'participle'>>;
  const words: {
    readonly nominative: Readonly<Record<string, string>>;
    readonly oblique: List;
    readonly pronouns: List;
    readonly determiners: List;
    readonly possessives: List;
    readonly numerals: List;
    readonly prepositions: List;
    readonly subordinators: List;
    readonly doubtfulSubordinators: List;
    readonly properPrepositions: List;
    readonly relatives: List;
    readonly coordinators: List;
    readonly modals: Forms;
    readonly modalInfinitives: List;
    readonly become: Forms;
    readonly be: Forms;
    readonly have: Forms;
    readonly sentenceAdverbs: List;
    readonly fieldAdverbs: List;
    readonly fieldPhrases: List;
    readonly finalAdverbs: List;
    readonly otherAdverbs: List;
    readonly degree: List;
    readonly timeNouns: List;
  };
  export default words;
}

declare module '*/passives.yaml' {
  type List = readonly string[];
  const data: {
    readonly deponents: List;
    readonly passiveUnless: Readonly<Record<string, List>>;
    readonly activeUnless: List;
    readonly surePassives: List;
    readonly particles: List;
    readonly notParticiples: List;
    readonly adverbParticiples: List;
    readonly agents: Readonly<
      Record<'official' | 'vi' | 'du' | 'either' | 'mixed' | 'duty' | 'use' | 'toPerson' | 'impersonal', List>
    >;
    readonly officialDuty: List;
    readonly officialObjects: List;
    readonly readerCan: List;
    readonly toAuthority: List;
    readonly ownAuthority: List;
    readonly otherAuthority: List;
    readonly readerNouns: List;
    readonly readerNames: List;
    readonly readerLight: List;
    readonly usedByUs: List;
    readonly officialNouns: List;
    readonly ditransitive: List;
    readonly agentNouns: List;
    readonly notAgents: List;
    readonly fromVerbs: List;
    readonly control: List;
    readonly subjectless: List;
    readonly predicates: List;
    readonly announcements: List;
    readonly raising: List;
    readonly naming: List;
    readonly light: List;
    readonly decisions: List;
    readonly verdicts: List;
    readonly plain: Readonly<Record<string, string>>;
  };
  export default data;
}
