import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../catalogue/fault.ts';

const SCORES = ['R', 'I', 'A', 'S', 'E', 'C'];
/** A title may hold commas: then it stands in quotation marks or at the end of the row. */
const FILES = [
  {
    file: 'orientation/isco08.csv',
    header: 'isco08,title,R,I,A,S,E,C,n_onet',
    row: /^(?<id>\d{4}),(?:"[^"]+"|[^",]+),(?<scores>[^,]*(?:,[^,]*){5}),[1-9]\d*$/,
    expected: '4 digits, title, six scores, a count',
  },
  {
    file: 'orientation/occupations.csv',
    header: 'onet_soc_code,R,I,A,S,E,C,title',
    row: /^(?<id>\d\d-\d{4}\.\d\d),(?<scores>[^,]*(?:,[^,]*){5}),.+$/,
    expected: '00-0000.00, six scores, title',
  },
] as const;

/** The faults of the rows that interest profiles are copied from; only commands and editors read these files. */
export function checkProfileRows(dataDir: string): readonly Fault[] {
  return FILES.flatMap(({ file, header, row, expected }) => {
    const fault = (record: string, field: string, message: string): Fault => ({
      file,
      record,
      field,
      message,
    });
    const path = join(dataDir, file);
    if (!existsSync(path)) return [fault('', '', 'the file is missing')];
    const [first, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    if (first !== header) return [fault('line 1', '', `expected ${header}`)];
    return lines.flatMap((line, at) => {
      const { id, scores } = row.exec(line)?.groups ?? {};
      if (id === undefined || scores === undefined)
        return [fault(`line ${at + 2}`, '', `expected ${expected}`)];
      return scores
        .split(',')
        .flatMap((score, area) =>
          isScore(score) ? [] : [fault(id, SCORES[area] ?? '', 'expected a number from 1 to 7')],
        );
    });
  });
}

function isScore(text: string): boolean {
  return /^\d(\.\d+)?$/.test(text) && Number(text) >= 1 && Number(text) <= 7;
}
