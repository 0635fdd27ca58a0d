/** Work that waits until it has not been asked for in so many milliseconds. */
export interface Delayed {
  run(): void;
  dispose(): void;
}

/** @param milliseconds without a call to `run` before the work is done. */
export function delayed(work: () => void, milliseconds: number): Delayed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run() {
      clearTimeout(timer);
      timer = setTimeout(work, milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
