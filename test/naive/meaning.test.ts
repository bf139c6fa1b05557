// Worked examples of docs/meaning.md, rule by rule, and the counterexamples that shaped it.
import { describe, expect, it } from 'vitest'
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { all, any, atLeastOf, choice, choices, complaint, contraindication, derived, evidence, family, flag, is,
  modality, not,
  number, precaution, rule, ruleSetOf, source, within, yesNo } from './build.ts'
import { naiveEvaluate, type NaiveOutcome } from './evaluate.ts'

const given = (facts: Answers['facts'], more: Partial<Answers> = {}): Answers =>
  ({ complaints: { c: {} }, facts, ...more })
const evaluate = (ruleSet: RuleSet, facts: Answers['facts'], settings: Settings = {}): NaiveOutcome =>
  naiveEvaluate(ruleSet, given(facts), settings)
const names = (of: readonly { readonly modality: string }[]): readonly string[] => of.map(one => one.modality)
const graded = (strength: 'weak' | 'conditional' | 'strong', certainty: 'low' | 'high',
  id = 's'): ReturnType<typeof evidence> =>
  evidence(id, { strength, certainty })

describe('parking (rule 6)', () => {
  const man = choice('sex', ['female', 'male'])
  const pregnant = yesNo('pregnant', { appliesWhen: is('sex', 'female') })
  const heeding = ruleSetOf({ facts: [man, pregnant], rules: [rule('r', 'for', ['m'])],
    modalities: [modality('m', { contraindications: [contraindication('absolute', is('pregnant'),
      'Not in pregnancy.')] })] })

  it('heeds a man who says he is pregnant, and shows the conflict', () => {
    const outcome = evaluate(heeding, { sex: 'male', pregnant: 'yes' })
    expect(outcome.conflicts).toEqual([{ fact: 'pregnant', complaint: null, value: 'yes' }])
    expect(outcome.parked).toEqual([])
    expect(outcome.withheld).toEqual([{ modality: 'm', for: ['c'], kind: 'contraindicated' }])
  })

  it('takes "not sure" and "no" about pregnancy from a man for no conflict', () => {
    for (const pregnant of ['unknown', 'declined', 'no', null]) {
      const outcome = evaluate(heeding, { sex: 'male', pregnant })
      expect([outcome.conflicts, outcome.parked, names(outcome.recommended)]).toEqual([[], [], ['m']])
    }
  })

  it('parks a stated value that only a rule or a relative contraindication reads', () => {
    const ruleSet = ruleSetOf({ facts: [man, pregnant], rules: [rule('r', 'for', ['m'], { when: is('pregnant') })],
      modalities: [modality('m', { contraindications: [contraindication('relative', is('pregnant'),
        'Ask first.')] })] })
    const outcome = evaluate(ruleSet, { sex: 'male', pregnant: true })
    expect(outcome.parked).toEqual([{ fact: 'pregnant', complaint: null, value: 'yes' }])
    expect(outcome.recommended).toEqual([])
    expect(outcome.disposition.because).toEqual([
      { kind: 'nothing-remains', id: 'c', disposition: 'see-clinician' },
        { kind: 'default', id: 'c', disposition: 'therapy' }])
  })

  it('heeds what a flag reads through a derived fact', () => {
    const ruleSet = ruleSetOf({ facts: [man, pregnant, derived('signs', { kind: 'count', of: [is('pregnant')] })],
      redFlags: [flag('red', within('signs', { from: 1 }), 'urgent')] })
    expect(evaluate(ruleSet, { sex: 'male', pregnant: 'yes' }).redFlags).toEqual([{ id: 'red', state: 'present' }])
  })

  it('uses a stated value while applicability is unknown', () => {
    expect(names(evaluate(heeding, { pregnant: 'no' }).recommended)).toEqual(['m'])
    expect(evaluate(heeding, { pregnant: 'yes' }).withheld).toEqual([{ modality: 'm', for: ['c'],
      kind: 'contraindicated' }])
  })
})

describe('red flags (rules 7 to 10)', () => {
  const facts = [yesNo('a'), yesNo('b')]
  const red = (when: Parameters<typeof flag>[1]): RuleSet => ruleSetOf({ facts,
    redFlags: [flag('red', when, 'emergency')] })

  it('takes any of an unsure and an unasked sign for unsure, and asks the other', () => {
    const { disposition, redFlags } = evaluate(red(any(is('a'), is('b'))), { a: 'unknown' })
    expect(redFlags).toEqual([{ id: 'red', state: 'unsure' }])
    expect(disposition.atLeast).toBe('urgent')
    expect(disposition.unscreened).toEqual(['red'])
    expect(disposition.level).toBe(null)
  })

  it('takes all of an unsure and an unasked sign for unasked', () => {
    const { disposition, redFlags } = evaluate(red(all(is('a'), is('b'))), { a: 'unknown' })
    expect(redFlags).toEqual([])
    expect(disposition.unscreened).toEqual(['red'])
  })

  it('asks nothing of a part that is no', () => {
    const { disposition } = evaluate(red(any(is('a'), all(is('b'), is('b', 'no')))), { a: 'unknown', b: 'no' })
    expect(disposition.unscreened).toEqual([])
    expect(disposition.level).toBe('urgent')
  })

  it('raises the disposition by the default of an unsure flag or by its own', () => {
    const level = (disposition: 'emergency' | 'urgent' | 'see-clinician',
      more: Parameters<typeof flag>[3] = {}): unknown =>
      evaluate(ruleSetOf({ facts, redFlags: [flag('red', is('a'), disposition, more)], modalities: [modality('m')],
        rules: [rule('r', 'for', ['m'])] }), { a: 'declined' }).disposition.level
    expect(level('emergency')).toBe('urgent')
    expect(level('emergency', { ifUnsure: 'emergency' })).toBe('emergency')
    expect(level('urgent')).toBe('see-clinician')
    expect(level('see-clinician')).toBe('therapy')
    expect(level('see-clinician', { ifUnsure: 'see-clinician' })).toBe('see-clinician')
  })

  it('heeds a flag that is not asked for the complaint, and does not ask it', () => {
    const ruleSet = ruleSetOf({ facts, complaints: [complaint('c'), complaint('d')],
      redFlags: [flag('red', is('a'), 'emergency', { askedFor: ['d'] })] })
    expect(evaluate(ruleSet, {}).disposition.unscreened).toEqual([])
    expect(evaluate(ruleSet, { a: 'yes' }).disposition.level).toBe('emergency')
  })

  it('asks no flag below what is certain', () => {
    const ruleSet = ruleSetOf({ facts, redFlags: [flag('red', is('a'), 'emergency'),
      flag('yellow', is('b'), 'urgent')] })
    expect(evaluate(ruleSet, { a: 'yes' }).disposition).toMatchObject({ level: 'emergency', unscreened: [] })
    expect(evaluate(ruleSet, { b: 'yes' }).disposition).toMatchObject({ level: null, atLeast: 'urgent',
      unscreened: ['red'] })
  })

  it('fills a clean screen with the answer that is no danger', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('can-bear-weight'), yesNo('numb'), choices('signs', ['fever', 'rash'])],
      redFlags: [flag('fracture', is('can-bear-weight', 'no'), 'urgent'), flag('nerve', is('numb'), 'emergency'),
        flag('infection', is('signs', 'fever'), 'urgent'), flag('other', not(is('can-bear-weight')), 'urgent')],
      modalities: [modality('m')], rules: [rule('r', 'for', ['m'], { when: is('can-bear-weight') }),
        rule('s', 'for', ['m'], { when: is('signs', 'rash') })] })
    const clean = naiveEvaluate(ruleSet, given({}, { screened: true }), {})
    expect(clean.disposition).toMatchObject({ level: 'therapy', unscreened: [], screenedBy: 'caller' })
    expect(clean.recommended.map(one => one.rules)).toEqual([['r']])
    const unsure = naiveEvaluate(ruleSet, given({ numb: 'unknown' }, { screened: true }), {})
    expect(unsure.disposition.level).toBe('urgent')
  })
})

describe('a clean screen (rule 8)', () => {
  it('never fills in what a flag for another complaint takes for danger', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('a')], complaints: [complaint('c'), complaint('k')], redFlags: [
      flag('here', is('a', 'no'), 'emergency', { askedFor: ['c'] }),
        flag('there', is('a'), 'emergency', { askedFor: ['k'] })] })
    expect(naiveEvaluate(ruleSet, given({}, { screened: true }), {}).redFlags).toEqual([])
  })
})

describe('scope (rule 11)', () => {
  const ruleSet = ruleSetOf({ facts: [number('age', 'integer', 0, 120), yesNo('surgery')], modalities: [modality('m')],
    rules: [rule('r', 'for', ['m'])], complaints: [complaint('c', { ages: within('age', { from: 18 }),
      excludes: [{ when: is('surgery'), say: 'Ask the surgeon.', because: [],
        at: { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1 } }] })] })

  it('recommends nothing outside it and says why', () => {
    const outcome = evaluate(ruleSet, { age: 17, surgery: 'yes' })
    expect(outcome.outOfScope.map(one => one.reason)).toEqual(['age', 'excluded'])
    expect(outcome.withheld).toEqual([{ modality: 'm', for: ['c'], kind: 'out-of-scope' }])
    expect(outcome.disposition.level).toBe('see-clinician')
  })

  it('stays within it while the age is unknown', () => {
    expect(names(evaluate(ruleSet, {}).recommended)).toEqual(['m'])
  })
})

describe('rules (12 to 15)', () => {
  const modalities = [modality('m'), modality('n')]
  const facts = [yesNo('a')]
  const sources = [source('old', { until: '2020-01-01', year: 2005, jurisdiction: 'us' }),
    source('s', { year: 2015, jurisdiction: 'uk' }),
    source('t', { year: 2020, jurisdiction: 'us' })]

  it('never recommends what is open, and lists it as possible', () => {
    const outcome = evaluate(ruleSetOf({ facts, modalities, rules: [rule('r', 'for', ['m'], { when: is('a') })] }), {})
    expect(outcome.recommended).toEqual([])
    expect(outcome.possible).toEqual([{ modality: 'm', for: ['c'], reason: 'open' }])
    expect(outcome.disposition.level).toBe('therapy')
  })

  it('keeps a rule whose unless is unknown and drops it where that is yes', () => {
    const ruleSet = ruleSetOf({ facts, modalities, rules: [rule('r', 'for', ['m'], { unless: is('a') })] })
    expect(names(evaluate(ruleSet, { a: 'unknown' }).recommended)).toEqual(['m'])
    expect(evaluate(ruleSet, { a: 'yes' }).recommended).toEqual([])
  })

  it('shows one entry of a rule, the later source among equals, never a mixture', () => {
    const because = [graded('strong', 'low'), graded('conditional', 'high', 't'), graded('strong', 'low', 't')]
    const [entry] = evaluate(ruleSetOf({ sources, modalities, rules: [rule('r', 'for', ['m'], { because })] }),
      {}).recommended
    expect(entry).toMatchObject({ strength: 'strong', certainty: 'low', gradedBy: 't', sources: ['s', 't'] })
  })

  it('knows a rule only while it and one of its sources are in date', () => {
    const ruleSet = ruleSetOf({ sources, modalities, rules: [rule('r', 'for', ['m'], { because: [evidence('old')] }),
      rule('q', 'for', ['n'], { from: '2026-01-01', until: '2030-01-01' })] })
    expect(names(evaluate(ruleSet, {}).recommended)).toEqual(['n'])
    const past = evaluate(ruleSet, {}, { asOf: '2019-12-31' })
    expect([names(past.recommended), past.historical, past.asOf]).toEqual([['m'], true, '2019-12-31'])
    expect(names(evaluate(ruleSet, {}, { asOf: '2029-12-31' }).recommended)).toEqual(['n'])
    expect(evaluate(ruleSet, {}, { asOf: '2030-01-01' }).recommended).toEqual([])
  })

  it('lets the stronger side decide and shows the other', () => {
    const ruleSet = (against: 'weak' | 'conditional' | 'strong'): RuleSet => ruleSetOf({ modalities, rules: [
      rule('r', 'for', ['m'], { because: [graded('conditional', 'low')] }),
        rule('q', 'against', ['m'], { because: [graded(against, 'low')] })] })
    for (const weaker of ['weak', 'conditional'] as const) {
      expect(evaluate(ruleSet(weaker), {}).recommended).toMatchObject([{ modality: 'm', contested: true,
        against: ['q'] }])
    }
    expect(evaluate(ruleSet('strong'), {}).withheld).toEqual([{ modality: 'm', for: ['c'], kind: 'advised-against' }])
  })

  it('lets one jurisdiction decide, and shows what it did not count', () => {
    const ruleSet = ruleSetOf({ sources, modalities, rules: [rule('r', 'for', ['m'],
      { because: [graded('weak', 'low', 's')] }),
      rule('q', 'against', ['m'], { because: [graded('strong', 'high', 't')] })] })
    expect(names(evaluate(ruleSet, {}).withheld)).toEqual(['m'])
    expect(evaluate(ruleSet, {}, { guidance: 'uk' }).recommended).toMatchObject([{ modality: 'm', contested: true,
      against: ['q'] }])
    expect(names(evaluate(ruleSet, {}, { guidance: 'us' }).withheld)).toEqual(['m'])
    expect(names(evaluate(ruleSet, {}, { guidance: 'nz' }).withheld)).toEqual(['m'])
  })

  it('calls a modality that sources are neutral about possible, which is not something that remains', () => {
    const outcome = evaluate(ruleSetOf({ modalities, rules: [rule('r', 'neutral', ['m'])] }), {})
    expect(outcome.possible).toEqual([{ modality: 'm', for: ['c'], reason: 'neutral' }])
    expect(outcome.disposition.level).toBe('see-clinician')
  })

  it('never recommends an assessment', () => {
    const ruleSet = ruleSetOf({ modalities: [modality('m', { role: 'assessment' })], rules: [rule('r', 'for', ['m'])] })
    expect(evaluate(ruleSet, {}).recommended).toEqual([])
  })
})

describe('restrictions (rules 16 and 17)', () => {
  const facts = [yesNo('a', { scope: 'complaint' })]
  const complaints = [complaint('c'), complaint('k', { site: 'knee' })]
  const rules = [rule('r', 'for', ['m'], { for: ['c', 'k'] })]
  const restricted = (kind: 'absolute' | 'local' | 'relative',
    more: { sites?: readonly string[]; risk?: 'serious' | 'ordinary' } = {}): RuleSet =>
    ruleSetOf({ facts, complaints, rules, families: [family('f', { parent: 'g' }), family('g', {
      contraindications: [contraindication(kind, is('a'), 'Not so.',
        more.sites === undefined ? {} : { sites: more.sites })] })],
    modalities: [modality('m', { risk: more.risk ?? 'ordinary' })] })
  const at = (ruleSet: RuleSet, c: string | null, k: string | null, settings: Settings = {}): NaiveOutcome =>
    naiveEvaluate(ruleSet, { complaints: { k: { a: k }, c: { a: c } }, facts: {} }, settings)

  it('binds members by the contraindications of an ancestor', () => {
    expect(at(restricted('absolute'), 'no', 'yes').withheld).toEqual([{ modality: 'm', for: ['c', 'k'],
      kind: 'contraindicated' }])
  })

  it('withholds locally at the place only', () => {
    const outcome = at(restricted('local'), 'no', 'yes')
    expect(outcome.withheld).toEqual([{ modality: 'm', for: ['k'], kind: 'contraindicated' }])
    expect(outcome.afterReview.map(one => one.for)).toEqual([['c']])
    expect(outcome.disposition.because[0]).toEqual({ kind: 'nothing-remains', id: 'k', disposition: 'see-clinician' })
    expect(at(restricted('local', { sites: ['back'] }), 'no', 'yes').withheld).toEqual([])
  })

  it('keeps what is restricted relatively, and says so', () => {
    expect(at(restricted('relative'), 'no', 'yes').recommended).toMatchObject([{ restrictions: [{ kind: 'relative',
      say: 'Not so.' }] }])
    expect(at(restricted('relative'), 'no', 'unknown').recommended).toMatchObject([{ restrictions: [] }])
  })

  it('withholds as unconfirmed where the risk is serious or the caller wants it', () => {
    for (const open of [null, 'unknown']) {
      expect(at(restricted('absolute'), 'no', open).withheld).toEqual([])
      expect(at(restricted('absolute', { risk: 'serious' }), 'no', open).withheld)
        .toEqual([{ modality: 'm', for: ['c', 'k'], kind: 'unconfirmed' }])
      expect(at(restricted('local'), 'no', open, { screenedOnly: true }).withheld)
        .toEqual([{ modality: 'm', for: ['k'], kind: 'unconfirmed' }])
      expect(at(restricted('relative', { risk: 'serious' }), 'no', open).withheld).toEqual([])
    }
  })

  it('gives the precautions that are yes', () => {
    const ruleSet = ruleSetOf({ facts, rules, modalities: [modality('m',
      { precautions: [precaution(is('a'), 'Less pressure.')] })] })
    expect(naiveEvaluate(ruleSet, { complaints: { c: { a: 'yes' } }, facts: {} }, {}).recommended)
      .toMatchObject([{ precautions: [{ say: 'Less pressure.' }] }])
  })
})

describe('escalation (rule 18)', () => {
  it('withholds under an emergency whatever a rule in date recommends, so that no further answer matters', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('a'), yesNo('b')], redFlags: [flag('red', is('a'), 'emergency')],
      modalities: [modality('m'), modality('n'), modality('o')],
      rules: [rule('r', 'for', ['m']), rule('p', 'for', ['n'], { when: is('b') }),
        rule('q', 'for', ['o'], { when: is('a', 'no') })] })
    const outcome = evaluate(ruleSet, { a: 'yes' })
    expect(outcome.withheld).toEqual([{ modality: 'm', for: ['c'], kind: 'escalated' },
      { modality: 'n', for: ['c'], kind: 'escalated' }, { modality: 'o', for: ['c'], kind: 'escalated' }])
    expect([outcome.recommended, outcome.afterReview, outcome.possible]).toEqual([[], [], []])
  })

  it('moves everything to after the review under see-clinician', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('a')], redFlags: [flag('red', is('a'), 'see-clinician')],
      modalities: [modality('m')], rules: [rule('r', 'for', ['m'])] })
    const outcome = evaluate(ruleSet, { a: 'yes' })
    expect([names(outcome.recommended), names(outcome.afterReview)]).toEqual([[], ['m']])
  })
})

describe('entries (rules 20 and 21)', () => {
  it('leads with the first line, then the grade, and keeps each complaint apart', () => {
    const ruleSet = ruleSetOf({ complaints: [complaint('c'), complaint('k')],
      modalities: [modality('m'), modality('n')], rules: [
      rule('a', 'for', ['m'], { line: 'adjunct', dose: 'Much.', togetherWith: ['n'],
        because: [graded('strong', 'high')] }),
      rule('b', 'for', ['m'], { dose: 'Little.', because: [graded('weak', 'low')] }),
      rule('d', 'for', ['m'], { for: ['k'], line: 'adjunct', because: [graded('strong', 'high')] })] })
    expect(naiveEvaluate(ruleSet, { complaints: { k: {}, c: {} }, facts: {} }, {}).recommended).toEqual([{
      modality: 'm', for: ['c', 'k'], line: 'first', strength: 'weak', certainty: 'low', gradedBy: 's',
        contested: false,
      dose: 'Little.', togetherWith: [], restrictions: [], precautions: [], against: [], rules: ['a', 'b', 'd'],
        sources: ['s'],
      details: [{ complaint: 'c', rule: 'b', line: 'first', strength: 'weak', certainty: 'low', dose: 'Little.' },
        { complaint: 'k', rule: 'd', line: 'adjunct', strength: 'strong', certainty: 'high', dose: null }],
    }])
  })

  it('ranks by restriction, contest, line, grade, role, complaints, preference, id', () => {
    const because = (strength: 'weak' | 'strong'): { because: ReturnType<typeof evidence>[] } =>
      ({ because: [graded(strength, 'low')] })
    const ruleSet = ruleSetOf({ facts: [yesNo('a')], families: [family('f'), family('liked')], modalities: [
      modality('m1', { contraindications: [contraindication('relative', is('a'), 'Ask.')] }), modality('m2'),
        modality('m3'), modality('m4'),
      modality('m5', { role: 'passive' }), modality('m6', { role: 'referral' }), modality('m7', { role: 'education' }),
        modality('m8'),
      modality('m9', { family: 'liked' })],
    rules: [rule('r1', 'for', ['m1', 'm2'], because('strong')), rule('x', 'against', ['m2'], because('weak')),
      rule('r3', 'for', ['m3'], { line: 'adjunct', ...because('strong') }),
        rule('r4', 'for', ['m4'], because('strong')),
      rule('r5', 'for', ['m5', 'm6', 'm7', 'm8', 'm9'], because('weak'))] })
    expect(names(evaluate(ruleSet, { a: 'yes' }, { prefer: ['liked'] }).recommended))
      .toEqual(['m4', 'm9', 'm8', 'm7', 'm6', 'm5', 'm3', 'm2', 'm1'])
  })
})

describe('no complaint', () => {
  it('is self-care when the flags are clear, and heeds them when they are not', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('a')], redFlags: [flag('red', is('a'), 'urgent')] })
    const level = (facts: Answers['facts']): unknown => naiveEvaluate(ruleSet, { complaints: {}, facts },
      {}).disposition.level
    expect([level({ a: 'no' }), level({ a: 'yes' }), level({})]).toEqual(['self-care', 'urgent', null])
  })
})

describe('at-least 2 of 3 in a flag', () => {
  it('is to be asked until enough is known', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('a'), yesNo('b'), yesNo('d')],
      redFlags: [flag('red', atLeastOf(2, is('a'), is('b'), is('d')), 'urgent')], modalities: [modality('m')],
        rules: [rule('r', 'for', ['m'])] })
    expect(evaluate(ruleSet, { a: 'no' }).disposition.unscreened).toEqual(['red'])
    expect(evaluate(ruleSet, { a: 'no', b: 'no' }).disposition.level).toBe('therapy')
    expect(evaluate(ruleSet, { a: 'yes', d: 'yes' }).disposition.level).toBe('urgent')
  })
})
