import { SingleBar } from 'cli-progress';

export interface Progress {
  /** Says what is being done now. */
  readonly step: (what: string) => void;
  readonly stop: () => void;
}

/** A bar on the terminal's standard error; nothing where standard error is no terminal. */
export function showProgress(steps: number): Progress {
  if (process.stderr.isTTY !== true) return { step: () => {}, stop: () => {} };
  const format = '{bar} {percentage}% {what}';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, fps: 1000 });
  bar.start(steps, 0, { what: '' });
  let done = 0;
  return {
    step: (what) => {
      bar.update(done, { what });
      done += 1;
    },
    stop: () => {
      bar.update(steps, { what: '' });
      bar.stop();
    },
  };
}
