import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Loaded before the server by the editor that is recorded (NODE_OPTIONS): writes what the client sends, as it comes, to a
 * file in the folder KLARTEKST_RECORD.
 */
export const recorder = `
if (/server[\\\\/]node\\.cjs$/.test(process.argv[1] ?? '')) {
  const { appendFileSync } = require('node:fs');
  const file = process.env.KLARTEKST_RECORD + '/' + Date.now();
  process.on('message', (message) => appendFileSync(file + '.ipc', JSON.stringify(message) + '\\n'));
  if (process.argv.includes('--stdio')) {
    const { emit } = process.stdin;
    process.stdin.emit = function (event, ...values) {
      if (event === 'data') appendFileSync(file + '.stdio', values[0]);
      return emit.call(this, event, ...values);
    };
  }
}
`;

/** A message as JSON-RPC has it. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Stands for the workspace folder in a recorded session. */
export const FOLDER = '/{folder}';

/** Longer sessions, in UTF-16 code units, are tests of long texts, which need no recording. */
const LONGEST = 200_000;

/**
 * The sessions that were recorded, one for each run of the server, the oldest first; without what belongs to the machine,
 * and without their end, so that a replay can go on asking.
 */
export async function recordedSessions(records: string, folder: string): Promise<readonly (readonly Message[])[]> {
  const files = (await readdir(records)).sort();
  const sessions = files.map(async (file) => {
    const bytes = await readFile(path.join(records, file));
    const messages = file.endsWith('.ipc') ? bytes.toString().trim().split('\n') : bodies(bytes);
    return messages.map((text) => withoutFolder(JSON.parse(text), folder)).flatMap(withoutMachine);
  });
  return (await Promise.all(sessions)).filter((session) => JSON.stringify(session).length < LONGEST);
}

/** The bodies of messages as the base protocol frames them. */
function bodies(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const head = bytes.indexOf('\r\n\r\n', start);
    const length = Number(/Content-Length: (\d+)/i.exec(bytes.toString('utf8', start, head))?.[1]);
    found.push(bytes.toString('utf8', head + 4, head + 4 + length));
    start = head + 4 + length;
  }
  return found;
}

/** Clients differ in how they write a slash in JSON; it is written anew. */
function withoutFolder(message: unknown, folder: string): Message {
  return JSON.parse(JSON.stringify(message).replaceAll(folder, FOLDER)) as Message;
}

function withoutMachine(message: Message): Message[] {
  if (message.method === 'shutdown' || message.method === 'exit') return [];
  if (message.method !== 'initialize') return [message];
  return [{ ...message, params: { ...(message.params as object), processId: null } }];
}
