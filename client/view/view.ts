/** The script of a report's panel: shows what the extension sends, and tells it what the user presses. */

interface Host {
  postMessage(message: unknown): void;
  getState(): { readonly scroll?: number } | undefined;
  setState(state: { readonly scroll: number }): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const main = document.querySelector('main')!;
let isFirst = true;

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

window.addEventListener('message', ({ data }: MessageEvent<{ readonly body: string }>) => show(data.body));
window.addEventListener('scroll', () => host.setState({ scroll: window.scrollY }), { passive: true });
main.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const { start, end, uri } = button.dataset;
  host.postMessage(uri === undefined ? { start: Number(start), end: Number(end) } : { uri });
});
host.postMessage('ready');
