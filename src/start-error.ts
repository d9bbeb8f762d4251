/** Something outside stops the start; the one line names the variable and the cure. */
export class StartError extends Error {}

/** What kept a server from listening on `host` and `port`, in one line that names the variable; `prefix` stands before it. */
export function listenError(error: unknown, host: string, port: number, prefix = ''): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(
        `${prefix}PORT: ${port} is taken by another process; stop that one or choose another port`,
      );
    case 'EACCES':
      return new StartError(`${prefix}PORT: ${port} is not allowed to this user; choose a port above 1023`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return new StartError(
        `${prefix}HOST: ${host} is no address of this machine; 127.0.0.1 or 0.0.0.0 always are`,
      );
    default:
      return error;
  }
}
