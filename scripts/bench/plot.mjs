// Cost against the number of rules as an SVG picture, both on scales of powers of ten.
const width = 640
const height = 400
const left = 64
const bottom = 48
const colours = ['#0b6e4f', '#b3541e', '#3d5a98', '#8a3ffc', '#6f6f6f']

/** `lines` have a name and points `[rules, microseconds]`. */
export function plot(title, lines) {
  const points = lines.flatMap((line) => line.points)
  const xs = span(points.map(([x]) => x))
  const ys = span(points.map(([, y]) => y))
  const x = (value) => left + (Math.log10(value) - xs.from) / (xs.to - xs.from) * (width - left - 150)
  const y = (value) => height - bottom - (Math.log10(value) - ys.from) / (ys.to - ys.from) * (height - bottom - 40)
  const parts = [`<text x="${left}" y="22" font-size="15">${title}</text>`]
  for (let power = xs.from; power <= xs.to; power += 1) {
    parts.push(rule(x(10 ** power), 40, x(10 ** power), height - bottom), `<text x="${x(10 ** power)}" y="${height - bottom + 18}" text-anchor="middle">${(10 ** power).toLocaleString('en')}</text>`)
  }
  for (let power = ys.from; power <= ys.to; power += 1) {
    parts.push(rule(left, y(10 ** power), width - 150, y(10 ** power)), `<text x="${left - 8}" y="${y(10 ** power) + 4}" text-anchor="end">${timeOf(power)}</text>`)
  }
  lines.forEach(({ name, points: own }, i) => {
    const colour = colours[i % colours.length]
    const path = own.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join(' ')
    parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>`, ...own.map(([a, b]) => `<circle cx="${x(a).toFixed(1)}" cy="${y(b).toFixed(1)}" r="3.5" fill="${colour}"/>`))
    const [lastX, lastY] = own.at(-1)
    parts.push(`<text x="${(x(lastX) + 8).toFixed(1)}" y="${(y(lastY) + 4).toFixed(1)}" fill="${colour}">${name}</text>`)
  })
  parts.push(`<text x="${(width - 150 + left) / 2}" y="${height - 8}" text-anchor="middle">rules</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}">\n<rect width="100%" height="100%" fill="white"/>\n${parts.join('\n')}\n</svg>\n`
}

function span(values) {
  const logs = values.map(Math.log10)
  return { from: Math.floor(Math.min(...logs)), to: Math.ceil(Math.max(...logs)) }
}

function rule(x1, y1, x2, y2) {
  return `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="#ddd"/>`
}

function timeOf(power) {
  return power < 3 ? `${10 ** power} µs` : power < 6 ? `${10 ** (power - 3)} ms` : `${10 ** (power - 6)} s`
}
