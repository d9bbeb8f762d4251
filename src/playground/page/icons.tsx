const paths = {
  send: 'M3 11.2 20.5 3.6c.6-.2 1.1.3.9.9L13.8 22c-.3.6-1.1.6-1.3-.1l-2-6.6-6.9-2.3c-.8-.3-.8-1.4-.6-1.8Z',
  attach: 'M8 12.5 14.6 6a3.2 3.2 0 0 1 4.6 4.6l-8.6 8.5a5.2 5.2 0 0 1-7.4-7.4L11 4',
  menu: 'M4 7h16M4 12h16M4 17h10',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  document: 'M7 3h7l5 5v13H7zM14 3v5h5',
  pin: 'M12 21s7-6.3 7-11.5a7 7 0 1 0-14 0C5 14.7 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  down: 'M6 9l6 6 6-6',
  external: 'M9 7h8v8M17 7 7 17',
  keyboard: 'M3 7h18v11H3zM7 11h.01M12 11h.01M17 11h.01M8 15h8',
} as const;

/** A line drawing; the control around it carries the name. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" class={`icon icon-${name}`} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
