import type { Logger } from '../../src/delivery/delivery.ts';

/** A logger that keeps its lines. */
export function logbook(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
