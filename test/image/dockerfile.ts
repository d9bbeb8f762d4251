/** One instruction of a Dockerfile, continued lines joined. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  readonly image: string;
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile in order; comments are left out. */
export function readDockerfile(text: string): readonly Stage[] {
  const lines = text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: { image: string; name: string | undefined; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') {
      const [image = '', , as] = rest.split(/\s+/);
      stages.push({ image, name: as, instructions: [] });
    } else stages.at(-1)?.instructions.push({ name, text: rest });
  }
  return stages;
}

export interface Copy {
  /** The stage that is copied from; undefined: the folder of the project. */
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

export function readCopy(text: string): Copy {
  const from = /^--from=(\S+)\s+/.exec(text);
  const words = text.slice(from?.[0].length ?? 0).split(/\s+/);
  return { from: from?.[1], sources: words.slice(0, -1), target: words.at(-1) ?? '' };
}

/** The words of the JSON form, `["node", "dist/main.js"]`, which needs no shell in the image. */
export function readCommand(text: string): readonly string[] {
  const words: unknown = JSON.parse(text.slice(text.indexOf('[')));
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) {
    throw new Error(`no command in its JSON form: ${text}`);
  }
  return words;
}
