import * as vscode from 'vscode';

/** The extension's own answers about itself. */
interface Api {
  statusText(): string | undefined;
  kindText(): string | undefined;
  languageStatus(): readonly string[];
  isRunning(): boolean;
  readonly views: {
    /** The tree of findings, as VS Code asks it. */
    readonly tree: vscode.TreeDataProvider<unknown> & { readonly message: string };
    /** The report on the active document. */
    readonly report: {
      readonly shown:
        | { readonly title: string; readonly body: string; readonly source: string | undefined }
        | undefined;
    };
    /** The report on all texts. */
    readonly workspaceReport: {
      readonly shown: string | undefined;
      press(pressed: { readonly uri: string }): Promise<void>;
    };
  };
}

/** The running extension. */
export async function extension(): Promise<Api> {
  const found = vscode.extensions.getExtension<Api>('klartekst.klartekst');
  if (!found) throw new Error('The extension is not installed.');
  return found.activate();
}

/** Opens a text in an editor of its own and waits until it has been checked. */
export async function openText(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  await extension();
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document);
}

/** Opens a file of the workspace. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  await extension();
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(name)));
}

/** The URI of a file in the workspace folder. */
export function workspaceFile(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** Our diagnostics for a document, once `ready` says they are what is waited for. */
export async function diagnostics(
  document: vscode.TextDocument,
  ready: (found: vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<vscode.Diagnostic[]> {
  const own = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'klartekst');
  return until(own, ready, () => `diagnostics: ${JSON.stringify(own().map(ruleOf))}`);
}

/** Asks again and again until the answer will do. @throws Error with `what` after 15 seconds. */
export async function until<Value>(
  ask: () => Value | Thenable<Value>,
  good: (value: Value) => boolean,
  what: () => string,
): Promise<Value> {
  for (let tries = 0; tries < 150; tries++) {
    const value = await ask();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited too long for ${what()}`);
}

/** The rule id of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** True when a diagnostic of the rule is among them. */
export function has(rule: string): (found: readonly vscode.Diagnostic[]) => boolean {
  return (found) => found.some((diagnostic) => ruleOf(diagnostic) === rule);
}

/** True when no diagnostic of the rule is among them. */
export function lacks(rule: string): (found: readonly vscode.Diagnostic[]) => boolean {
  return (found) => !has(rule)(found);
}

/** The range of the first place of a wording. */
export function rangeOf(document: vscode.TextDocument, wording: string): vscode.Range {
  const start = document.getText().indexOf(wording);
  if (start < 0) throw new Error(`»${wording}« is not in the document.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + wording.length));
}

/** The code actions for a wording. VS Code calls a request off when other extensions come up meanwhile: then again. */
export async function codeActions(
  document: vscode.TextDocument,
  wording: string,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  const range = rangeOf(document, wording);
  const ask = async (): Promise<vscode.CodeAction[]> => {
    try {
      return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
    } catch {
      return [];
    }
  };
  return until(
    ask,
    (actions) => actions.some(isOwn),
    () => `code actions for »${wording}«`,
  );
}

/** No other extension of the test's editor offers quick fixes for texts. */
function isOwn({ kind }: vscode.CodeAction): boolean {
  return kind?.value === 'quickfix' || kind?.value === 'source.fixAll.klartekst';
}

/** Applies the action whose title fits. @throws Error when there is none. */
export async function applyAction(document: vscode.TextDocument, wording: string, title: RegExp): Promise<void> {
  const actions = await codeActions(document, wording);
  const action = actions.find((candidate) => title.test(candidate.title));
  if (!action?.edit)
    throw new Error(`No action ${title} among: ${actions.map((candidate) => candidate.title).join(' | ')}`);
  if (!(await vscode.workspace.applyEdit(action.edit))) throw new Error(`»${action.title}« could not be applied.`);
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

/** The text that the hover shows at a wording. */
export async function hoverText(document: vscode.TextDocument, wording: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, wording).start,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}

/** Sets a setting for the workspace; undefined takes it back. */
export async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('klartekst').update(name, value, vscode.ConfigurationTarget.Workspace);
}
