/** Holland's six interest areas, in the order of every six-number array of this room. */
export const AREAS = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
export type Area = (typeof AREAS)[number];

export const AREA_COUNT = AREAS.length;

/** Answers from 1 "dislike strongly" to 5 "like strongly". */
export const ANSWERS = [1, 2, 3, 4, 5] as const;
export type AnswerValue = (typeof ANSWERS)[number];

/** Raw score of an area in the full test: the sum of its eight answers. */
export const LOWEST_SCORE = 8;
export const HIGHEST_SCORE = 40;
