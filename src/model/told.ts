// What people write, and what they mean by it: the texts from which free text is learnt (docs/free-text.md).

/** Texts in which people tell one complaint, or state one fact. */
export interface Told {
  /** Exactly one of both is an id. */
  readonly complaint: string | null
  readonly fact: string | null
  /** For a fact: `yes`, or the option that is stated. */
  readonly value: string | null
  readonly texts: readonly string[]
}
