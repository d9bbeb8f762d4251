import { remembered } from './remembered.ts';

/**
 * A small suffix stemmer for folded Kazakh (fold.ts: ә→а, қ→к, ғ→г, ң→н, ө→о, ұ/ү→у, і→и). Suffixes come in
 * layers from the end of the word: person, case, possession, number, verb form. Each layer is taken off at
 * most once, the longest suffix that the sound before it allows, and at least three letters stay. Words of
 * other languages pass through too; all that is asked is that the forms of one word meet in one stem.
 */
const STAYS = '(?<=^.{3,})';
const AFTER_VOICELESS = '(?<=[пткхсшчцфщ])';
const AFTER_OTHERS = '(?<![пткхсшчцфщ])';

const LAYERS: readonly RegExp[] = [
  // person: оқимын, аласың, барамыз; belonging: оқушынікі
  `(?:м|б|п|с)(?:ын|ин|ыз|из)|[дтн]ики`,
  // case; after a possession the case begins with н: колледжінде, мамандығына
  `(?<=[ыи])н(?:да|де|дагы|деги|ан|ен|а|е)?|${AFTER_VOICELESS}(?:(?:т[ыи]н|т[ае]н|к[ае]|т[ае]|т[ыи]|пен)|т[ае]г[ыи])|${AFTER_OTHERS}(?:[нд][ыи]н|[нд][ае]н|[мб]ен|г[ае]|д[ае]|[нд][ыи]|д[ае]г[ыи])`,
  // possession; -сы only after a vowel that no stem in -ыс has: анасы, шәкіртақысы but жұмыс-ы
  `(?<=[аео]|акы)с[ыи]|[ыи]м[ыи]з|[ыи]н[ыи]з|[ыи]м|[ыи]н|[ыи]`,
  // number: колледждер
  `[лд][ае]р|${AFTER_VOICELESS}т[ае]р`,
  // verb: оқитын, түскен, барғым, түсуге, болады, төленеді, алып, түссем, бармай
  `[аеий]?т[ыи]н|[гк][ае]н|[гк][ыи]м|уг[ае]|[аейи]д[ыи]|[ыи]п|с[ае][мнк]?|[мбп][ае]й|[аейу]`,
].map((suffixes) => new RegExp(`${STAYS}(?:${suffixes})$`, 'u'));

/** A stem-final к or п softens before a vowel: мамандық → мамандығы, мектеп → мектебі. */
function hardened(stem: string): string {
  return stem.replace(/г$/, 'к').replace(/б$/, 'п');
}

/** The stem of a folded Kazakh word, itself folded; words of up to three letters stay whole. */
export const stemKazakh: (word: string) => string = remembered((word) => {
  const bare = LAYERS.reduce((rest, layer) => rest.replace(layer, ''), word);
  return hardened(bare.length > 4 ? bare.replace(/[аеыи]$/, '') : bare);
});
