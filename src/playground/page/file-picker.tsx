import type { RefObject } from 'preact';

interface FilePickerProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** MIME types; empty for any. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
}

/** The browser's own file dialog, opened by a click on `input`. */
export function FilePicker({ input, label, accept, onPick }: FilePickerProps) {
  return (
    <input
      ref={input}
      class="unseen"
      type="file"
      tabIndex={-1}
      aria-label={label}
      accept={accept}
      onChange={(event) => {
        const picked = event.currentTarget.files?.[0];
        if (picked !== undefined) onPick(picked);
        event.currentTarget.value = '';
      }}
    />
  );
}
