import * as vscode from 'vscode';

const SCHEME = 'klartekst-regel';

/** Shows a rule's page inside VS Code, from the installed extension only. */
export class RulePages implements vscode.TextDocumentContentProvider, vscode.UriHandler, vscode.Disposable {
  readonly #page: (rule: string, uri: string) => Promise<string>;
  readonly #subscriptions: vscode.Disposable[];

  /** @param page the Markdown of a rule's page, as the project of the document `uri` has it. */
  constructor(page: (rule: string, uri: string) => Promise<string>) {
    this.#page = page;
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.window.registerUriHandler(this),
    ];
  }

  provideTextDocumentContent({ path, query }: vscode.Uri): Promise<string> {
    return this.#page(path.slice(1).replace(/\.md$/, ''), query);
  }

  async handleUri({ path }: vscode.Uri): Promise<void> {
    await this.show(path.slice(1));
  }

  async show(rule: string): Promise<void> {
    const document = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md`, query: document });
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
