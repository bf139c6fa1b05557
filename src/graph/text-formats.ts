// A graph to Mermaid and to DOT. Labels are quoted so that nothing in them can be taken for syntax.
import type { Graph, GraphNode } from './graph.ts'

export function mermaid({ title, nodes, edges }: Graph): string {
  const name = numbered(nodes)
  return [
    '---', `title: ${JSON.stringify(title)}`, '---', 'flowchart LR',
    ...nodes.map((node) => `  ${name(node.id)}${mermaidShape(node)}:::${classOf(node)}`),
    ...edges.map(({ from, to, kind }) => `  ${name(from)} ${kind === 'speaks-against' ? '-. against .->' : '-->'} ${name(to)}`),
    '  classDef question fill:#fff,stroke:#333', '  classDef flag fill:#fde8e8,stroke:#b00', '  classDef rule fill:#eef5ee,stroke:#363',
    '  classDef against fill:#f2f2f2,stroke:#666,stroke-dasharray:4', '  classDef outcome fill:#e8effd,stroke:#236', '',
  ].join('\n')
}

function mermaidShape(node: GraphNode): string {
  const text = `"${mermaidText(labelOf(node))}"`
  switch (node.kind) {
    case 'question': return `(${text})`
    case 'disposition':
    case 'modality': return `[[${text}]]`
    default: return `[${text}]`
  }
}

/** Mermaid reads `#` and HTML in labels; both become entities. */
function mermaidText(text: string): string {
  return text.replaceAll('#', '#35;').replaceAll('&', '#amp;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;').replaceAll('\n', '<br/>')
}

export function dot({ title, nodes, edges }: Graph): string {
  const name = numbered(nodes)
  return [
    'digraph complaint {',
    `  graph [label=${dotText(title)}, rankdir=LR, fontname="sans-serif", nodesep=0.15];`,
    '  node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif", fontsize=10];',
    ...nodes.map((node) => `  ${name(node.id)} [label=${dotText(labelOf(node))}, fillcolor="${fill[classOf(node)]}"];`),
    ...edges.map(({ from, to, kind }) => `  ${name(from)} -> ${name(to)}${kind === 'speaks-against' ? ' [style=dashed, label="against", fontsize=8]' : ''};`),
    '}', '',
  ].join('\n')
}

const fill: Readonly<Record<ReturnType<typeof classOf>, string>> = { question: 'white', flag: '#fde8e8', rule: '#eef5ee', against: '#f2f2f2', outcome: '#e8effd' }

function dotText(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

export function classOf({ kind }: GraphNode): 'question' | 'flag' | 'rule' | 'against' | 'outcome' {
  switch (kind) {
    case 'question':
    case 'rule':
    case 'against': return kind
    case 'red-flag': return 'flag'
    case 'disposition':
    case 'modality': return 'outcome'
  }
}

function labelOf({ label, note }: GraphNode): string {
  return note === null ? label : `${label}\n${note}`
}

function numbered(nodes: readonly GraphNode[]): (id: string) => string {
  const numbers = new Map(nodes.map(({ id }, i) => [id, `n${String(i + 1)}`]))
  return (id) => numbers.get(id) ?? 'n0'
}
