import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';
import { AbandonedCheck } from './checkRun.ts';

/**
 * Runs a handler so that a failure is logged and answered with `neutral`, as is a check that is left off, and a cancelled
 * request is told so.
 */
export async function guard<Result>(
  console: RemoteConsole,
  name: string,
  neutral: Result,
  token: CancellationToken | undefined,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  if (token?.isCancellationRequested) throw cancelled();
  try {
    const result = await work();
    if (token?.isCancellationRequested) throw cancelled();
    return result;
  } catch (error) {
    if (token?.isCancellationRequested) throw cancelled();
    if (error instanceof ResponseError) throw error;
    if (error instanceof AbandonedCheck) return neutral;
    console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return neutral;
  }
}

/** Sends what the client need not take: it may refuse what it does not know, or be gone. */
export function attempt(console: RemoteConsole, name: string, sent: Promise<unknown>): void {
  sent.catch((error: unknown) => console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`));
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}
