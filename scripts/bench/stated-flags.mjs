// What a row of a phrase set states to the red flags that hold by it, and which of them its reading finds: raised, or raised
// once what the reading asks about is answered as the row states. A sign without which another flag holds just as well is no
// loss, and one that only says that all is well is none at all; so flags are counted here, and not facts.

/** Counts over rows; `understood` gives the reading of a text. */
export function countFlags(evaluate, program, understood, rows, note = () => {}) {
  const count = { emergencyFlags: 0, emergencyFlagsMissed: 0, urgentFlags: 0, urgentFlagsMissed: 0, emergencyTexts: 0, emergencyTextsBelow: 0, urgentTexts: 0, urgentTextsBelow: 0 }
  const facts = new Map(program.facts.map((fact) => [fact.id, fact]))
  for (const row of rows) {
    const stated = { ...Object.fromEntries((row.signs ?? []).map(([way]) => way.split('='))), ...row.stated }
    const complaint = (row.complaints ?? []).find((id) => program.complaintIds.includes(id)) ?? program.complaintIds[0]
    const flagsOf = (values) => (Object.keys(values).length === 0 ? [] : evaluate(program, answersOf(facts, complaint, values)).redFlags)
    const held = flagsOf(stated).filter(({ state, disposition }) => state === 'present' && levels.includes(disposition))
    if (held.length === 0) continue
    const { answers, uncertain } = understood(row.text)
    const asked = Object.fromEntries(uncertain.flatMap(({ fact }) => (stated[fact] === undefined ? [] : [[fact, stated[fact]]])))
    const found = flagsOf({ ...answers.facts, ...Object.assign({}, ...Object.values(answers.complaints)), ...asked })
    for (const { id, disposition } of held) {
      count[`${disposition}Flags`] += 1
      if (found.some((flag) => flag.id === id)) continue
      count[`${disposition}FlagsMissed`] += 1
      note(`MISSED FLAG ${id}: ${row.text}`)
    }
    const most = levels.find((level) => held.some(({ disposition }) => disposition === level))
    count[`${most}Texts`] += 1
    if (!found.some(({ disposition }) => levels.indexOf(disposition) >= 0 && levels.indexOf(disposition) <= levels.indexOf(most))) count[`${most}TextsBelow`] += 1
  }
  return count
}

/** The most urgent first. */
const levels = ['emergency', 'urgent']

/** Values of facts as answers about a complaint; what is worked out from others is left out. */
function answersOf(facts, complaint, values) {
  const answers = { complaints: { [complaint]: {} }, facts: {} }
  for (const [id, value] of Object.entries(values)) {
    const fact = facts.get(id)
    if (fact === undefined || fact.variable < 0) continue
    if (fact.scope === 'person') answers.facts[id] = value
    else answers.complaints[complaint][id] = value
  }
  return answers
}
