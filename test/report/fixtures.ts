import type { Outcome, Recommendation, Undecided } from '../../src/model/outcome.ts'

export function openFact(fact: string, more: Partial<Undecided> = {}): Undecided {
  return { fact, complaint: null, ask: `Question about ${fact}?`, item: null, clinical: null, group: null, urgency: null, sign: false, waitsFor: [], affects: ['yoga'], ...more }
}

export const exercise: Recommendation = {
  modality: 'exercise-therapy',
  label: 'Exercise therapy',
  family: 'exercise',
  role: 'active',
  for: ['low-back-pain'],
  line: 'first',
  strength: 'strong',
  certainty: 'moderate',
  gradedBy: 'acp-2017',
  status: 'verified',
  settled: false,
  contested: false,
  confirm: ['osteoporosis'],
  dose: '2–3 sessions a week for 8–12 weeks',
  togetherWith: [],
  restrictions: [],
  precautions: [{ say: 'Start gently and build up over weeks.', sources: ['who-2023'] }],
  say: 'Regular exercise eased pain and helped people do more.',
  clinical: 'Exercise reduced pain and disability in chronic non-specific low back pain.',
  details: [{ complaint: 'low-back-pain', line: 'first', strength: 'strong', certainty: 'moderate', dose: null, rule: 'exercise-for-low-back-pain' }],
  against: [],
  rules: ['exercise-for-low-back-pain'],
  sources: ['acp-2017', 'who-2023'],
}

export const massage: Recommendation = {
  ...exercise,
  modality: 'massage',
  label: 'Massage',
  family: 'manual-therapy',
  role: 'passive',
  line: 'adjunct',
  strength: 'weak',
  certainty: 'very-low',
  gradedBy: 'old-trial',
  status: 'unverified',
  settled: true,
  contested: true,
  confirm: [],
  dose: null,
  togetherWith: ['exercise-therapy'],
  restrictions: [{ kind: 'relative', say: 'Blood thinners make bruising likelier.', sources: ['who-2023'] }],
  precautions: [],
  say: 'Some people feel better for a few days.',
  clinical: null,
  against: [{
    rule: 'no-massage', complaint: 'low-back-pain', direction: 'against', strength: 'conditional', certainty: 'low',
    gradedBy: 'who-2023', say: 'The benefit was too small to notice.', clinical: null, sources: ['who-2023'],
  }],
  rules: ['massage-for-low-back-pain'],
  sources: ['old-trial'],
}

/** Low back pain, screened, something for every section. */
export const ordinary: Outcome = {
  schema: 'modality.outcome/1',
  ruleSet: { id: 'sample', version: '1.2.3', digest: 'sha256:00' },
  asOf: '2026-11-01',
  historical: false,
  guidance: null,
  settled: false,
  complaints: { 'low-back-pain': { 'pain.duration': '4 months' } },
  facts: { age: 54 },
  parked: [{ fact: 'pregnancy-weeks', complaint: null, value: 12 }],
  conflicts: [],
  disposition: {
    level: 'therapy', atLeast: 'therapy', atMost: 'see-clinician', label: 'Book a therapist', where: 'A physiotherapist',
    within: 'the next few weeks', say: 'Nothing in your answers calls for a doctor first.', because: [], unscreened: [], screenedBy: 'caller',
  },
  outOfScope: [],
  redFlags: [],
  recommended: [exercise, massage],
  afterReview: [],
  possible: [
    { modality: 'yoga', label: 'Yoga', for: ['low-back-pain'], reason: 'open', needs: ['osteoporosis'], rules: ['yoga'] },
    { modality: 'tens', label: 'TENS', for: ['low-back-pain'], reason: 'neutral', needs: [], rules: ['tens'] },
  ],
  withheld: [
    {
      modality: 'spinal-manipulation', label: 'Spinal manipulation', for: ['low-back-pain'], kind: 'unconfirmed',
      say: 'Thin bones can break under a thrust.', confirm: ['osteoporosis'], arguments: [], rules: ['manipulation'], sources: ['who-2023'],
    },
    {
      modality: 'traction', label: 'Traction', for: ['low-back-pain'], kind: 'advised-against', say: 'It did not help.', confirm: [],
      arguments: [{
        rule: 'no-traction', complaint: 'low-back-pain', direction: 'against', strength: 'strong', certainty: 'moderate', gradedBy: 'who-2023',
        say: 'It did no better than doing nothing.', clinical: null, sources: ['who-2023'],
      }],
      rules: ['no-traction'], sources: ['who-2023'],
    },
    {
      modality: 'heat', label: 'Heat', for: ['low-back-pain'], kind: 'contraindicated', say: 'Skin that cannot feel heat burns.',
      confirm: [], arguments: [], rules: ['heat'], sources: [],
    },
  ],
  undecided: [openFact('osteoporosis', {
    ask: 'Has anyone told you that your bones are thin?', item: 'Thin bones', clinical: 'Osteoporosis', group: 'bones', affects: ['spinal-manipulation', 'yoga'],
  })],
  heededIfStated: ['chest-pain'],
  safetyNet: ['You get numb between the legs or lose control of bladder or bowel: get emergency help now.'],
  sources: [
    { id: 'acp-2017', title: 'Noninvasive treatments for low back pain', by: 'American College of Physicians', year: 2017, jurisdiction: 'us', kind: 'guideline', link: 'https://doi.org/10.7326/M16-2367', status: 'verified' },
    { id: 'old-trial', title: 'A trial', by: null, year: null, jurisdiction: null, kind: 'trial', link: null, status: 'unverified' },
    { id: 'who-2023', title: 'Chronic low back pain', by: 'World Health Organization', year: 2023, jurisdiction: 'international', kind: 'guideline', link: null, status: 'verified' },
  ],
  notice: 'This offers options with their sources, to talk over with someone who can examine you. It does not diagnose.',
}

/** The same before anybody asked about danger. */
export const unscreened: Outcome = {
  ...ordinary,
  disposition: {
    ...ordinary.disposition, level: null, atMost: 'emergency', label: 'Not known yet: the safety questions come first', where: null,
    within: null, say: 'Until they are answered, this may be anything from "Book a therapist" to "Get emergency help now".',
    unscreened: ['cauda-equina'], screenedBy: 'answers',
  },
  undecided: [
    openFact('pregnancy', { ask: 'Are you pregnant?', item: 'Pregnancy', group: 'pregnancy', urgency: 'emergency', affects: ['disposition', 'yoga'] }),
    openFact('bleeding', { ask: 'Is there bleeding?', item: 'Bleeding in pregnancy', group: 'pregnancy', urgency: 'emergency', sign: true, waitsFor: ['pregnancy'], affects: ['disposition'] }),
    openFact('saddle-numbness', {
      ask: 'Is it numb between your legs?', item: 'Numbness between the legs', clinical: 'Saddle anaesthesia', group: 'nerves', urgency: 'emergency', sign: true, affects: ['disposition'],
    }),
    openFact('both-legs', { ask: 'Are both legs weak?', item: 'Both legs weak', group: 'nerves', urgency: 'urgent', sign: true, affects: ['disposition'] }),
    openFact('fever', { ask: 'Do you have a fever?', item: 'A fever', group: null, urgency: 'urgent', sign: true, affects: ['disposition'] }),
    ...ordinary.undecided,
  ],
}

export const emergency: Outcome = {
  ...ordinary,
  recommended: [],
  possible: [],
  parked: [],
  conflicts: [{ fact: 'pregnancy', complaint: null, value: 'yes' }],
  undecided: [],
  disposition: {
    ...ordinary.disposition, level: 'emergency', atLeast: 'emergency', atMost: 'emergency', label: 'Get emergency help now',
    where: 'Emergency number or the nearest emergency department', within: 'now', say: 'Do not drive yourself.', screenedBy: 'answers',
  },
  redFlags: [
    { id: 'cauda-equina', label: 'Pressure on the nerves at the base of the spine', clinical: 'Suspected cauda equina syndrome', state: 'present', disposition: 'emergency', say: 'Waiting can leave lasting harm.', do: 'Do not wait for morning.', sources: ['who-2023'] },
    { id: 'infection', label: 'An infection in the spine', clinical: null, state: 'unsure', disposition: 'urgent', say: 'Fever with back pain needs a look.', do: null, sources: [] },
  ],
  withheld: [
    { modality: 'exercise-therapy', label: 'Exercise therapy', for: ['low-back-pain'], kind: 'escalated', say: 'x', confirm: [], arguments: [], rules: [], sources: [] },
    { modality: 'massage', label: 'Massage', for: ['low-back-pain'], kind: 'escalated', say: 'x', confirm: [], arguments: [], rules: [], sources: [] },
  ],
}
