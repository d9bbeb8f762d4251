import { useCallback, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useDismiss } from './use-dismiss.ts';
import type { Words } from './words.ts';

export interface AttachMenuProps {
  readonly phone: Words;
  readonly onFile: (file: File, as: 'photo' | 'document') => void;
  readonly onPlace: () => void;
  readonly onSimple: (kind: 'contact' | 'sticker' | 'voice') => void;
}

/** Everything but text that a person can send. */
export function AttachMenu({ phone, onFile, onPlace, onSimple }: AttachMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismiss(box, isOpen, close);
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const choices: readonly (readonly [string, () => void])[] = [
    [phone.photo, () => photo.current?.click()],
    [phone.file, () => file.current?.click()],
    [phone.location, onPlace],
    [phone.contact, () => onSimple('contact')],
    [phone.sticker, () => onSimple('sticker')],
    [phone.voice, () => onSimple('voice')],
  ];
  const picker = (as: 'photo' | 'document', label: string) => (
    <input
      ref={as === 'photo' ? photo : file}
      class="unseen"
      type="file"
      tabIndex={-1}
      aria-label={label}
      {...(as === 'photo' ? { accept: 'image/png,image/jpeg' } : {})}
      onChange={(event) => {
        const picked = event.currentTarget.files?.[0];
        if (picked !== undefined) onFile(picked, as);
        event.currentTarget.value = '';
      }}
    />
  );
  return (
    <div class="attach" ref={box}>
      {isOpen ? (
        <ul class="choices">
          {choices.map(([name, choose]) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  choose();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {picker('photo', phone.photo)}
      {picker('document', phone.file)}
      <button
        type="button"
        class="round"
        aria-label={phone.attach}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="attach" />
      </button>
    </div>
  );
}
