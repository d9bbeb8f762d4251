import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** While something is open, Escape and a press outside of `box` close it. */
export function useDismiss(box: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current?.contains(target) !== true) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [box, isOpen, close]);
}
