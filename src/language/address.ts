/** How the bot speaks to a person: «сен»/«ты» to pupils, «Сіз»/«Вы» to parents and counsellors. */
export type Address = 'informal' | 'formal';

const ALTERNATION = /\{([^{}|]*)\|([^{}|]*)\}/g;

/** Chooses one side of every `{informal|formal}` in a text, so that one sentence serves both addresses. */
export function addressed(text: string, address: Address): string {
  // Most have none, and looking for one character costs a tenth.
  if (!text.includes('{')) return text;
  return text.replace(ALTERNATION, (_, informal: string, formal: string) =>
    address === 'formal' ? formal : informal,
  );
}
