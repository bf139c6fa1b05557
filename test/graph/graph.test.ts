import { describe, expect, test } from 'vitest'
import { graphOf, type Graph } from '../../src/graph/graph.ts'
import { svg } from '../../src/graph/svg.ts'
import { dot, mermaid } from '../../src/graph/text-formats.ts'
import { open } from '../cases/small.ts'

const { ruleSet } = open()

function graph(complaint: string, everyone = false): Graph {
  const found = graphOf(ruleSet, complaint, { everyone })
  if (found === null) throw new Error(`no ${complaint}`)
  return found
}

test('there is none of a complaint that is not there', () => {
  expect(graphOf(ruleSet, 'toothache')).toBeNull()
})

test('questions, what reads them, and what follows', () => {
  const { nodes, edges } = graph('low-back-pain')
  expect(nodes.map(({ id, note }) => note === null ? id : `${id}: ${note}`)).toEqual([
    'question bladder-change', 'question saddle-numbness', 'question pain.duration', 'question pain.severity',
    'red-flag cauda-equina: saddle-numbness is yes or bladder-change is yes',
    'rule exercise-for-chronic-low-back-pain: stage is chronic',
    'rule manipulation-for-low-back-pain: unless pain.severity from 9 to 10',
    'disposition emergency', 'modality exercise-therapy', 'modality spinal-manipulation',
  ])
  expect(edges.length).toBe(7)
})

test('flags of everyone only where they are wanted', () => {
  const flags = ({ nodes }: Graph): readonly string[] => nodes.filter(({ kind }) => kind === 'red-flag').map(({ id }) => id)
  expect(flags(graph('neck-pain'))).toEqual([])
  expect(flags(graph('neck-pain', true))).toEqual(['red-flag infection'])
})

test('every line joins two things that are drawn', () => {
  for (const each of [graph('low-back-pain', true), graph('neck-pain', true)]) {
    const ids = new Set(each.nodes.map(({ id }) => id))
    expect(each.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
  }
})

describe('as text', () => {
  test('for Mermaid', async () => {
    await expect(mermaid(graph('neck-pain', true))).toMatchFileSnapshot('snapshots/neck-pain.mmd')
  })

  test('for Graphviz', async () => {
    await expect(dot(graph('neck-pain', true))).toMatchFileSnapshot('snapshots/neck-pain.dot')
  })

  test('labels cannot be taken for syntax', () => {
    const odd: Graph = { title: 'a "b" <c>', nodes: [{ id: 'x', kind: 'rule', label: '"]; n9[ <b> & #', note: 'back\\slash' }], edges: [] }
    expect(mermaid(odd)).toContain('n1["#quot;]; n9[ #lt;b#gt; #amp; #35;<br/>back\\slash"]')
    expect(dot(odd)).toContain('n1 [label="\\"]; n9[ <b> & #\\nback\\\\slash"')
    expect(svg(odd)).toContain('&lt;b&gt; &amp; #')
  })
})

describe('as SVG', () => {
  test('is a drawing of boxes that do not overlap', () => {
    const text = svg(graph('low-back-pain', true))
    const boxes = [...text.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/gu)].map(([, ...numbers]) => numbers.map(Number))
    expect(boxes.length).toBe(graph('low-back-pain', true).nodes.length)
    for (const [i, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries()) {
      for (const [x2 = 0, y2 = 0, width2 = 0, height2 = 0] of boxes.slice(i + 1)) {
        expect(x + width <= x2 || x2 + width2 <= x || y + height <= y2 || y2 + height2 <= y).toBe(true)
      }
    }
  })

  test('is the same every time', async () => {
    await expect(svg(graph('neck-pain', true))).toMatchFileSnapshot('snapshots/neck-pain.svg')
  })
})
