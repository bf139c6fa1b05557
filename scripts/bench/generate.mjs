// Rule sets of any size for measurements, the same for the same numbers: facts, complaints, rules with conditions of
// two to five tests, red flags, and modalities with contraindications; as `load` would give them.
const at = { file: 'generated.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
const disposition = (id) => ({ label: id, where: id, within: id, say: id })

/** Facts for a number of rules, after published questionnaires of that size. */
export function factsFor(rules) {
  return rules <= 20 ? 30 : rules <= 200 ? 60 : rules <= 2000 ? 200 : 500
}

/** A rule set in canonical order, ready for `compile`. `items: false` leaves out what puts facts into checklists. */
export function generateRuleSet({ rules, facts = factsFor(rules), complaints = Math.max(2, Math.round(rules / 50)), modalities = 24, flags = Math.min(200, Math.round(facts / 2)), seed = 1, items = true }) {
  const { int, pick, often } = random(seed)
  const factList = range(facts).map((i) => factOf(i, { int, pick, items }))
  const complaintIds = range(complaints).map((i) => name('complaint', i))
  const evidence = () => [{ source: pick(['source-0', 'source-1', 'source-2']), strength: pick(['strong', 'conditional', 'weak']), certainty: pick(['high', 'moderate', 'low', 'very-low']), status: 'verified' }]
  const test = () => testOf(pick(factList), { int, pick, often })
  const condition = (least, most) => ({ kind: often(80) ? 'all' : 'any', of: range(int(least, most)).map(test), at })
  const restriction = (kind) => ({ kind, when: often(70) ? test() : condition(2, 2), say: 'Not this one.', because: evidence(), at })
  return {
    header: {
      id: 'generated', title: 'Generated', version: '1.0.0', released: '2026-01-01', language: 'en', licence: 'MIT', intendedUsers: [], limits: 'None.', notice: 'Made up.', reviewedBy: [],
      dispositions: Object.fromEntries(['self-care', 'therapy', 'see-clinician', 'urgent', 'emergency'].map((id) => [id, disposition(id)])),
      sites: [{ id: 'back', label: 'Back' }, { id: 'knee', label: 'Knee' }], doNotSay: [], at,
    },
    facts: factList,
    redFlags: range(flags).map((i) => ({
      id: name('flag', i), label: `Flag ${i}`, when: often(50) ? test() : condition(2, 3), disposition: pick(['emergency', 'urgent', 'see-clinician']),
      askedFor: i < 8 ? 'everyone' : sorted(new Set(range(Math.max(1, Math.round(complaints / 6))).map(() => pick(complaintIds)))), say: 'Look into it.', because: evidence(), at,
    })),
    families: [{ id: 'family-0', label: 'Family', contraindications: [restriction('absolute')], precautions: [], at }],
    modalities: range(modalities).map((i) => ({
      id: name('modality', i), label: `Modality ${i}`, family: 'family-0', role: pick(['active', 'passive', 'education']), risk: often(15) ? 'serious' : 'ordinary', phrases: [], because: [],
      contraindications: range(int(1, 4)).map(() => restriction(pick(['absolute', 'relative']))), precautions: [], at,
    })),
    complaints: complaintIds.map((id) => ({ id, label: id, icd10cm: [], phrases: [], site: pick(['back', 'knee']), defaultDisposition: 'therapy', excludes: [], safetyNet: [], because: [], at })),
    rules: range(rules).map((i) => ({
      id: name('rule', i), direction: often(75) ? 'for' : often(80) ? 'against' : 'neutral', modalities: [name('modality', int(0, modalities - 1))], for: [complaintIds[i % complaints]],
      when: condition(2, 5), line: often(60) ? 'first' : 'adjunct', togetherWith: [], say: 'Worth a try.', because: evidence(), at,
    })),
    sources: range(3).map((i) => ({ id: name('source', i), title: 'Source', kind: 'guideline', year: 2020 + i, url: 'https://example.org', status: 'verified', at })),
    claims: [],
  }
}

function factOf(i, { int, pick, items }) {
  const base = { id: name('fact', i), scope: 'person', ask: `Is fact ${i} so?`, phrases: [], at, ...(items ? { item: `Fact ${i}`, group: `group-${i % 8}` } : {}) }
  const kind = pick(['yes-no', 'yes-no', 'yes-no', 'choice', 'integer'])
  if (kind === 'choice') return { ...base, kind, options: range(int(2, 4)).map((j) => ({ id: name('option', j), label: `Option ${j}`, phrases: [] })) }
  return kind === 'integer' ? { ...base, kind, min: 0, max: 100 } : { ...base, kind }
}

function testOf(fact, { int, pick, often }) {
  if (fact.kind === 'yes-no') return { kind: 'is', fact: fact.id, options: [often(70) ? 'yes' : 'no'], at }
  if (fact.kind === 'choice') return { kind: 'is', fact: fact.id, options: [pick(fact.options).id], at }
  const cut = int(10, 90)
  return { kind: 'in', fact: fact.id, ranges: [often(50) ? { to: cut } : { from: cut }], at }
}

function name(kind, i) {
  return `${kind}-${String(i).padStart(kind === 'source' ? 1 : 5, '0')}`
}

function range(count) {
  return Array.from({ length: count }, (_, i) => i)
}

function sorted(ids) {
  return [...ids].sort()
}

/** A small generator of numbers; good enough to spread things, and the same everywhere. */
export function random(seed) {
  let state = (seed * 2654435761) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (from, to) => from + Math.floor(next() * (to - from + 1))
  return { next, int, pick: (list) => list[int(0, list.length - 1)], often: (percent) => next() * 100 < percent }
}
