/** Work that goes on beside the updates until it is stopped. */
export interface BackgroundWork {
  readonly start: () => void;
  /** Begins nothing new; resolves when what is on its way has arrived. */
  readonly stop: () => Promise<void>;
}

/** `run` ends when its signal is aborted and what it has begun is done. Starting twice is starting once. */
export function inBackground(run: (stopping: AbortSignal) => Promise<void>): BackgroundWork {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  return {
    start: () => {
      running ??= run(stopping.signal);
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
