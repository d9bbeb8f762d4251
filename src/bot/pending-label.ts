/** A class whose name is being typed. */
export interface PendingLabel {
  /** Beginning of the key of the class that gets another name; absent: a new class. */
  readonly stamp?: string;
  /** After that (milliseconds since 1970) a text is a question again. */
  readonly until: number;
}
