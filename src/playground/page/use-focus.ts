import { useCallback, useEffect, useRef } from 'preact/hooks';
import { hasFinePointer } from './keep-focus.ts';

/** The field where a message is written; it gets the focus back whenever nothing else has it. */
export function useFocus() {
  const input = useRef<HTMLTextAreaElement>(null);
  const focus = useCallback(() => {
    if (hasFinePointer()) input.current?.focus();
  }, []);
  useEffect(focus, [focus]);
  useEffect(() => {
    // A keyboard that went away with an edit took the focus with it.
    if (document.activeElement === document.body) focus();
  });
  return input;
}
