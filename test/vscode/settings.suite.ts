import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { diagnostics, extension, has, hoverText, lacks, openText, setting, until } from './editor.ts';

describe('Settings', () => {
  afterEach(async () => {
    for (const name of ['rules', 'policy', 'messages', 'enabled']) await setting(name, undefined);
  });

  it('turn a rule off and on without a restart', async () => {
    const { document } = await openText('Vi fremsender brevet, såfremt du beder om det.\n');
    await diagnostics(document, has('fremsende'));
    await setting('rules', { fremsende: 'off' });
    await diagnostics(document, (found) => lacks('fremsende')(found) && has('saafremt')(found));
    await setting('rules', undefined);
    await diagnostics(document, has('fremsende'));
  });

  it('choose the policy that hovers cite', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    await setting('policy', 'rudersdal');
    await until(
      () => hoverText(document, 'fremsender'),
      (text) => /Rudersdal Kommune, Borgerdialogpolitik/.test(text),
      () => 'the policy in the hover',
    );
  });

  it('choose the language of the messages', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    await setting('messages', 'en');
    const found = await diagnostics(document, (all) => all.some(({ message }) => /Write “sender”/.test(message)));
    assert.equal(found.length, 1);
  });

  it('stop and start the server', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    const api = await extension();
    await setting('enabled', false);
    await until(
      () => api.isRunning(),
      (running) => !running,
      () => 'the server to stop',
    );
    assert.equal(api.languageStatus()[0], 'Klartekst: slået fra');
    await setting('enabled', true);
    await until(
      () => api.isRunning(),
      (running) => running,
      () => 'the server to start',
    );
    await diagnostics(document, has('fremsende'));
  });

  it('survive a restart of the server', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    await vscode.commands.executeCommand('klartekst.restartServer');
    await diagnostics(document, has('fremsende'));
  });

  it('leave a command that is given while the server starts to wait for it', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    const restarted = vscode.commands.executeCommand('klartekst.restartServer');
    await vscode.commands.executeCommand('klartekst.fixAll');
    assert.equal(document.getText(), 'Vi sender brevet.\n');
    await restarted;
  });
});
