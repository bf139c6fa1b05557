// Answers as people and programs give them: plain JSON values, the shape of an answer file.

/** Why a fact has no value. */
export type AbsentReason = 'not-asked' | 'asked-unknown' | 'asked-declined' | 'not-applicable'

/**
 * One answer. `"yes"`/`"no"` (or a boolean) for yes-no; an option id for choice; for choices a list of option ids
 * (only what is named is known, unless `none-of-the-others` closes the list) or a map of option to yes/no/unknown/declined;
 * a whole number for integer and scale; a duration such as `"6 weeks"` for duration; `"unknown"` (not sure) and
 * `"declined"` for any; null is not asked.
 */
export type AnswerValue = null | boolean | number | string | readonly string[] | Readonly<Record<string, string | boolean>>

export interface Answers {
  /** Complaint ids, each with the facts that belong to it alone. */
  readonly complaints: Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>
  /** Facts of the person; a complaint fact given here holds for every complaint that does not say otherwise. */
  readonly facts: Readonly<Record<string, AnswerValue>>
  /** The caller has asked the red-flag screen of these complaints and found nothing beyond what is given. */
  readonly screened?: boolean
}

/** How to evaluate, beside the answers. */
export interface Settings {
  /** ISO date on which the indications stand; default: the rule set's release date. */
  readonly asOf?: string
  /** The jurisdiction whose sources decide between indications. */
  readonly guidance?: string
  /** Withhold whatever has an open absolute contraindication. */
  readonly screenedOnly?: boolean
  /** Modality or family ids that go first among equals. */
  readonly prefer?: readonly string[]
}
