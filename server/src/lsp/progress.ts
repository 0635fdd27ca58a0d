import type { Connection } from 'vscode-languageserver';
import type { Progress } from './workspaceTexts.ts';

/** Shows how far a long work is, with a way to call it off, where the client can. */
export async function withProgress<Result>(
  connection: Connection,
  title: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(title, 0, undefined, true);
  try {
    return await work((done, total) => {
      progress.report(Math.floor((100 * done) / total), `${done}/${total}`);
      return !progress.token.isCancellationRequested;
    });
  } finally {
    progress.done();
  }
}
