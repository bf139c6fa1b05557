// The rules of a generated rule set as each peer would have them, and a way to ask it which of them hold. A test on a
// fact that was not answered is false to a peer; to us it is unknown, so the rules that hold for certain are the same.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The name of each peer, the greatest number of rules it is asked about, and how it is made ready. */
export const peers = [
  { name: 'json-rules-engine', most: 20_000, load: jsonRulesEngine },
  { name: 'json-logic-engine', most: 20_000, load: jsonLogicEngine },
  { name: '@gorules/zen-engine', most: 20_000, load: zenEngine },
  { name: 'publicodes', most: 200, load: publicodes },
]

export function versionOf(name) {
  // Some packages do not let their package.json be required.
  const path = require.resolve(name)
  const folder = path.slice(0, path.lastIndexOf(`node_modules/${name}`) + `node_modules/${name}`.length)
  return require(`${folder}/package.json`).version
}

async function jsonRulesEngine({ rules }) {
  const { Engine } = await import('json-rules-engine')
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const rule of rules) {
    engine.addRule({ conditions: { [rule.when.kind]: rule.when.of.map((test) => ({ fact: test.fact, ...operatorOf(test) })) }, event: { type: rule.id } })
  }
  return async (facts) => (await engine.run(facts)).events.map(({ type }) => type)
}

function operatorOf(test) {
  if (test.kind === 'is') return { operator: 'equal', value: test.options[0] }
  const [{ from, to }] = test.ranges
  return to === undefined ? { operator: 'greaterThanInclusive', value: from } : { operator: 'lessThanInclusive', value: to }
}

async function jsonLogicEngine({ rules }) {
  const { LogicEngine } = await import('json-logic-engine')
  const engine = new LogicEngine()
  const compiled = rules.map((rule) => ({ id: rule.id, holds: engine.build({ [rule.when.kind === 'all' ? 'and' : 'or']: rule.when.of.map(logicOf) }) }))
  return (facts) => compiled.filter(({ holds }) => holds(facts)).map(({ id }) => id)
}

function logicOf(test) {
  const value = { var: test.fact }
  if (test.kind === 'is') return { '===': [value, test.options[0]] }
  const [{ from, to }] = test.ranges
  // Nothing counts as 0 where it is compared.
  return { and: [{ '!==': [value, null] }, to === undefined ? { '>=': [value, from] } : { '<=': [value, to] }] }
}

async function zenEngine({ rules }) {
  const { ZenEngine } = await import('@gorules/zen-engine')
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'collect', inputs: [{ id: 'when', name: 'when', type: 'expression' }], outputs: [{ id: 'rule', name: 'rule', field: 'rule', type: 'expression' }],
          rules: rules.map((rule) => ({ _id: rule.id, when: rule.when.of.map(zenOf).join(rule.when.kind === 'all' ? ' and ' : ' or '), rule: `"${rule.id}"` })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [{ id: 'e1', sourceId: 'in', targetId: 'table', type: 'edge' }, { id: 'e2', sourceId: 'table', targetId: 'out', type: 'edge' }],
  }
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)))
  return async (facts) => {
    const named = {}
    for (const [id, value] of Object.entries(facts)) named[id.replaceAll('-', '_')] = value
    const { result } = await decision.evaluate(named)
    return Array.isArray(result) ? result.map(({ rule }) => rule) : []
  }
}

function zenOf(test) {
  const name = test.fact.replaceAll('-', '_')
  if (test.kind === 'is') return `${name} == "${test.options[0]}"`
  const [{ from, to }] = test.ranges
  return to === undefined ? `(${name} != null and ${name} >= ${from})` : `(${name} != null and ${name} <= ${to})`
}

async function publicodes(ruleSet) {
  const { engine } = await publicodesFor(ruleSet)
  return (facts) => {
    engine.setSituation(situationOf(ruleSet, facts))
    return ruleSet.rules.filter(({ id }) => engine.evaluate(spoken(id)).nodeValue === true).map(({ id }) => id)
  }
}

/** The open facts by how much hangs on them: what publicodes offers to order questions by. */
export async function publicodesQuestions(ruleSet) {
  const { engine } = await publicodesFor(ruleSet)
  return (facts) => {
    engine.setSituation(situationOf(ruleSet, facts))
    const missing = {}
    for (const { id } of ruleSet.rules) {
      for (const [name, weight] of Object.entries(engine.evaluate(spoken(id)).missingVariables)) missing[name] = (missing[name] ?? 0) + weight
    }
    return Object.entries(missing).sort((a, b) => b[1] - a[1]).map(([name]) => name)
  }
}

async function publicodesFor({ facts, rules }) {
  const { default: Engine } = await import('publicodes')
  const source = {}
  for (const { id } of facts) source[spoken(id)] = { question: `${id}?` }
  for (const { id, when } of rules) source[spoken(id)] = { [when.kind === 'all' ? 'toutes ces conditions' : 'une de ces conditions']: when.of.map(publicodesOf) }
  const silent = { log: () => {}, warn: () => {}, error: () => {} }
  return { engine: new Engine(source, { logger: silent }) }
}

function publicodesOf(test) {
  if (test.kind === 'is') return `${spoken(test.fact)} = '${test.options[0]}'`
  const [{ from, to }] = test.ranges
  return to === undefined ? `${spoken(test.fact)} >= ${from}` : `${spoken(test.fact)} <= ${to}`
}

/** Names of publicodes are words of letters and digits. */
function spoken(id) {
  return id.replaceAll('-', ' ')
}

function situationOf({ facts }, answers) {
  const known = new Set(facts.map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)).map(([id, value]) => [spoken(id), typeof value === 'number' ? value : `'${value}'`]))
}
