import { fold } from '../../language/fold.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { type PatternGroup, type PatternLanguage, parsePatterns } from './patterns.ts';
import { CARE_WORDS, careSpelling } from './spelling.ts';

/** The languages of the groups that a text meets; empty when it meets none. Pure; never throws. */
export type Notice = (text: string) => ReadonlySet<PatternLanguage>;

const LANGUAGES: readonly PatternLanguage[] = ['kk', 'ru', 'en'];

/**
 * Builds a reader of texts for pattern groups; `hiding` patterns cover words before the groups look.
 * Throws when a pattern cannot be read.
 */
export function createNotice(
  groups: readonly PatternGroup[],
  hiding: readonly string[],
  sets: Readonly<Record<string, string>>,
): Notice {
  const matchers = LANGUAGES.map((language) => {
    const spell = (word: string) => careSpelling(fold(word), language);
    const parsed = (sources: readonly string[]) =>
      sources.flatMap((source) => parsePatterns(source, sets, spell));
    const own = groups.filter((group) => group.language === language);
    const patternsOf = (always: boolean) =>
      parsed(own.filter((group) => (group.always ?? false) === always).flatMap(({ patterns }) => patterns));
    const [open, always] = [patternsOf(false), patternsOf(true)];
    return {
      language,
      hidden: createMatcher(parsed(hiding)),
      open: createMatcher(open),
      always: createMatcher(always),
      any: createMatcher([...open, ...always]),
    };
  });
  return (text) => {
    const met = matchers.filter(({ language, hidden, open, always, any }) =>
      CARE_WORDS[language](text).some((words) => {
        // Nearly every text is done with here.
        if (!meets(any, words)) return false;
        if (meets(always, words)) return true;
        const covered = new Set([...hidden(words)].flat());
        const left = words.map((word, at) => (covered.has(at) ? '' : word));
        return meets(open, left);
      }),
    );
    return new Set(met.map(({ language }) => language));
  };
}

function meets(match: Matcher, words: readonly string[]): boolean {
  return match(words).next().done === false;
}
