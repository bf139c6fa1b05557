// Answers to a file after every change, and a saved file to answers that fit the rules of today.
import type { Program } from '../../compile/program.ts'
import type { SavedUnder } from '../../evaluate/answers-shape.ts'
import { writeAtomic } from '../../files/write-atomic.ts'
import { fitAnswers, saveText } from '../../interview/index.ts'
import type { Answers } from '../../model/answers.ts'
import { failureError } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'

/** Writes the answers wherever they are to be saved; nothing without a file. */
export function saver(program: Program, file: string | undefined): (answers: Answers) => void {
  let last: string | null = null
  return (answers) => {
    if (file === undefined) return
    const text = saveText(program, answers)
    if (text === last) return
    const written = writeAtomic(file, text)
    if (written.kind === 'failed') throw failureError({ code: 'not-saved', message: written.message, path: null, didYouMean: [], exitCode: exitCodes.output })
    last = text
  }
}

/** What to say to somebody who resumes under other rules than those the answers were saved under; null under the same. */
export function changesSince(program: Program, answers: Answers, saved: SavedUnder | undefined): { readonly answers: Answers; readonly remarks: readonly string[] } {
  if (saved === undefined || saved.digest === program.digest) return { answers, remarks: [] }
  const { id, version } = program.header
  const { answers: fitting, dropped } = fitAnswers(program, answers)
  const from = saved.id === id ? `version ${saved.version}` : `${saved.id} ${saved.version}`
  const remark = `These answers were saved under ${from} of the rules; now it is ${saved.id === id ? version : `${id} ${version}`}.`
  return {
    answers: fitting,
    remarks: dropped.length === 0 ? [`${remark} All of them still fit.`] : [remark, ...dropped.map(({ say }) => `Left out: ${say}.`)],
  }
}
