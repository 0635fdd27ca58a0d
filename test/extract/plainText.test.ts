import assert from 'node:assert/strict';
import { extract } from '../../server/src/extract/extract.ts';
import { describeBlocks } from './mapping.ts';

const wrapped = 'Kommunen har behandlet din ansøgning om boligstøtte, og vi har\nnu afgjort sagen. Du kan klage.';

describe('plain text', () => {
  describe('paragraphs', () => {
    describeBlocks('plaintext', [
      [''],
      [' \n\t\n'],
      ['Et afsnit.', 'paragraph: Et afsnit.'],
      ['Et.\n\nTo.', 'paragraph: Et.', 'paragraph: To.'],
      ['Et.\r\n \r\nTo.', 'paragraph: Et.', 'paragraph: To.'],
      ['Et.\r\rTo.', 'paragraph: Et.', 'paragraph: To.'],
      [wrapped, `paragraph: ${wrapped.replace('\n', ' ')}`],
      [wrapped.replace('\n', '\r\n'), `paragraph: ${wrapped.replace('\n', ' ')}`],
      ['Første sætning.\nAnden sætning.', 'paragraph: Første sætning. Anden sætning.'],
      ['  Indrykket,\n  og mere.', 'paragraph: Indrykket, og mere.'],
      ['Et.\n-----\nTo.', 'paragraph: Et.', 'paragraph: To.'],
      ['Et &amp; <b>to</b> *tre*.', 'paragraph: Et &amp; <b>to</b> *tre*.'],
    ]);
  });

  describe('separate lines', () => {
    describeBlocks('plaintext', [
      [
        'Anders Andersen\nRådhuspladsen 1\n1550 København V',
        'paragraph: Anders Andersen',
        'paragraph: Rådhuspladsen 1',
        'paragraph: 1550 København V',
      ],
      ['«Navn»\n«Adresse»\n«Postnr» «By»', 'paragraph: «Navn»', 'paragraph: «Adresse»', 'paragraph: «Postnr» «By»'],
      [`Kære Anders\n${wrapped}`, 'paragraph: Kære Anders', `paragraph: ${wrapped.replace('\n', ' ')}`],
      [
        `${wrapped}\nMed venlig hilsen\nPer Hansen`,
        `paragraph: ${wrapped.replace('\n', ' ')} Med venlig hilsen`,
        'paragraph: Per Hansen',
      ],
      [
        'Vi har den 3. maj modtaget en ansøgning om tilskud til briller fra\nAnders Andersen.',
        'paragraph: Vi har den 3. maj modtaget en ansøgning om tilskud til briller fra Anders Andersen.',
      ],
      [
        `${'Lang sætning. '.repeat(12)}\nNæste afsnit.`,
        `paragraph: ${'Lang sætning. '.repeat(12).trim()}`,
        'paragraph: Næste afsnit.',
      ],
    ]);
  });

  describe('lists', () => {
    describeBlocks('plaintext', [
      ['Send:\n- pas\n- kørekort', 'paragraph: Send:', 'listItem: pas', 'listItem: kørekort'],
      ['* et\n• to\n– tre', 'listItem: et', 'listItem: to', 'listItem: tre'],
      ['1. et\n2. to\n\n10) ti', 'listItem: et', 'listItem: to', 'listItem: ti'],
      ['a) Et\nb) to', 'listItem: Et', 'listItem: to'],
      ['- et, som er\n  gyldigt\n- to', 'listItem: et, som er gyldigt', 'listItem: to'],
      ['- et\n- to\nSend det til os.', 'listItem: et', 'listItem: to', 'paragraph: Send det til os.'],
      ['5. maj 2024 skrev du til os.', 'paragraph: 5. maj 2024 skrev du til os.'],
      ['Vi fik dit brev den\n5. maj 2024.', 'paragraph: Vi fik dit brev den', 'paragraph: 5. maj 2024.'],
      ['Vi har – som du ved\n– ikke svaret.', 'paragraph: Vi har – som du ved – ikke svaret.'],
      ['-et og to', 'paragraph: -et og to'],
    ]);
  });

  describe('headings', () => {
    describeBlocks('plaintext', [
      ['Afgørelse\n\nDu får støtte.', 'heading: Afgørelse', 'paragraph: Du får støtte.'],
      [
        'Afgørelse\n\nBegrundelse\n\nDu får støtte.',
        'heading: Afgørelse',
        'heading: Begrundelse',
        'paragraph: Du får støtte.',
      ],
      ['Kære Anders\n\nDu får støtte.', 'paragraph: Kære Anders', 'paragraph: Du får støtte.'],
      [
        'Du får støtte.\n\nMed venlig hilsen\n\nPer',
        'paragraph: Du får støtte.',
        'paragraph: Med venlig hilsen',
        'paragraph: Per',
      ],
      ['Vi skriver:\n\nDu får støtte.', 'paragraph: Vi skriver:', 'paragraph: Du får støtte.'],
      ['Overskrift\n==========\nDu får støtte.', 'heading: Overskrift', 'paragraph: Du får støtte.'],
    ]);
  });

  describe('suppression marks', () => {
    describeBlocks('plaintext', [
      ['Et [klartekst: ignorer] to.', 'paragraph: Et to.'],
      ['[klartekst: ignorer-fil]\nEt.', 'paragraph: Et.'],
      ['Et,\n[klartekst: ignorer-næste-linje]\nto.', 'paragraph: Et, to.'],
      ['[klartekst: ignorer] [Klartekst: x]'],
      ['Et [klartekst] to [Navn].', 'paragraph: Et [klartekst] to [Navn].'],
    ]);

    it('are comments', () => {
      const source = 'Et [klartekst: ignorer lange-ord] to.';
      assert.deepEqual(extract(source, 'plaintext').comments, [
        { start: 3, end: 33, text: 'klartekst: ignorer lange-ord' },
      ]);
    });
  });

  describe('characters', () => {
    describeBlocks('plaintext', [
      ['a\u030Ase A\u030A', 'paragraph: åse Å'],
      ['\u212Angstro\u0308m', 'paragraph: Kngström'],
      ['q\u0307\u0323 i\u0300\u0316', 'paragraph: q\u0323\u0307 i\u0316\u0300'.normalize('NFC')],
      ['\u1112\u1161\u11AB', 'paragraph: 한'],
      ['af\u00ADgø\u200Brelse\u00AD', 'paragraph: afgørelse'],
      ['et \u00AD to\u00AD tre \u00ADfire', 'paragraph: et to tre fire'],
      ['12\u00A0kr.\u00A0 \tog\u2028mere', 'paragraph: 12 kr. og mere'],
      ['\uFEFFKære 👩‍👧 du', 'paragraph: Kære 👩‍👧 du'],
      ['a\uFEFFb\0c\uD83D d\uDE00', 'paragraph: a\uFEFFb\0c\uD83D d\uDE00'],
      [`{{navn}} <%= x %> {% if %} \${x} {navn} [[navn]]`, `paragraph: {{navn}} {{x}} \${x} {navn} [[navn]]`],
    ]);
  });
});
