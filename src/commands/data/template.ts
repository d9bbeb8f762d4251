import { existsSync, writeFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import { columnsOf, type ImportKind } from '../../catalogue/import/kinds.ts';
import { CommandError } from '../command-error.ts';

const WIDTH = 28;

/** A workbook to fill in: headings in both languages and an example, and a sheet that explains each column. */
function templateWorkbook(kind: ImportKind): XLSX.WorkBook {
  const { columns, required } = columnsOf(kind);
  const titles = columns.map(({ title }) => (title.kk === title.ru ? title.ru : `${title.kk} / ${title.ru}`));
  const data = XLSX.utils.aoa_to_sheet([titles, columns.map(({ example }) => example)]);
  data['!cols'] = columns.map(() => ({ wch: WIDTH }));
  const explained = columns.map(({ field, hint, example }, at) => {
    const group = required.find((fields) => fields.includes(field));
    const need =
      group === undefined
        ? ''
        : group.length === 1
          ? 'міндетті / обязательно'
          : `бірі міндетті / одно из: ${group.join(', ')}`;
    return [titles[at], field, need, hint.kk, hint.ru, example];
  });
  const notes = XLSX.utils.aoa_to_sheet([
    ['Баған / столбец', 'field (--map)', 'Керек пе / нужен ли', 'Қазақша', 'По-русски', 'Мысал / пример'],
    ...explained,
    [],
    ['Мысал жолын өшіріңіз. / Строку с примером удалите.'],
  ]);
  notes['!cols'] = Array.from({ length: 6 }, () => ({ wch: WIDTH }));
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, data, kind);
  XLSX.utils.book_append_sheet(workbook, notes, 'Түсіндірме – пояснения');
  return workbook;
}

/**
 * Writes the template of a kind.
 * @throws CommandError rather than overwrite a file, which may be filled in already.
 */
export function writeTemplate(kind: ImportKind, file: string): void {
  if (existsSync(file)) throw new CommandError(`${file} is there already; name another`);
  writeFileSync(file, XLSX.write(templateWorkbook(kind), { type: 'buffer', bookType: 'xlsx' }));
  console.log(`written: ${file}`);
}
