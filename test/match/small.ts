// The lexicon of the small rule set, and what a text says in it.
import { join } from 'node:path'
import { buildLexicon, type Lexicon } from '../../src/match/lexicon.ts'
import { understand, type Understanding } from '../../src/match/understand.ts'
import { loadRuleSet } from '../../src/load/load.ts'
import { readShippedLexicon } from '../../src/files/shipped.ts'

/** A rule set of its own, so that the tests say what they rest on. */
const yaml = `
rule-set:
  id: words
  title: Words
  version: 1.0.0
  released: 2026-01-01
  language: en
  licence: CC0-1.0
  intended-users: [testers]
  limits: A test.
  notice: A test.
  reviewed-by: []
  dispositions:
    emergency: { label: Emergency, where: There, within: now, say: Go. }
    urgent: { label: Today, where: There, within: today, say: Go. }
    see-clinician: { label: Doctor, where: There, within: days, say: Go. }
    therapy: { label: Therapist, where: There, within: weeks, say: Go. }
    self-care: { label: Self-care, where: Home, within: any time, say: Stay. }
  sites: { low-back: Low back, knee: Knee, neck: Neck, head: Head }
facts:
  age: { type: integer, min: 0, max: 120, ask: 'How old?', item: Age }
  sex:
    type: choice
    ask: Which sex?
    options: { female: Female, male: Male }
  pain.duration: { type: duration, scope: complaint, ask: 'How long?', item: How long }
  pain.severity: { type: scale, scope: complaint, min: 0, max: 10, ask: 'How bad?', item: How bad }
  fever: { type: yes-no, ask: 'Is there a fever?', item: Fever or shivering, phrases: [high temperature, feverish] }
  saddle-numbness:
    type: yes-no
    ask: Is it numb between the legs?
    item: Numbness between the legs
    phrases: [numb between my legs, numb in the saddle area]
  chest-pain:
    type: yes-no
    ask: Is there pain, pressure or tightness in the chest?
    item: Chest pain, pressure or tightness
    phrases: [chest pain, tight chest]
  chest-pain-pattern:
    type: choice
    ask: What kind of chest pain?
    applies-when: { chest-pain: yes }
    options: { known: Known and unchanged, other: Anything else }
  vision-change:
    type: yes-no
    ask: Is there new double vision or loss of sight?
    item: New double vision or loss of sight
    phrases: [seeing double, loss of sight]
  weight-loss:
    type: yes-no
    ask: Have you lost weight without trying?
    item: Weight loss without trying
    phrases: [losing weight for no reason]
  cancer:
    type: choice
    ask: Do you have cancer, or did you once?
    item: Cancer, now or in the past
    options:
      never: { label: 'No, never' }
      past: { label: 'Yes, in the past', phrases: [had cancer, cancer survivor] }
      current: { label: 'Yes, now', phrases: [i have cancer, on chemo] }
  osteoporosis: { type: yes-no, ask: 'Thin bones?', item: Thin bones, phrases: [osteoporosis, brittle bones] }
  pregnancy: { type: yes-no, ask: 'Pregnant?', item: Pregnant, phrases: [i am pregnant] }
red-flags:
  cord: { label: Cord, when: { saddle-numbness: yes }, disposition: emergency, asked-for: everyone, say: Go., because: [made-up] }
  heart:
    label: Heart
    when: { chest-pain: yes, not: { chest-pain-pattern: known } }
    disposition: emergency
    if-unsure: emergency
    asked-for: everyone
    say: Go.
    because: [made-up]
  eye: { label: Eye, when: { vision-change: yes }, disposition: emergency, asked-for: everyone, say: Go., because: [made-up] }
  infection: { label: Infection, when: { fever: yes }, disposition: urgent, asked-for: everyone, say: Go., because: [made-up] }
  tumour:
    label: Tumour
    when: { any: [ { weight-loss: yes }, { cancer: [past, current] } ] }
    disposition: urgent
    asked-for: everyone
    say: Go.
    because: [made-up]
families:
  movement: { label: Movement }
modalities:
  exercise:
    label: Exercise
    family: movement
    role: active
    contraindications:
      - { kind: relative, when: { any: [ { osteoporosis: yes }, { pregnancy: yes } ] }, say: Ask first., because: [made-up] }
complaints:
  low-back-pain: { label: Low back pain, phrases: [lower back pain, bad back, stiff lower back], site: low-back, default-disposition: therapy }
  knee-arthritis: { label: Knee arthritis, phrases: [arthritis in my knee, worn knee], site: knee, default-disposition: therapy }
  kneecap-pain: { label: Pain behind the kneecap, phrases: [kneecap pain, pain on stairs], site: knee, default-disposition: therapy }
  stiff-neck: { label: Stiff neck, phrases: [crick in my neck, neck pain], site: neck, default-disposition: therapy }
  tension-headache: { label: Tension headache, phrases: [tight band round my head, headache], site: head, default-disposition: therapy }
rules:
  - id: move
    for: [low-back-pain, knee-arthritis, kneecap-pain, stiff-neck, tension-headache]
    recommend: exercise
    when: { pain.duration: { at-least: 6 weeks } }
    say: Move.
    because: [made-up]
  - id: move-soon
    for: [low-back-pain]
    recommend: exercise
    when: { pain.duration: { below: 6 weeks }, age: { at-least: 18 } }
    say: Move.
    because: [made-up]
sources:
  made-up: { title: Made up, kind: general-knowledge, status: unverified }
`

function load(): Lexicon {
  const { ruleSet, cases, diagnostics } = loadRuleSet([{ path: 'words.yaml', bytes: new TextEncoder().encode(yaml) }])
  if (ruleSet === null) throw new Error(diagnostics.map(({ at, message }) => `${String(at.line)}: ${message}`).join('\n'))
  return buildLexicon(ruleSet, cases)
}

export const lexicon: Lexicon = load()

export function read(text: string): Understanding {
  return understand(lexicon, text)
}

let shipped: Lexicon | undefined

/** The lexicon of the shipped rules as it was built. */
export function shippedLexicon(): Lexicon {
  return shipped ??= readShippedLexicon(join(import.meta.dirname, '../../dist/rules'))
}
