import type { BaseLanguageClient, CloseHandlerResult, ErrorHandler } from 'vscode-languageclient';
import { text } from './texts.ts';

/** Starts a server that has died anew as the library does, a few times in three minutes, and tells what to do when it gives up. */
export function restarting(client: () => BaseLanguageClient | undefined): ErrorHandler {
  let usual: ErrorHandler | undefined;
  const handler = (): ErrorHandler => {
    usual ??= client()!.createDefaultErrorHandler();
    return usual;
  };
  return {
    error: (...failure) => handler().error(...failure),
    closed: async (): Promise<CloseHandlerResult> => {
      const result = await handler().closed();
      return result.message === undefined ? result : { ...result, message: text('server.gaveUp') };
    },
  };
}
