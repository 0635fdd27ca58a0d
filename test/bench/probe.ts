import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { TestFolder } from '../folder.ts';
import { Client, type ClientOptions } from '../lsp/client.ts';

/** Loaded before the server: at each signal it writes what is alive after a full collection, and the time it has worked. */
const source = `
const { renameSync, writeFileSync } = require('node:fs');
require('node:v8').setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
const file = process.env.KLARTEKST_PROBE;
process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(file + '.new', JSON.stringify({ liveBytes: heapUsed + external, workedMilliseconds: (user + system) / 1000 }));
  renameSync(file + '.new', file);
});
`;

/** What the server's process tells of itself. */
export interface Measured {
  /** Memory that is in use, collected garbage left out. */
  readonly liveBytes: number;
  /** Processor time since the start. */
  readonly workedMilliseconds: number;
}

/** A server whose memory and work can be measured from outside. Not on Windows. */
export class ProbedServer {
  readonly client: Client;
  readonly #folder: TestFolder;

  private constructor(client: Client, folder: TestFolder) {
    this.client = client;
    this.#folder = folder;
  }

  static async start(options: ClientOptions): Promise<ProbedServer> {
    const folder = new TestFolder();
    await folder.make();
    await folder.write('probe.cjs', source);
    process.env['KLARTEKST_PROBE'] = folder.resolve('measured.json');
    const nodeOptions = `--require ${JSON.stringify(folder.resolve('probe.cjs'))}`;
    const client = await Client.start({ ...options, nodeOptions });
    return new ProbedServer(client, folder);
  }

  async measure(): Promise<Measured> {
    const file = this.#folder.resolve('measured.json');
    process.kill(this.client.processId, 'SIGUSR2');
    await this.client.until(() => existsSync(file), 'the measurement');
    const measured = JSON.parse(await readFile(file, 'utf8')) as Measured;
    await rm(file);
    return measured;
  }

  async stop(): Promise<void> {
    await this.client.stop();
    await this.#folder.remove();
  }
}
