import fc, { type Arbitrary } from 'fast-check';

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What stands at the beginning of the buttons' data, feature by feature. */
const FAMILIES = wordsOf(`
  m b w:begin w:l:first w:l:settings w:r:first w:r:settings w:g:first w:c:first w:show w:change w:settings
  w:list w:export w:add:s w:add:k w:of w:take w:put w:more w:open w:to w:cto w:cdrop w:drop n:home n:new
  n:base n:kind n:on n:off n:stop full:open full:begin full:a full:b full:s x:card x:jobs h:first h:topic
  h:steps h:step h:done h:undone c:name c:edit c:set:r c:set:f c:put:f:r c:put:s:y c:list c:new c:card c:link
  c:shut c:open c:del c:kill c:qr c:poster c:print c:report c:pic c:xlsx c:csv c:join c:move c:no c:mine
  c:leave r:mine r:all r:show r:keep p:fields p:field p:card e:card k:list k:in k:for k:spec k:card k:prog
  k:emp k:map k:fld k:fsp k:by k:flt k:cit k:few k:reg v:list v:add v:swap v:del v:wish v:pic f:home f:links
  f:new f:make f:tips f:y f:n f:off f:bell f:mute f:see f:adv f:say q:faq q:by q:list q:none q:rate:up
  q:rate:down z:ask z:what z:send lesson:open lesson:plan i:privacy i:forget i:help i:about i:erase i:keep
  i:coverage i:mydata i:myfile o:start o:again o:result o:p o:a o:b o:picture o:refine o:why o:no o:takeback
  o:if o:switch o:restore o:limits d:share staff:unanswered staff:reports staff:announce:send
  staff:announce:look
`);
const FILLERS = wordsOf(`
  first settings pupil parent counsellor kk ru en none field result region 9 11 earlier p s k e r w f y l - _
  pdf png any new __proto__ constructor toString hasOwnProperty undecided quick language grade end
`);
const NUMBERS = wordsOf(`
  0 1 2 3 4 7 15 48 99 999 4294967296 -1 00 999999999999999999999999999999
`);

/** Telegram takes no button with more than 64 bytes of data. */
const MOST_BYTES = 64;

export function cutToButton(data: string): string {
  let cut = data;
  while (Buffer.byteLength(cut) > MOST_BYTES) cut = cut.slice(0, -1);
  return cut;
}

/** Data that no button of ours may have: a family with anything behind it, ids of `data/` among it. */
export function forgedData(ids: readonly string[]): Arbitrary<string> {
  const random = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 8, maxLength: 27 });
  const key = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 27, maxLength: 27 });
  const filler = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...ids) },
    { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 3, arbitrary: fc.constantFrom(...FILLERS) },
    { weight: 1, arbitrary: random },
    { weight: 1, arbitrary: key },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 10 }) },
  );
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...FAMILIES), fc.array(filler, { maxLength: 4 }))
        .map(([family, fillers]) => cutToButton([family, ...fillers].join(':'))),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 64 }).map(cutToButton) },
  );
}

/** How the data of a real button is changed. */
export const TWISTS = ['other', 'drop', 'longer', 'number', 'case', 'twice', 'half'] as const;
export type Twist = (typeof TWISTS)[number];

export function twisted(data: string, twist: Twist, filler: string): string {
  const parts = data.split(':');
  const last = parts.at(-1) ?? '';
  const changed = {
    other: [...parts.slice(0, -1), filler].join(':'),
    drop: parts.slice(0, -1).join(':'),
    longer: `${data}:${filler}`,
    number: data.replace(/\d+/, String(Number.MAX_SAFE_INTEGER)),
    case: data.toUpperCase(),
    twice: `${data}:${data}`,
    half: data.slice(0, data.length - Math.ceil(last.length / 2)),
  };
  return cutToButton(changed[twist]);
}

/** Payloads of links: cards of every kind, real and not, and what only looks like a token. */
export function forgedPayload(ids: readonly string[]): Arbitrary<string> {
  const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 20, maxLength: 28 });
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('p', 's', 'k', 'e', 'r', 'x'), fc.constantFrom(...ids))
      .map((two) => two.join('_')),
    fc.tuple(fc.constantFrom('f_', 'c_', 'F_', 'c_c_'), token).map((two) => two.join('')),
    fc.constantFrom('inline', 'f_', 'c_', 'p_', 'p_-', 'p___proto__', 'start', '0', 'a'.repeat(64)),
    fc.string({ unit: 'grapheme', maxLength: 70 }),
  );
}
