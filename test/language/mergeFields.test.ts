import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMergeField } from '../../server/src/languages/mergeFields.ts';
import { danish } from '../danish.ts';
import '../property.ts';

const fields = [
  '«Navn»',
  '«fornavn»',
  '«For_navn_2»',
  '«Sag.Frist»',
  '«Barnets navn»',
  '«Fornavn Mellemnavn Efternavn»',
  '<<Navn>>',
  '<Navn>',
  '<dato_for_svar>',
  '<Barnets navn>',
  '{{navn}}',
  '{{ sag.frist | dato }}',
  '{{{navn}}}',
  '{navn}',
  '{Dit navn}',
  '{0}',
  '[[navn]]',
  '[Navn]',
  '[indsæt dato, fx 1. maj]',
  '&[Navn]',
  '<%= navn %>',
  '{% if x %}',
  '${navn}',
  '#{navn}',
  '#Navn#',
  '%NAVN%',
  '%for_navn%',
  '__NAVN__',
  '__FOR_NAVN__',
  '@Model.Navn',
  '@Model.Sag.Frist',
  'MERGEFIELD Navn',
  'MERGEFIELD "Barnets navn" \\* MERGEFORMAT',
  'MERGEFIELD Dato \\@ "dd-MM-yyyy" \\* MERGEFORMAT',
  '{ MERGEFIELD Navn \\* MERGEFORMAT }',
  '{ IF Barn = "1" "dit barn" "du" }',
];

describe('Merge fields', () => {
  const kinds = (text: string) => danish.tokens(text).map(({ kind }) => kind);

  for (const field of fields) {
    it(`${field} is one word that nothing reads`, () => {
      assert.deepEqual(kinds(`Kære ${field} igen`), ['word', 'opaque', 'word']);
      assert.deepEqual(
        kinds(`(${field}), ${field}.`).join(' '),
        'punctuation opaque punctuation punctuation opaque punctuation',
      );
      assert.ok(danish.tokens(field).every(isMergeField));
      assert.equal(danish.sentences(`Svar senest ${field}. Så når vi det.`).length, 2);
    });
  }

  it('leave quotations, numbers, marks and signs alone', () => {
    for (const text of [
      'Han sagde «vi fremsender det i morgen».',
      '«Vi fremsender det i medfør af loven, når vi kan.»',
      'Hun svarede »ja« og »nej« til det.',
      'Prisen er 5 % af 3 % i alt.',
      'Se note [1] og [ ].',
      'Brug #klima og nr. 7.',
      'x < y og y > z',
      'Det er _vigtigt_ og __ikke helt klart__.',
      'Det er { ikke et felt }.',
      'R&D og @kommunen',
    ]) {
      assert.ok(!kinds(text).includes('opaque'), text);
    }
  });

  it('are told from addresses and files', () => {
    for (const text of ['post@kommune.dk', 'https://x.dk/a', 'skema.pdf', 'G:\\Sager\\x', '/etc/x/y', '\uFFFC']) {
      assert.deepEqual(kinds(text), ['opaque']);
      assert.ok(!danish.tokens(text).some(isMergeField), text);
    }
  });

  it('tell what they will bring', () => {
    for (const field of [
      '{{frist}}',
      '«Svardato»',
      '[[dato]]',
      '[indsæt dato]',
      '{SvarFrist}',
      '%DATO%',
      '@Model.Frist',
    ]) {
      assert.ok(danish.holds('time', `Svar os senest ${field}.`), field);
    }
    assert.ok(!danish.holds('time', 'Svar os, {{navn}}.'));
    assert.ok(danish.holds('contact', 'Ring til #Sagsbehandler#.'));
    assert.ok(!danish.holds('explanation', 'Det er {{ydelse}}.'));
  });

  it('cover no more than they are, whatever stands between them', () => {
    const part = fc.oneof(
      fc.constantFrom(...fields),
      fc.constantFrom('Vi', 'sender', '.', ',', ' ', '«', '»', '{', '}'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join(' ');
        let at = 0;
        for (const { start, end } of danish.tokens(text)) {
          assert.ok(at <= start && start < end && end <= text.length);
          at = end;
        }
      }),
    );
  });
});
