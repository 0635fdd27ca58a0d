/** What a block of running text is in its document. */
export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableCell' | 'quote' | 'title' | 'attribute';
