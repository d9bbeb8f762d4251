/** How a pupil goes from hello to a college card, by what stands on the screen. Pure. */
export interface Button {
  readonly text: string;
  readonly callback_data?: string;
}

const FIRST_STEPS = ['w:l:first:ru', 'w:r:first:pupil', 'w:g:first:', 'w:c:first:9'];
const QUESTION = /^o:a:(\d+):5$/;
const TAUGHT_WHERE = /Где учат/;

/** Data of the button to press now; undefined where the way is over or lost. Answers vary by item, as tastes do. */
export function nextPress(buttons: readonly Button[]): string | undefined {
  const data = buttons.flatMap(({ callback_data }) => callback_data ?? []);
  for (const step of FIRST_STEPS) {
    const found = data.find((one) => one.startsWith(step));
    if (found !== undefined) return found;
  }
  const item = data.map((one) => QUESTION.exec(one)?.[1]).find((found) => found !== undefined);
  if (item !== undefined) return `o:a:${item}:${Number(item) < 8 ? 5 : 1 + (Number(item) % 3)}`;
  const taught = buttons.find(({ text }) => TAUGHT_WHERE.test(text))?.callback_data;
  const college = data.find((one) => one.startsWith('k:card:'));
  const profession = data.find((one) => one.startsWith('p:card:'));
  return college ?? taught ?? profession ?? data.find((one) => one === 'o:start');
}

export function isCollegeCard(pressed: string): boolean {
  return pressed.startsWith('k:card:');
}
