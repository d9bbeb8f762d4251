/** A mistake of the caller: the command prints this one line, without a stack, and exits 1. */
export class CommandError extends Error {}
