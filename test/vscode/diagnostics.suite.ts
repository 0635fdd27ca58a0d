import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { applyAction, diagnostics, extension, has, hoverText, openFile, openText, ruleOf, until } from './editor.ts';

describe('Findings in the editor', () => {
  it('underlines a saved letter', async () => {
    const { document } = await openFile('brev.md');
    const found = await diagnostics(document, has('saafremt'));
    const finding = found.find((diagnostic) => ruleOf(diagnostic) === 'saafremt');
    assert.equal(document.getText(finding?.range), 'Såfremt');
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(finding?.message ?? '', /hvis/);
  });

  it('underlines an untitled text, and follows what is typed', async () => {
    const editor = await openText('Vi fremsender brevet i dag.\n');
    await diagnostics(editor.document, has('fremsende'));
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 3, 0, 13), 'sender'));
    await diagnostics(editor.document, (found) => found.length === 0);
  });

  it('checks plain text and HTML', async () => {
    const plain = await openText('Vi fremsender brevet i dag.\n', 'plaintext');
    await diagnostics(plain.document, has('fremsende'));
    const html = await openText(
      '<p>S&aring;fremt du flytter, skal du give besked.</p>\n<script>let såfremt;</script>\n',
      'html',
    );
    const found = await diagnostics(html.document, has('saafremt'));
    assert.deepEqual(
      found.map(({ range }) => html.document.getText(range)),
      ['S&aring;fremt'],
    );
  });

  it('checks a text in English', async () => {
    const { document } = await openText('You must utilise the form prior to the move. We will then write to you.\n');
    const found = await diagnostics(document, has('en-utilise'));
    assert.ok(!has('fremsende')(found));
    await applyAction(document, 'utilise', /use/);
    assert.match(document.getText(), /^You must use the form/);
  });

  it('checks a long text, and a short one meanwhile', async () => {
    const sentences = Array.from({ length: 1500 }, (_, index) => `Vi fremsender brev nummer ${index} til dig.`);
    const long = await openText(`${sentences.join('\n\n')}\n`);
    const short = await openText('Vi fremsender brevet, såfremt du ønsker det.\n');
    await diagnostics(short.document, has('saafremt'));
    await diagnostics(long.document, has('fremsende'));
  });

  it('explains in the hover beside the message: the value, the policy and an example', async () => {
    const { document } = await openText('Vi fremsender brevet i dag.\n');
    await diagnostics(document, has('fremsende'));
    const text = await hoverText(document, 'fremsender');
    assert.match(text, /Klarhed/);
    assert.match(text, /neutral standard/);
    assert.match(text, /Før: .*fremsend/);
  });

  it('shows LIX and the number of findings in the status bar', async () => {
    const { document } = await openText('Vi fremsender brevet i dag. Du skal svare os senest på mandag.\n');
    await diagnostics(document, has('fremsende'));
    const api = await extension();
    await until(
      () => api.statusText() ?? '',
      (text) => /LIX \d+ · 1 fund/.test(text),
      () => `status ${api.statusText()}`,
    );
  });
});
