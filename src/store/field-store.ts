/** Small values by field under one key, which ends as a whole. */
export interface FieldStore {
  /** All fields and their values; empty when there is no such key. */
  all(key: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Puts one field and lets the whole key live from now on for `ttlSeconds` (whole seconds, at least one, else it
   * rejects), in one step. With `beside` only while that field is there: false, and nothing changes, when it is not.
   */
  put(key: string, field: string, value: string, limits: FieldLimits): Promise<boolean>;
  /** Adds a whole number to a field, 0 when it is not there; the whole key lives from now on for `ttlSeconds`. */
  add(key: string, field: string, by: number, ttlSeconds: number): Promise<void>;
  /** Takes one field away; the others live on as long as before. */
  delete(key: string, field: string): Promise<void>;
  /** Takes all fields away. */
  clear(key: string): Promise<void>;
}

export interface FieldLimits {
  readonly ttlSeconds: number;
  readonly beside?: string;
}
