import type { Statistic, StatisticTopic } from '../../../catalogue/schema/statistic.ts';
import type { ContentLanguage } from '../../../language/language.ts';
import { newestFirst } from '../../figures-view.ts';

/** One value, and every period and source that gives it. */
export interface Statement {
  readonly figure: Statistic;
  readonly periods: readonly string[];
  readonly sourceIds: readonly string[];
}

/** What is counted, with its values next to each other, the newest first. */
export interface Subject {
  readonly topic: StatisticTopic;
  readonly label: string;
  readonly statements: readonly Statement[];
  readonly figures: readonly Statistic[];
  /** Sources count it differently. */
  readonly disputed: boolean;
}

/** Figures under one label belong together, in the order in which the labels first come. */
export function subjectsOf(figures: readonly Statistic[], language: ContentLanguage): readonly Subject[] {
  const groups = groupedBy(figures, ({ topic, label }) => `${topic} ${label[language]}`);
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      topic: first.topic,
      label: first.label[language],
      statements: groupedBy(group.toSorted(newestFirst), saying).flatMap((same) => statementOf(same) ?? []),
      figures: group,
      disputed: group.some(({ disagreesWith }) => disagreesWith.length > 0),
    };
  });
}

function saying({ value, comparator, unit, planned, sentence }: Statistic): string {
  return JSON.stringify([value, comparator, unit, planned, sentence]);
}

function statementOf(same: readonly Statistic[]): Statement | undefined {
  const [figure] = same;
  if (!figure) return undefined;
  return {
    figure,
    periods: [...new Set(same.flatMap(({ period }) => period ?? []))],
    sourceIds: [...new Set(same.flatMap(({ sources }) => sources))],
  };
}

/** Groups in the order of their first member. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
