/** A value while it is written. Where there are many of a kind, spreading out what only some have would take time for each. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
