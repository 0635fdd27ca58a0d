import { Console } from 'node:console';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { messageEncoder } from './messageEncoder.ts';

/** A connection over stdin and stdout, with which the process ends. What libraries print goes to stderr. */
export function stdioConnection(): Connection {
  globalThis.console = new Console(process.stderr);
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout, { contentTypeEncoder: messageEncoder }),
  );
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  for (const event of ['end', 'close']) process.stdin.on(event, () => process.exit(isShutDown ? 0 : 1));
  return connection;
}
