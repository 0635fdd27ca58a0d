import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatOf, formats, languageOf } from '../../server/src/extract/formats.ts';

describe('Formats', () => {
  it('are those that start the extension in VS Code, which opens them for the server', () => {
    const { activationEvents } = JSON.parse(readFileSync('package.json', 'utf8')) as { activationEvents: string[] };
    assert.deepEqual(
      activationEvents.filter((event) => event.startsWith('onLanguage:')).sort(),
      Object.keys(formats)
        .map((id) => `onLanguage:${id}`)
        .sort(),
    );
  });

  it('have file names of their own on the command line', () => {
    const extensions = Object.values(formats).flatMap((format) => format.extensions);
    assert.equal(new Set(extensions).size, extensions.length);
    assert.equal(languageOf('brev.HBS'), 'handlebars');
    assert.equal(languageOf('Views/Brev.cshtml'), 'razor');
    assert.equal(languageOf('side.html'), 'html');
    assert.equal(languageOf('noter'), 'plaintext');
  });

  it('are plain text when nobody knows them', () => {
    for (const id of ['cobol', '', '__proto__', 'toString']) assert.equal(formatOf(id), formats['plaintext']);
  });
});
