import type { Playground } from '../../src/playground/playground.ts';

/** Telegram's largest id of a person. */
const LARGEST = 2 ** 52 - 1;
export const STAFF = 7_391_204_886;
const IDS = [7_391_204_881, 7_391_204_882, 7_391_204_883, 7_391_204_884, LARGEST, STAFF] as const;
const PHONES = ['kk', 'ru', 'en', undefined, 'zh-hant-😀', 'kk'] as const;
const GROUP = 8_844_221_100;

/** A word that only the person with this place in the cast may type, or carries in the name. */
export const markOf = (place: number): string => `zq${place}x`;
const MARK = /zq(\d)x/g;

/** Places in the cast of those whose marks stand in a text. */
export function marksIn(text: string): readonly number[] {
  return [...text.matchAll(MARK)].map(([, place]) => Number(place));
}

/** The people of a walk, and a group that the bot is in. Their names are marked like what they type. */
export function castOf(telegram: Playground) {
  const people = IDS.map((id, place) =>
    telegram.person(id, {
      first_name: place === 4 ? `\u202e${markOf(place)}\u200b` : `Жан ${markOf(place)}`,
      language_code: PHONES[place],
    }),
  );
  const group = telegram.group(GROUP, 'Сынып чаты');
  const someone = people[0];
  if (someone) group.addsBot(someone);
  return { people, ids: IDS, groupId: group.chatId };
}
