import { useEffect } from 'preact/hooks';

interface ToastProps {
  readonly text: string | undefined;
  readonly onGone: () => void;
}

const shownMs = 3500;

/** A line that goes away by itself. */
export function Toast({ text, onGone }: ToastProps) {
  useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [text, onGone]);
  return (
    <div class="toast" role="status" aria-live="polite">
      {text === undefined ? null : <p>{text}</p>}
    </div>
  );
}
