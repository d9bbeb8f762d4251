import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from './words.ts';

interface DialogProps {
  readonly onClose: () => void;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Dialog({ onClose, label, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  );
}

/** What the bot says with `show_alert`. */
export function Alert(props: { readonly text: string; readonly phone: Words; readonly onClose: () => void }) {
  return (
    <Dialog label={props.phone.bot} onClose={props.onClose}>
      <p>{props.text}</p>
      <form method="dialog" class="actions">
        <button type="submit">{props.phone.ok}</button>
      </form>
    </Dialog>
  );
}

interface PlaceDialogProps {
  readonly phone: Words;
  readonly onSend: (latitude: number, longitude: number) => void;
  readonly onClose: () => void;
}

/** Asks where the person is: typed, or as the browser knows it. */
export function PlaceDialog({ phone, onSend, onClose }: PlaceDialogProps) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const send = () => {
    const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
    const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) onSend(latitude, longitude);
    else setWrong(true);
  };
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setText(`${coords.latitude.toFixed(4)}, ${coords.longitude.toFixed(4)}`),
      () => setWrong(true),
    );
  return (
    <Dialog label={phone.location} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label>
          {phone.coordinates}
          <input
            value={text}
            placeholder="51.1, 71.4"
            aria-invalid={isWrong}
            aria-describedby="place-problem"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p id="place-problem" class="problem" role="status">
          {isWrong ? phone.wrongCoordinates : ''}
        </p>
        <div class="actions">
          <button type="button" onClick={locate}>
            {phone.myLocation}
          </button>
          <button type="button" onClick={onClose}>
            {phone.cancel}
          </button>
          <button type="submit">{phone.send}</button>
        </div>
      </form>
    </Dialog>
  );
}
