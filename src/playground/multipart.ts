import { badRequest } from './errors.ts';
import type { UploadedFile } from './methods/method.ts';

export interface Part {
  readonly name: string;
  readonly content: string | UploadedFile;
}

/**
 * The parts of a multipart/form-data body. By hand, because grammY leaves file names unquoted, which Telegram
 * takes and the platform's own `formData()` does not.
 */
export function parseMultipart(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest('multipart body without a boundary');
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let from = body.indexOf(delimiter);
  while (from >= 0) {
    const next = body.indexOf(delimiter, from + delimiter.length);
    if (next < 0) break;
    // After the delimiter and before the next one stands a line break each.
    parts.push(parsePart(body.subarray(from + delimiter.length + 2, next - 2)));
    from = next;
  }
  return parts;
}

function parsePart(part: Buffer): Part {
  const split = part.indexOf('\r\n\r\n');
  if (split < 0) throw badRequest('multipart part without headers');
  const headers = part.subarray(0, split).toString('utf8');
  const content = part.subarray(split + 4);
  const name = field(headers, 'name');
  if (name === undefined) throw badRequest('multipart part without a name');
  const fileName = field(headers, 'filename');
  if (fileName === undefined) return { name, content: content.toString('utf8') };
  const type = /content-type:\s*([^\r\n;]+)/i.exec(headers)?.[1] ?? 'application/octet-stream';
  return { name, content: { name: fileName, type, bytes: new Uint8Array(content) } };
}

function field(headers: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(headers);
  return found?.[1] ?? found?.[2];
}
