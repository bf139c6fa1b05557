// A graph to an SVG of three columns, to be looked at or printed: dark lines on white, no colour needed to read it.
import type { Graph, GraphNode } from './graph.ts'
import { classOf } from './text-formats.ts'

interface Box {
  readonly node: GraphNode
  readonly lines: readonly string[]
  readonly bold: number
  readonly x: number
  readonly width: number
  readonly height: number
  y: number
}

const columns = [
  { x: 10, width: 250, characters: 42 },
  { x: 400, width: 380, characters: 62 },
  { x: 910, width: 220, characters: 36 },
] as const
const pageWidth = 1140
const lineHeight = 14
const gap = 8
const top = 50

export function svg({ title, nodes, edges }: Graph): string {
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node)]))
  const inColumn = (column: number): Box[] => [...boxes.values()].filter(({ node }) => columnOf(node) === column)
  stack(inColumn(1))
  const bottom = Math.max(...inColumn(1).map((box) => box.y + box.height), top)
  for (const column of [0, 2]) {
    const own = inColumn(column).map((box) => ({ box, middle: middleOf(box, edges, boxes) })).toSorted((a, b) => a.middle - b.middle || (a.box.node.id < b.box.node.id ? -1 : 1))
    place(own, bottom)
  }
  const height = Math.max(...[...boxes.values()].map((box) => box.y + box.height), top) + 20
  const lines = edges.flatMap(({ from, to, kind }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    return a === undefined || b === undefined ? [] : [curve(a, b, kind === 'speaks-against')]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(pageWidth)} ${String(height)}" width="${String(pageWidth)}" height="${String(height)}" role="img" font-family="sans-serif" font-size="11">`,
    `<title>${xml(title)}</title>`,
    `<rect width="${String(pageWidth)}" height="${String(height)}" fill="#fff"/>`,
    `<text x="10" y="22" font-size="16" font-weight="bold">${xml(title)}</text>`,
    ...['Questions', 'What reads them', 'What follows'].map((heading, i) => `<text x="${String(columns[i]?.x ?? 0)}" y="42" font-weight="bold">${heading}</text>`),
    ...lines, ...[...boxes.values()].map(rectangle), '</svg>', '',
  ].join('\n')
}

function columnOf({ kind }: GraphNode): 0 | 1 | 2 {
  return kind === 'question' ? 0 : kind === 'disposition' || kind === 'modality' ? 2 : 1
}

function boxOf(node: GraphNode): Box {
  const { x, width, characters } = columns[columnOf(node)]
  const label = wrapped(node.label, characters - 7)
  const lines = [...label, ...(node.note === null ? [] : wrapped(node.note, characters))]
  return { node, lines, bold: label.length, x, width, height: lines.length * lineHeight + 8, y: 0 }
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** One below the other, in this order. */
function stack(boxes: readonly Box[]): void {
  let y = top
  for (const box of boxes) {
    box.y = y
    y += box.height + gap
  }
}

/** Where the neighbours of a box in the middle column are on average, so that lines cross little. */
function middleOf({ node }: Box, edges: Graph['edges'], boxes: ReadonlyMap<string, Box>): number {
  const others = edges.flatMap(({ from, to }) => from === node.id ? [boxes.get(to)] : to === node.id ? [boxes.get(from)] : []).flatMap((box) => box === undefined ? [] : [box.y + box.height / 2])
  return others.length === 0 ? 0 : others.reduce((sum, y) => sum + y, 0) / others.length
}

/** Each as near to its neighbours as those above it and the end of the page leave room. */
function place(own: readonly { readonly box: Box; readonly middle: number }[], bottom: number): void {
  let y = top
  for (const { box, middle } of own) {
    box.y = Math.round(Math.max(y, middle - box.height / 2))
    y = box.y + box.height + gap
  }
  let limit = Math.max(bottom, top + own.reduce((sum, { box }) => sum + box.height + gap, -gap))
  for (const { box } of own.toReversed()) {
    box.y = Math.min(box.y, limit - box.height)
    limit = box.y - gap
  }
}

function curve(from: Box, to: Box, isAgainst: boolean): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2]
  const middle = (x1 + x2) / 2
  return `<path d="M${String(x1)} ${String(y1)}C${String(middle)} ${String(y1)} ${String(middle)} ${String(y2)} ${String(x2)} ${String(y2)}" fill="none" stroke="${isAgainst ? '#999' : '#555'}" stroke-width="0.8"${isAgainst ? ' stroke-dasharray="4 3"' : ''}/>`
}

const fills = { question: '#ffffff', flag: '#fde8e8', rule: '#eef5ee', against: '#f2f2f2', outcome: '#e8effd' } as const

function rectangle({ node, lines, bold, x, y, width, height }: Box): string {
  const frame = `<rect x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" rx="4" fill="${fills[classOf(node)]}" stroke="#333"${node.kind === 'against' ? ' stroke-dasharray="4 3"' : ''}${node.kind === 'red-flag' ? ' stroke-width="2"' : ''}/>`
  const text = lines.map((line, i) => `<text x="${String(x + 6)}" y="${String(y + 14 + i * lineHeight)}"${i < bold ? ' font-weight="bold"' : ''}>${xml(line)}</text>`)
  return [frame, ...text].join('\n')
}

function xml(text: string): string {
   
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
