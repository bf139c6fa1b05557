// How far a long run is, on one line of a terminal that is drawn again: rows, rate, part done, time left.
import type { Sink } from './io.ts'

export interface Progress {
  readonly show: (rows: number, part: number | null) => void
  readonly clear: () => void
}

const pause = 500

/** Silent where standard error is no terminal. `now` gives milliseconds. */
export function progressOn(stderr: Sink, now: () => number): Progress {
  if (!stderr.isTerminal()) return { show: () => undefined, clear: () => undefined }
  const start = now()
  let last = start
  let isShown = false
  return {
    show: (rows, part) => {
      const time = now()
      if (time - last < pause) return
      last = time
      isShown = true
      stderr.write(`\r\u001b[K${progressLine(rows, part, time - start)}`)
    },
    clear: () => { if (isShown) stderr.write('\r\u001b[K') },
  }
}

/** `part` is between 0 and 1; null where nobody knows how much there is. */
export function progressLine(rows: number, part: number | null, milliseconds: number): string {
  const rate = `${grouped(Math.round(rows / Math.max(milliseconds, 1) * 1000))} a second`
  if (part === null || part <= 0) return `${grouped(rows)} rows, ${rate}`
  return `${grouped(rows)} rows, ${rate}, ${String(Math.min(99, Math.floor(part * 100)))} %, ${timeText(milliseconds / part - milliseconds)} left`
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 90) return `${String(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${String(minutes)} min` : `${String(Math.ceil(minutes / 60))} h`
}
