import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { keepFocus } from './keep-focus.ts';
import type { Words } from './words.ts';

interface LogProps {
  readonly phone: Words;
  /** A new value scrolls down when the end was in sight. */
  readonly version: unknown;
  readonly children: ComponentChildren;
}

const nearPixels = 120;

/** The scrolling history. Stays at the end unless the person has scrolled up to read. */
export function Log({ phone, version, children }: LogProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const toEnd = useCallback(() => box.current?.scrollTo({ top: box.current.scrollHeight }), []);

  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [version]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => isAtEnd && toEnd());
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [isAtEnd, toEnd]);

  const onScroll = () => {
    const element = box.current;
    if (element !== null) {
      setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels);
    }
  };

  return (
    <div class="log-frame">
      <div class="scroll" ref={box} onScroll={onScroll} role="log" aria-live="polite" aria-label={phone.chat}>
        <div class="history">{children}</div>
      </div>
      {isAtEnd ? null : (
        <button
          type="button"
          class="to-end"
          aria-label={phone.newest}
          onMouseDown={keepFocus}
          onClick={toEnd}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
