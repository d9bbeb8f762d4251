/** How Russian makes an adjective of a town, by how the town's name ends; the first rule that fits holds. */
const ADJECTIVES: readonly (readonly [end: RegExp, adjective: string])[] = [
  [/ск$/, 'ский'],
  [/(?:а|ы)$/, 'инский'],
  [/[йь]$/, 'йский'],
  [/(?<=[бвгджзклмнпрстфхцчшщу])$/, 'ский'],
];

/** «Жезказган» → «жезказганский», as people call a college of the town; undefined where no rule fits. */
export function townAdjective(town: string): string | undefined {
  const name = town.toLowerCase();
  const rule = ADJECTIVES.find(([end]) => end.test(name));
  return rule && name.replace(...rule);
}
