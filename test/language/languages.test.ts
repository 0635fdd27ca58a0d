import assert from 'node:assert/strict';
import { BlockLanguages } from '../../server/src/engine/blockLanguages.ts';
import { extract } from '../../server/src/extract/extract.ts';
import { languageOf, ownSamples } from '../bench/languages.ts';
import { artefacts } from '../danish.ts';

const options = { language: artefacts.language, identifier: artefacts.identifier };

function languagesOf(text: string, languageId: string, textLanguage?: string): readonly string[] {
  const languages = new BlockLanguages({ ...options, ...(textLanguage ? { textLanguage } : {}) });
  return languages.of(extract(text, languageId), text);
}

const danish = 'Du kan søge om hjælp til huslejen, hvis du bor til leje og har en lav indtægt.';
const english = 'You can apply for help to pay the rent if you rent your home and have a low income.';

describe('The language of a paragraph', () => {
  for (const { language, text } of ownSamples().filter((sample) => sample.language !== 'no')) {
    it(`${language}: ${text}`, () => {
      assert.equal(languageOf(text), ['da', 'en'].includes(language) ? language : 'other');
    });
  }

  it('is often seen to be Norwegian, and never taken for English', () => {
    const found = ownSamples()
      .filter(({ language }) => language === 'no')
      .map(({ text }) => languageOf(text));
    assert.ok(found.filter((language) => language === 'other').length >= 9, found.join());
    assert.ok(!found.includes('en'));
  });

  it('is told for each of a document, short headings with their neighbours', () => {
    const text = `# Boligstøtte\n\n${danish}\n\n# Help with your rent\n\n${english}\n\n## MitID\n\n${english}\n`;
    assert.deepEqual(languagesOf(text, 'markdown'), ['da', 'da', 'en', 'en', 'en', 'en']);
  });

  it('is not changed by a quotation, a name or a sender below', () => {
    for (const text of [
      `${danish} På engelsk hedder det “rent benefit for tenants”.`,
      'Kurset Welcome to Denmark begynder i maj, og du kan melde dig til nu.',
    ])
      assert.equal(languageOf(text), 'da', text);
    const letter = `${danish}\n\nMed venlig hilsen\n\nJohn Smith\nSenior Consultant\n`;
    assert.deepEqual(new Set(languagesOf(letter, 'plaintext')), new Set(['da']));
  });

  it('is what the markup of a page says, unless a paragraph is clearly in another: that is left alone', () => {
    const page = (text: string) =>
      languagesOf(`<html lang="en"><body><p>${english}</p><p>${text}</p></body></html>`, 'html')[1];
    assert.equal(page('Borgerservice'), 'en');
    assert.equal(page('Contact Borgerservice, Rådhuspladsen 1, 4000 Nordby.'), 'en');
    assert.equal(page(danish), 'other');
    assert.equal(
      page(
        'Vous pouvez demander une aide au logement si vous habitez ici depuis plus de deux ans et que vous ne travaillez pas.',
      ),
      'other',
    );
    assert.equal(
      page('Sie können Wohngeld beantragen, wenn Sie hier seit mehr als zwei Jahren wohnen und keine Arbeit haben.'),
      'other',
    );
  });

  it('is what the markup says', () => {
    const text = `<html lang="en-GB"><body><p>${english}</p><p lang="da">${english}</p><div lang="de"><p>${danish}</p></div></body></html>`;
    assert.deepEqual(languagesOf(text, 'html'), ['en', 'da', 'other']);
  });

  it('is what the front matter says, else what was told', () => {
    assert.deepEqual(languagesOf(`---\nlang: en\n---\n\n${danish}\n`, 'markdown', 'da'), ['en']);
    assert.deepEqual(languagesOf(`${english}\n`, 'markdown', 'da'), ['da']);
    assert.deepEqual(languagesOf(`---\nlang: pl\n---\n\n${danish}\n`, 'markdown'), ['other']);
  });

  it('leaves words of another language out of their sentence', () => {
    const [block] = extract(`<p>Vi kalder det <i lang="en">in order to</i> her.</p>`, 'html').blocks;
    assert.equal(block!.text, 'Vi kalder det \uFFFC her.');
  });
});
