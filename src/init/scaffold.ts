// A name to the files of a small rule set that passes `check` and `test`, or of an overlay over another rule set.
export interface NewFile {
  readonly path: string
  readonly text: string
}

/** A rule set with one complaint, a red flag, two modalities and worked cases: something to change, not to use. */
export function newRuleSet(id: string): readonly NewFile[] {
  return [
    { path: 'ruleset.yaml', text: ruleSetFile(id) },
    { path: 'facts.yaml', text: factsFile },
    { path: 'red-flags.yaml', text: redFlagsFile },
    { path: 'modalities.yaml', text: modalitiesFile },
    { path: 'sources.yaml', text: sourcesFile },
    { path: 'low-back-pain/rules.yaml', text: rulesFile },
    { path: 'low-back-pain/cases.yaml', text: casesFile },
  ]
}

/** An overlay over `base`: `shipped`, or a folder seen from the new one. */
export function newOverlay(id: string, base: string): readonly NewFile[] {
  return [{ path: 'ruleset.yaml', text: overlayFile(id, base) }]
}

function ruleSetFile(id: string): string {
  return `# What this rule set is and who may use it. docs/rule-format.md explains every key.
rule-set:
  id: ${id}
  title: Therapy types for one complaint
  version: 0.1.0
  released: 2026-01-01 # the date an evaluation stands on; change it with every release
  language: en
  licence: CC-BY-4.0
  intended-users: [people who write rule sets]
  limits: This is a start for a rule set of your own. Do not use it for people.
  notice: >-
    This offers options to talk over with someone who can examine you. It does not diagnose. It has not been assessed
    or approved as a medical device by any authority, and its content has not been reviewed by a clinician.
  reviewed-by: []
  dispositions:
    emergency:
      label: Get emergency help now
      where: Emergency number or the nearest emergency department
      within: now
      say: Something in your answers may be a sign of a danger that cannot wait.
    urgent:
      label: Speak to a doctor today
      where: Your doctor or an urgent care centre
      within: today
      say: Something in your answers should be looked at today.
    see-clinician:
      label: See a doctor first
      where: Your doctor
      within: a few days
      say: Something in your answers should be examined before any treatment.
    therapy:
      label: Book a therapist
      where: A physiotherapist
      within: the next few weeks
      say: Nothing in your answers calls for a doctor first.
    self-care:
      label: Start with self-care
      where: At home
      within: when it suits you
      say: You could start on your own.
  sites:
    low-back: Low back
`
}

const factsFile = `# What can be asked.
facts:
  age: { type: integer, unit: years, min: 0, max: 120, ask: How old are you?, group: general }
  saddle-numbness:
    type: yes-no
    ask: Is it numb between your legs?
    item: Numbness between the legs
    clinical: Saddle anaesthesia
    group: nerves
  fever: { type: yes-no, ask: Do you have a fever?, item: Fever, group: general }
  thin-bones: { type: yes-no, ask: Have you been told that your bones are thin?, item: Thin bones, group: health }
  pain.duration: { type: duration, scope: complaint, ask: How long have you had it?, group: pain }
`

const redFlagsFile = `# What must be ruled out before any therapy is named.
red-flags:
  cauda-equina:
    label: Pressure on the nerves at the base of the spine
    clinical: Suspected cauda equina syndrome
    when: { saddle-numbness: yes }
    disposition: emergency
    if-unsure: emergency
    asked-for: everyone
    say: Numbness between the legs may be a sign that nerves are being squeezed. Hours count.
    because: [your-source]
  infection:
    label: A possible infection
    when: { fever: yes }
    disposition: urgent
    asked-for: everyone
    say: Back pain with a fever may be a sign of an infection.
    because: [your-source]
`

const modalitiesFile = `# Therapy types; a family's limits bind all its members.
families:
  movement: { label: Movement }
  hands-on: { label: Hands-on treatment }
modalities:
  exercise-therapy: { label: Exercise therapy, family: movement, role: active, about: Planned movement. }
  spinal-manipulation:
    label: Spinal manipulation
    family: hands-on
    role: passive
    risk: serious
    about: A quick push to a joint of the spine.
    contraindications:
      - when: { thin-bones: yes }
        kind: absolute
        say: Thin bones can break under a quick push.
        because: [your-source]
`

const sourcesFile = `# Where it comes from. Give each statement the source you have read it in.
sources:
  your-source: { title: Replace this by a source you have read, kind: general-knowledge }
`

const rulesFile = `# The complaint and what may help.
for: [low-back-pain]
complaints:
  low-back-pain:
    label: Low back pain
    phrases: [backache, my back hurts]
    site: low-back
    default-disposition: therapy
    ages: { at-least: 18 }
    safety-net:
      - { if: It gets numb between your legs, then: emergency }
    because: [your-source]
rules:
  - id: exercise-for-back-pain
    recommend: exercise-therapy
    dose: 2-3 sessions a week for 8 weeks
    say: Moving often helps.
    because: [{ source: your-source, strength: conditional, certainty: low }]
  - id: manipulation-for-longer-back-pain
    recommend: spinal-manipulation
    when: { pain.duration: { at-least: 6 weeks } }
    say: It may help a little when the pain has lasted.
    because: [{ source: your-source, strength: weak, certainty: low }]
`

const casesFile = `# People, and what should come out for them. \`modality test\` compares.
cases:
  - id: three-months-and-nothing-worrying
    tell: A 40-year-old has had low back pain for three months. Nothing worrying was found.
    because: [your-source]
    given:
      complaints: { low-back-pain: { pain.duration: 3 months } }
      facts: { age: 40, thin-bones: no }
      screened: true
    expect:
      disposition: therapy
      red-flags: []
      recommended: [exercise-therapy, spinal-manipulation]
      dosed: { exercise-therapy: 2-3 sessions a week for 8 weeks }
  - id: numb-between-the-legs
    tell: Somebody with low back pain says that it is numb between the legs.
    given: { complaints: { low-back-pain: {} }, facts: { saddle-numbness: yes } }
    expect: { disposition: emergency, red-flags: [cauda-equina], withheld: { exercise-therapy: escalated } }
  - id: not-sure-about-numbness
    tell: Somebody is not sure whether it is numb between the legs.
    given: { complaints: { low-back-pain: {} }, facts: { saddle-numbness: unknown, fever: no } }
    expect: { disposition: emergency, unsure: [cauda-equina] }
  - id: fever
    tell: Somebody with low back pain has a fever.
    given: { complaints: { low-back-pain: {} }, facts: { fever: yes }, screened: true }
    expect: { disposition: urgent, red-flags: [infection] }
  - id: not-sure-about-fever
    tell: Somebody is not sure whether there is a fever; the rest is fine.
    given: { complaints: { low-back-pain: {} }, facts: { fever: unknown, saddle-numbness: no } }
    expect: { disposition: see-clinician, unsure: [infection] }
  - id: nothing-asked-yet
    tell: Somebody has low back pain and has not been asked anything.
    given: { complaints: { low-back-pain: {} } }
    expect: { disposition: null, unscreened: [cauda-equina, infection] }
  - id: thin-bones
    tell: The pain has lasted for six weeks, and the bones are thin.
    given:
      complaints: { low-back-pain: { pain.duration: 6 weeks } }
      facts: { age: 18, thin-bones: yes }
      screened: true
    expect: { recommended: [exercise-therapy], withheld: { spinal-manipulation: contraindicated } }
  - id: nothing-known-about-the-bones
    tell: The pain has lasted for six weeks, and nobody has asked about the bones.
    given: { complaints: { low-back-pain: { pain.duration: 6 weeks } }, facts: { age: 18 }, screened: true }
    expect: { withheld: { spinal-manipulation: unconfirmed } }
  - id: seventeen
    tell: A 17-year-old has low back pain.
    given: { complaints: { low-back-pain: {} }, facts: { age: 17 }, screened: true }
    expect: { disposition: see-clinician, out-of-scope: [low-back-pain] }
`

function overlayFile(id: string, base: string): string {
  return `# What is different here. An overlay adds names, options and caution; it cannot take safety away.
rule-set:
  id: ${id}
  title: Our own words over another rule set
  version: 0.1.0
  extends: ${base}

# Local names, whether something is offered, and where to go. For instance:
#
# local:
#   modalities:
#     exercise-therapy: { label: Back class on Tuesdays, provider: Our own physiotherapists, phrases: [back class] }
#     shockwave: { offered: no }
#   dispositions:
#     urgent: { where: The walk-in centre next door }
#
# Rules, facts, red flags, sources and cases of your own go into further files, as in any rule set.
`
}
