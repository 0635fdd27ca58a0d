import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { diagnostics, extension, has, openText, until } from './editor.ts';

/** The part of Node's child_process that this suite needs; undefined in a web worker and on Windows. */
interface Processes {
  execFileSync(command: string, args: readonly string[], options: { readonly encoding: 'utf8' }): string;
}
const { process } = globalThis as unknown as {
  readonly process?: {
    readonly pid: number;
    readonly platform: string;
    kill(pid: number, signal: string): void;
    getBuiltinModule?(name: string): Processes;
  };
};
const processes = process?.platform === 'win32' ? undefined : process?.getBuiltinModule?.('child_process');

/** The process of the running server: a child of the extension host. */
function serverProcess(): number | undefined {
  const listed = processes!.execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const own = listed
    .split('\n')
    .find((line) => /server\/node\.cjs/.test(line) && line.trim().split(/\s+/)[1] === String(process!.pid));
  return own === undefined ? undefined : Number(own.trim().split(/\s+/)[0]);
}

async function kill(): Promise<void> {
  const pid = await until(
    serverProcess,
    (found) => found !== undefined,
    () => 'the process of the server',
  );
  process!.kill(pid!, 'SIGKILL');
  await until(
    serverProcess,
    (found) => found !== pid,
    () => 'the end of the server',
  );
}

describe('A server that dies', () => {
  before(function () {
    if (!processes) this.skip();
  });
  after(async () => {
    if (processes) await vscode.commands.executeCommand('klartekst.restartServer');
  });

  it('in the middle of a check comes back, and the findings with it', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    const sentences = Array.from(
      { length: 4000 },
      (_, index) => `Vi fremsender brev nummer ${index}, såfremt du beder om det.`,
    );
    const long = await openText(`${sentences.join('\n\n')}\n`);
    await kill();
    await diagnostics(long.document, has('saafremt'));
    const { document: next } = await openText('Vi fremsender et brev.\n');
    await diagnostics(next, has('fremsende'));
  });

  it('is started a few times and then left alone, until the user asks for it', async () => {
    const { isRunning } = await extension();
    for (let deaths = 0; deaths < 5 && (isRunning() || serverProcess() !== undefined); deaths++) {
      await kill();
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    assert.equal(isRunning(), false);
    assert.equal(serverProcess(), undefined);
    await vscode.commands.executeCommand('klartekst.restartServer');
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
  });
});
