import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Fault } from '../catalogue/fault.ts';
import { idSchema, partialDateSchema, sourceIdsSchema } from '../catalogue/schema/common.ts';

/** Classes after which one enters a college. */
export const BASES = ['9', '11'] as const;
/** Kinds of specialties whose admission differs. */
export const KINDS = ['ordinary', 'working', 'creative', 'pedagogical', 'medical'] as const;
export const EVENTS = [
  'opening',
  'closing',
  'creativeExam',
  'specialExam',
  'psychometricTest',
  'results',
  'originals',
] as const;
/** What other events lie around. */
const ANCHORS = ['opening', 'closing'] as const;

export type Base = (typeof BASES)[number];
export type Kind = (typeof KINDS)[number];
export type EventWhat = (typeof EVENTS)[number];

const FILE = 'calendar.json';
const year = z.number().int().min(2000).max(2100);

const comingSchema = z.discriminatedUnion('published', [
  z.strictObject({ year, published: z.literal(false) }),
  z.strictObject({
    year,
    published: z.literal(true),
    date: z.iso.date().describe('a day of that year'),
    sources: sourceIdsSchema.min(1),
    asOf: partialDateSchema,
  }),
]);

const lastKnownSchema = z.strictObject({
  day: z
    .string()
    .refine((day) => z.iso.date().safeParse(`2023-${day}`).success, 'a day is MM-DD')
    .describe('the day in those years'),
  from: year.describe('first year in which it was so'),
  to: year.describe('last year in which it was so'),
  region: idSchema.nullable().describe('the only region for which it is known; null: everywhere'),
  sources: sourceIdsSchema.min(1),
  asOf: partialDateSchema,
});

const eventSchema = z.strictObject({
  id: idSchema.describe('never changes once published: what was sent is remembered by it'),
  what: z.enum(EVENTS),
  grades: z.array(z.enum(BASES)).min(1).readonly(),
  kinds: z.array(z.enum(KINDS)).min(1).readonly(),
  coming: comingSchema.describe('the next admission, published or not'),
  lastKnown: lastKnownSchema.nullable().describe('null: no day of it was ever found'),
  around: z.enum(ANCHORS).optional().describe('without a day of its own it is told by the day of this one'),
  sources: sourceIdsSchema.min(1).optional().describe('where it is known from, when no day is'),
  remindDaysBefore: z.array(z.number().int().min(-30).max(120)).min(1).readonly(),
  usefulDaysAfter: z
    .number()
    .int()
    .min(0)
    .max(60)
    .describe('so many days after its day one may still be told'),
});

/** data/calendar.json: the days of an admission to colleges, as far as they are known. */
export const calendarSchema = z.strictObject({ events: z.array(eventSchema).min(1).readonly() });

export type Calendar = Readonly<z.infer<typeof calendarSchema>>;
export type CalendarEvent = Readonly<z.infer<typeof eventSchema>>;
export type LastKnown = Readonly<z.infer<typeof lastKnownSchema>>;

/** @throws ZodError when the file is not a calendar. */
export function loadCalendar(file: string | URL): Calendar {
  return calendarSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

interface Ids {
  readonly has: (id: string) => boolean;
}

/** What the schema does not see: mentions of what does not exist, days that cannot be. */
export function checkCalendar(
  { events }: Calendar,
  known: { readonly sources: Ids; readonly regions: Ids },
): readonly Fault[] {
  const ids = events.map(({ id }) => id);
  return events.flatMap((event, at) => [
    ...(ids.indexOf(event.id) < at ? [fault(event, 'id', 'is used twice')] : []),
    ...missing(event, known),
    ...(event.coming.published && !event.coming.date.startsWith(`${event.coming.year}-`)
      ? [fault(event, 'coming.date', `is not a day of ${event.coming.year}`)]
      : []),
    ...(event.lastKnown && event.lastKnown.from > event.lastKnown.to
      ? [fault(event, 'lastKnown.from', 'is later than the last year')]
      : []),
    ...(event.lastKnown || event.around
      ? []
      : [fault(event, 'around', 'is needed where no day was ever found')]),
    ...unanchored(event, events),
  ]);
}

function missing(
  event: CalendarEvent,
  { sources, regions }: { readonly sources: Ids; readonly regions: Ids },
): readonly Fault[] {
  const { coming, lastKnown } = event;
  const named = [
    ...(event.sources ?? []),
    ...(coming.published ? coming.sources : []),
    ...(lastKnown?.sources ?? []),
  ];
  const region = lastKnown?.region ?? null;
  return [
    ...named.filter((id) => !sources.has(id)).map((id) => fault(event, 'sources', `no source «${id}»`)),
    ...(region === null || regions.has(region)
      ? []
      : [fault(event, 'lastKnown.region', `no region «${region}»`)]),
  ];
}

/** Everyone whom an event concerns needs the day that it lies around. */
function unanchored(event: CalendarEvent, events: readonly CalendarEvent[]): readonly Fault[] {
  if (!event.around) return [];
  const anchors = events.filter(({ what, lastKnown }) => what === event.around && lastKnown !== null);
  const lacking = event.grades.flatMap((grade) =>
    event.kinds
      .filter((kind) => !anchors.some((one) => one.grades.includes(grade) && one.kinds.includes(kind)))
      .map((kind) => fault(event, 'around', `no ${event.around} after class ${grade} for ${kind}`)),
  );
  return lacking;
}

function fault({ id }: CalendarEvent, field: string, message: string): Fault {
  return { file: FILE, record: id, field, message };
}
