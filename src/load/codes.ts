/** Every code that loading can report; each has a page in `docs/diagnostics` and a folder in `test/diagnostics`. */
export const loadCodes = [
  // files
  'no-such-folder', 'not-a-folder', 'no-rule-files', 'unreadable', 'link-outside', 'not-a-regular-file',
  // text
  'not-utf8', 'file-too-large', 'rule-set-too-large', 'too-deep', 'too-many-entries', 'too-many-symbols',
  'text-too-long', 'key-too-long', 'lone-cr', 'forbidden-character', 'too-many-diagnostics',
  // YAML and JSON
  'yaml-syntax', 'json-syntax', 'no-anchors', 'no-tags', 'no-directives', 'no-merge-keys', 'several-documents',
  'duplicate-key', 'odd-number',
  // keys and values
  'unknown-key', 'missing-key', 'misplaced-key', 'wrong-type', 'empty-text', 'unknown-word', 'bad-id', 'reserved-id',
  'duplicate-id', 'listed-twice', 'missing-section', 'duplicate-section', 'bad-version', 'bad-date', 'date-order',
  'bad-link', 'missing-link', 'never-verified', 'bad-code', 'missing-evidence', 'two-kinds', 'rule-direction',
  // overlays
  'bad-extends', 'local-without-base', 'overlay-lifts-advice',
  // conditions
  'unknown-fact', 'unknown-option', 'wrong-test', 'bad-duration', 'out-of-range', 'impossible-range',
  'impossible-count', 'empty-condition', 'ages-not-age',
  // references
  'unknown-source', 'unknown-site', 'unknown-family', 'unknown-modality', 'unknown-complaint', 'unknown-red-flag', 'unknown-rule',
  'cycle', 'scope-mismatch', 'no-screen', 'if-unsure-above', 'assessment-in-rule',
  // cases
  'bad-answer', 'derived-answer', 'empty-expectation',
] as const

export type LoadCode = (typeof loadCodes)[number]
