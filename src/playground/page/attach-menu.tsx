import { useCallback, useRef, useState } from 'preact/hooks';
import { FilePicker } from './file-picker.tsx';
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
      <FilePicker
        input={photo}
        label={phone.photo}
        accept="image/png,image/jpeg"
        onPick={(one) => onFile(one, 'photo')}
      />
      <FilePicker input={file} label={phone.file} accept="" onPick={(one) => onFile(one, 'document')} />
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
