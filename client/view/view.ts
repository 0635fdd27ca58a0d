/** The script of a report's panel: shows what the extension sends, and tells it what the user presses. */

/** What VS Code gives back when the window is loaded anew. */
interface State {
  readonly scroll: number;
  readonly source: string | undefined;
}

interface Shown {
  readonly body: string;
  /** The URI of the text that the report is about. */
  readonly source?: string;
}

interface Host {
  postMessage(message: unknown): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const main = document.querySelector('main')!;
let isFirst = true;
let source: string | undefined;

/** Puts a report in place of the one before; the reader's place, focus and open tables stay. */
function show(body: string): void {
  const buttons = () => [...main.querySelectorAll('button')];
  const focused = buttons().indexOf(document.activeElement as HTMLButtonElement);
  const opened = [...main.querySelectorAll('details')].map(({ open }) => open);
  const scroll = isFirst ? (host.getState()?.scroll ?? 0) : window.scrollY;
  main.innerHTML = body;
  main.querySelectorAll('details').forEach((details, index) => {
    details.open = opened[index] ?? false;
  });
  buttons()[focused]?.focus({ preventScroll: true });
  window.scrollTo(0, scroll);
  isFirst = false;
}

function keep(): void {
  host.setState({ scroll: window.scrollY, source });
}

window.addEventListener('message', ({ data }: MessageEvent<Shown>) => {
  source = data.source;
  show(data.body);
  keep();
});
window.addEventListener('scroll', keep, { passive: true });
main.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const { start, end, uri } = button.dataset;
  host.postMessage(uri === undefined ? { start: Number(start), end: Number(end) } : { uri });
});
host.postMessage('ready');
