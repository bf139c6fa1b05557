// How long property tests look for a counterexample, and from where they start. `npm test` starts from one place every
// time, so that what it says hangs on the code alone; `npm run hunt` starts anywhere and looks for longer.
import fc from 'fast-check'

/** Where `npm test` starts. */
export const usualSeed = 4
export const seed: number = Number(process.env['MODALITY_SEED'] ?? usualSeed)
/** A law is tried on at least 500 situations; MODALITY_RUNS=50000 tries everything a hundred times as often. */
const times = Number(process.env['MODALITY_RUNS'] ?? 500) / 500

/** So many tries, and in a hunt many times as many. */
export function tries(usual: number): number {
  return Math.ceil(usual * times)
}

/** Every so-manieth of what is usually sampled; in a hunt of that many times as long all of it. */
export function everyNth(usual: number): number {
  return Math.max(1, Math.round(usual / Math.max(1, times)))
}

fc.configureGlobal({ seed })
// To make a failing tape smaller takes thousands of tries, minutes in which nobody learns what failed: after this long
// the smallest found so far is reported, and a property that has not failed by then counts as failed.
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(60_000 * Math.max(1, times), { failOnInterrupt: true }))
