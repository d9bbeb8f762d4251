/** One thing on the way of an errand: a button of the newest screen that fits, forged data, a text, or a link. */
export type Aim =
  | { readonly press: RegExp }
  | { readonly forge: string }
  | { readonly say: string }
  | { readonly link: 'f_' | 'c_' };

const press = (pattern: RegExp): Aim => ({ press: pattern });
const forge = (data: string): Aim => ({ forge: data });
const say = (text: string): Aim => ({ say: text });

const times = (count: number, aim: Aim): readonly Aim[] => Array.from({ length: count }, () => aim);

/** Ways that a walk by chance seldom goes to the end. A button that is not there is passed over. */
const WAYS = {
  arrive: [
    say('/start'),
    press(/^w:l:first:/),
    press(/^w:r:first:/),
    press(/^w:g:first:/),
    press(/^w:c:first:/),
  ],
  test: [
    say('/test'),
    ...times(45, press(/^o:(a:|start)/)),
    press(/^o:(picture|if|why|refine)/),
    press(/^[op]:/),
  ],
  fullTest: [forge('full:open'), press(/^full:begin/), ...times(50, press(/^full:a:/))],
  wishes: [
    forge('w:add:s:06130100'),
    press(/^w:(take|put):/),
    forge('w:add:k:aktobe-ahpc'),
    press(/^w:(take|put):/),
    say('/list'),
    press(/^w:open:/),
    press(/^w:(to|cto|more|cdrop|drop):/),
    forge('w:export'),
  ],
  compare: [
    forge('v:add:aktobe-ahpc'),
    press(/^v:add:/),
    press(/^v:(add|list)/),
    forge('v:pic'),
    press(/^[vk]:/),
  ],
  shareList: [forge('f:new:w'), press(/^f:make:/), press(/^f:links/), press(/^f:(bell|mute|off):/)],
  shareResult: [forge('f:new:r'), press(/^f:make:/), press(/^f:links/), press(/^f:bell:/)],
  shareCard: [forge('f:new:k_aktobe-ahpc'), press(/^f:make:/), press(/^f:links/), press(/^f:bell:/)],
  advise: [{ link: 'f_' }, forge('v:add:aktobe-ahpc'), { link: 'f_' }, press(/^f:adv:/), press(/^f:say:/)],
  advised: [forge('f:tips'), press(/^f:[yn]:/), press(/^f:[yn]:/)],
  makeClass: [
    forge('w:r:settings:counsellor'),
    say('/class'),
    press(/^c:new/),
    say('9 Ә'),
    press(/^c:put:/),
    press(/^c:put:/),
    press(/^c:(card|link|qr|poster):/),
  ],
  leadClass: [
    say('/class'),
    press(/^c:card:/),
    press(/^c:(report|name|edit|shut|open|poster|del):/),
    press(/^c:/),
  ],
  join: [{ link: 'c_' }, press(/^c:(join|move):/)],
  remind: [say('/reminders'), press(/^n:/), press(/^n:/), press(/^n:/), press(/^n:/)],
  report: [forge('z:ask:k:aktobe-ahpc'), press(/^z:what:/), press(/^z:send:/)],
  reportInWords: [forge('z:ask:p:welder'), press(/^z:what:/), say('здесь всё не так')],
  rate: [say('есть ли общежитие'), press(/^q:rate:/), say('абракадабра непонятная'), press(/^q:none/)],
  lookAtData: [say('/mydata'), forge('i:myfile')],
  forget: [say('/forget'), press(/^i:erase/)],
} satisfies Readonly<Record<string, readonly Aim[]>>;

export type ErrandName = keyof typeof WAYS;
export const ERRANDS = Object.keys(WAYS).filter((name): name is ErrandName => name in WAYS);

export function aimsOf(name: ErrandName): readonly Aim[] {
  return WAYS[name];
}
