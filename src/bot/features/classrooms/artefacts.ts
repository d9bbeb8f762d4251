import type { Table } from '../../../classrooms/export.ts';
import type { ClassReport } from '../../../classrooms/report.ts';
import type { ClassChart } from '../../../pictures/class-chart-layout.ts';
import type { LedClass } from '../../own-classes.ts';
import type { Translate } from '../../texts.ts';
import type { ToldGroup, ToldRow } from './told.ts';

/** The report as a picture. */
export function chartOf(
  { classroom }: LedClass,
  { joined, finished, figures }: ClassReport,
  groups: readonly ToldGroup[],
  t: Translate,
): ClassChart {
  return {
    title: classroom.label,
    subtitle: t('classroom.chart.subtitle', { joined, finished, count: figures?.pupils ?? 0 }),
    groups: groups.map(({ heading, rows }) => ({
      heading,
      rows: rows.map((row) => ({
        label: row.label,
        count: row.count,
        value: countText(row),
        note: row.note,
      })),
    })),
    footnote: t('classroom.chart.footnote'),
  };
}

/** The report as sheets: the counts, then one sheet for each group; a count that is hidden behind "or more" is a text. */
export function tablesOf(
  { classroom }: LedClass,
  { joined, finished, figures }: ClassReport,
  groups: readonly ToldGroup[],
  t: Translate,
): readonly Table[] {
  const counts: Table = {
    name: t('classroom.sheet.name'),
    rows: [
      [t('classroom.sheet.name'), classroom.label],
      [t('classroom.sheet.joined'), joined],
      [t('classroom.sheet.finished'), finished],
      [t('classroom.sheet.counted'), figures?.pupils ?? 0],
      [t('classroom.told.footnote')],
    ],
  };
  return [counts, ...groups.map((group) => sheetOf(group, t))];
}

/** What a region offers stands beside a specialty in words and in numbers; a number that is not known is an empty cell. */
function sheetOf({ name, rows }: ToldGroup, t: Translate): Table {
  const head = [name, t('classroom.sheet.pupils')];
  const hasSupply = rows.some(({ supply }) => supply !== undefined);
  const supplyHead = (['region', 'colleges', 'places'] as const).map((key) => t(`classroom.sheet.${key}`));
  return {
    name,
    rows: [
      hasSupply ? [...head, ...supplyHead] : head,
      ...rows.map((row) => {
        const cells = [row.label, row.atLeast ? countText(row) : row.count];
        const { supply } = row;
        if (!supply) return cells;
        const colleges = supply.taught === 'unknown' ? '' : supply.colleges;
        return [...cells, row.note ?? '', colleges, supply.places ?? ''];
      }),
    ],
  };
}

function countText({ count, atLeast }: ToldRow): string {
  return atLeast ? `${count}+` : String(count);
}
