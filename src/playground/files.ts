import { badRequest } from './errors.ts';

/** A file that somebody sent. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly path: string;
}

export interface FileStore {
  readonly add: (file: { name: string; type: string; bytes: Uint8Array }) => StoredFile;
  /** Refuses an unknown id with Telegram's words. */
  readonly get: (id: string) => StoredFile;
  readonly find: (id: string) => StoredFile | undefined;
  readonly byPath: (path: string) => StoredFile | undefined;
}

const keptFiles = 300;

/** The newest 300 files, in memory. */
export function createFileStore(): FileStore {
  const files = new Map<string, StoredFile>();
  let count = 0;
  return {
    add: ({ name, type, bytes }) => {
      if (bytes.length === 0) throw badRequest('file must be non-empty');
      count += 1;
      const id = `playground-file-${count}`;
      const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
      const folder = type.startsWith('image/') ? 'photos' : 'documents';
      const file = {
        id,
        uniqueId: `u${count}`,
        name,
        type,
        bytes,
        path: `${folder}/file_${count}${extension}`,
      };
      files.set(id, file);
      for (const old of [...files.keys()].slice(0, Math.max(0, files.size - keptFiles))) files.delete(old);
      return file;
    },
    get: (id) => {
      const file = files.get(id);
      if (file === undefined) {
        throw badRequest('wrong file identifier/HTTP URL specified');
      }
      return file;
    },
    find: (id) => files.get(id),
    byPath: (path) => [...files.values()].find((file) => file.path === path),
  };
}
