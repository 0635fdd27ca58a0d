import {
  type ClientCapabilities,
  type Connection,
  type ExecuteCommandParams,
  ShowDocumentRequest,
} from 'vscode-languageserver';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { guard } from './guard.ts';
import { withProgress } from './progress.ts';
import { fixInWorkspace } from './workspaceFix.ts';
import type { Texts } from './workspaceTexts.ts';

/** Shows the page of a rule; argument `RuleArgument`. */
export const EXPLAIN = 'klartekst.explainRule';

/** Fixes a rule's findings in every text of the workspace, each change to be confirmed; argument `RuleArgument`. */
export const FIX_IN_WORKSPACE = 'klartekst.fixInWorkspace';

/** What both commands are about. */
export interface RuleArgument {
  readonly rule: string;
}

/** What the commands need of the server. */
export interface CommandsContext {
  readonly texts: Texts;
  messages(): Promise<MessageLanguage>;
  rulePage(): string | undefined;
}

/** The commands of code actions that a client can have run. */
export function commandsFor(client: ClientCapabilities, findsTexts: boolean): string[] {
  const previews = client.workspace?.applyEdit && client.workspace.workspaceEdit?.changeAnnotationSupport;
  return [
    ...(client.window?.showDocument?.support ? [EXPLAIN] : []),
    ...(findsTexts && previews ? [FIX_IN_WORKSPACE] : []),
  ];
}

/** Runs the commands. */
export function answerCommands(connection: Connection, context: CommandsContext): void {
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }: ExecuteCommandParams, token) =>
    guard(connection.console, command, null, token, async () => {
      const { rule } = (argument ?? {}) as Partial<RuleArgument>;
      if (typeof rule !== 'string') return null;
      if (command === EXPLAIN) await explain(connection, rule, context);
      if (command === FIX_IN_WORKSPACE) await fix(connection, rule, context);
      return null;
    }),
  );
}

async function explain(connection: Connection, rule: string, { rulePage }: CommandsContext): Promise<void> {
  const uri = rulePage()?.replace('{rule}', rule);
  if (uri) await connection.sendRequest(ShowDocumentRequest.type, { uri, external: true });
}

async function fix(connection: Connection, rule: string, { texts, messages }: CommandsContext): Promise<void> {
  const language = await messages();
  const edit = await withProgress(connection, say('progress.fixInWorkspace', language), (progress) =>
    fixInWorkspace(rule, texts, progress),
  );
  if (!edit) return;
  const label = say('action.fixInWorkspace.label', language, { rule });
  await connection.workspace.applyEdit({ label, edit, metadata: { isRefactoring: true } });
}
