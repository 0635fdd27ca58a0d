import * as vscode from 'vscode';
import { text } from '../texts.ts';

/** A report as the server writes it for a view. */
export interface ReportContents {
  readonly title: string;
  readonly style: string;
  /** HTML, made safe by the server. */
  readonly body: string;
  /** The URI of the text that it is about. */
  readonly source?: string | undefined;
}

/** What the user presses in a report: a place of its text, in UTF-16 code units, or one of many texts. */
export interface Pressed {
  readonly start?: number;
  readonly end?: number;
  readonly uri?: string;
}

/** What is told of what happens to a panel. */
export interface ReportListener {
  press(pressed: Pressed): unknown;
  /** It may be seen now, or no longer. */
  changed?(): void;
  closed(): void;
}

/** A panel with a report; its policy lets nothing in but our own script and stylesheet. */
export class ReportView implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #script: vscode.Uri;
  #style: string | undefined;
  #body = '';
  #source: string | undefined;

  /** @param panel a new one, or one that VS Code brings back. */
  constructor(panel: vscode.WebviewPanel, extension: vscode.Uri, listener: ReportListener) {
    const scripts = vscode.Uri.joinPath(extension, 'dist', 'client');
    this.#script = vscode.Uri.joinPath(scripts, 'view.js');
    this.#panel = panel;
    panel.webview.options = { enableScripts: true, localResourceRoots: [scripts] };
    this.#panel.webview.onDidReceiveMessage((message: Pressed | 'ready') =>
      message === 'ready' ? this.#post() : listener.press(message),
    );
    this.#panel.onDidChangeViewState(() => listener.changed?.());
    this.#panel.onDidDispose(() => listener.closed());
  }

  /** Opens a panel and leaves the focus where it is. @param type the panel's type, which menus know it by. */
  static open(type: string, extension: vscode.Uri, column: vscode.ViewColumn, listener: ReportListener): ReportView {
    const place = { viewColumn: column, preserveFocus: true };
    const options = { enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel(type, text('report.title'), place, options);
    return new ReportView(panel, extension, listener);
  }

  /** The HTML of what is shown. */
  get body(): string {
    return this.#body;
  }

  /** True when it is what the user looks at. */
  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  get title(): string {
    return this.#panel.title;
  }

  /** Brings the panel to the front, and leaves the focus where it is. */
  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** @param contents without a style, it is shown in that of the report before. */
  show({
    title,
    style = this.#style ?? '',
    body,
    source,
  }: Omit<ReportContents, 'style'> & Partial<ReportContents>): void {
    this.#panel.title = title;
    this.#body = body;
    this.#source = source;
    if (style === this.#style) this.#post();
    else {
      this.#style = style;
      this.#panel.webview.html = this.#page(style);
    }
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #post(): void {
    void this.#panel.webview.postMessage({ body: this.#body, source: this.#source });
  }

  #page(style: string): string {
    const { webview } = this.#panel;
    const nonce = crypto.randomUUID();
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="${text('language')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text('report.title')}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${webview.asWebviewUri(this.#script)}"></script>
</body>
</html>`;
  }
}
