/** A press by mouse or finger leaves the focus where it is: in the message being typed. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}

/** True with a mouse or touchpad: there, giving focus opens no keyboard over the chat. */
export function hasFinePointer(): boolean {
  return matchMedia('(pointer: fine)').matches;
}
