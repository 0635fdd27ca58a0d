import * as assert from './assert.ts';
import { applyAction, codeActions, diagnostics, has, lacks, openText, ruleOf } from './editor.ts';

describe('Templates', () => {
  it('are underlined between their tags, fixed and left whole', async () => {
    const text = '<p>{{#if barn}}Såfremt {{fremsende}}{{else}}Vi{{/if}} fremsender {{> brev}} senest {{frist}}.</p>\n';
    const { document } = await openText(text, 'handlebars');
    const found = await diagnostics(document, has('fremsende'));
    assert.deepEqual(found.map((one) => [ruleOf(one), document.getText(one.range)]).sort(), [
      ['fremsende', 'fremsender'],
      ['saafremt', 'Såfremt'],
    ]);
    await applyAction(document, 'fremsender', /^Skriv »sender«/);
    await diagnostics(document, lacks('fremsende'));
    assert.equal(document.getText(), text.replace('fremsender', 'sender'));
  });

  it('take comments of their own language to be left in peace', async () => {
    const { document } = await openText('<p>Vi fremsender {{navn}}.</p>\n', 'handlebars');
    await diagnostics(document, has('fremsende'));
    assert.ok((await codeActions(document, 'fremsender')).length > 1);
    await applyAction(document, 'fremsender', /Ignorer »fremsender« her/);
    assert.equal(document.getText(), '<p>Vi fremsender {{navn}}.</p> {{!-- klartekst: ignorer fremsende --}}\n');
    await diagnostics(document, lacks('fremsende'));
  });
});
