// `modality explain`: what an id or a diagnostic code stands for; why a modality stands where it stands, why not, what
// another answer would change, and why a question is asked.
import type { Document } from '../../report/document.ts'
import { explain, explanationDocuments, namesLike, renderExplanations } from '../../report/explain.ts'
import { list, value, type Context } from '../command.ts'
import { diagnosticCodes, diagnosticPage } from '../diagnostic-pages.ts'
import { failureError, nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openRuleSet } from '../rules.ts'

const questions = ['why', 'why-not', 'what-if', 'why-asked'] as const
export type Question = (typeof questions)[number]

export async function run(context: Context): Promise<ExitCode> {
  const [first, ...rest] = context.args
  if (first === undefined) throw usageError('nothing-given', 'nothing was given to explain; name an id of `modality list` or a diagnostic code')
  const question = questions.find((each) => each === first)
  if (question === undefined) {
    if (rest.length > 0) throw usageError('too-many-arguments', `\`explain\` takes one id, or one of ${questions.join(', ')} before it`, nearNames(first, questions))
    return explainId(context, first)
  }
  if (rest.length === 0) throw usageError('nothing-given', `\`explain ${question}\` needs ${question === 'what-if' ? 'an answer, such as age=70' : question === 'why-asked' ? 'a fact' : 'a modality'}`)
  if (rest.length > 1 && question !== 'what-if') throw usageError('too-many-arguments', `\`explain ${question}\` takes one id`)
  const { answerQuestion } = await import('./explain-answers.ts')
  return answerQuestion(context, question, rest)
}

async function explainId(context: Context, id: string): Promise<ExitCode> {
  refuseAnswers(context)
  const { ruleSet } = await openRuleSet(context.options)
  const explanations = explain(ruleSet, id)
  const code = id.replace(/^diagnostic:/u, '')
  const page = diagnosticPage(code)
  if (explanations.length === 0 && page === null) throw unknownId(id, [...namesLike(ruleSet, id), ...diagnosticCodes().map((each) => code === id ? each : `diagnostic:${each}`)])
  if (context.format === 'json') {
    context.writeJson({ schema: 'modality.explain/1', id, explanations, diagnostic: page })
    return exitCodes.done
  }
  if (page !== null) context.write(page)
  if (explanations.length > 0) {
    context.write(context.format === 'markdown' ? await markdown(explanationDocuments(explanations)) : renderExplanations(explanations, await context.page()))
  }
  return exitCodes.done
}

async function markdown(documents: readonly Document[]): Promise<string> {
  const { markdownOf } = await import('../../report/document.ts')
  return markdownOf(documents)
}

/** An id means the same whatever was answered. */
function refuseAnswers({ options }: Context): void {
  const given = list(options, 'complaint').length + list(options, 'set').length
  if (given === 0 && value(options, 'answers') === undefined) return
  throw usageError('answers-not-used', `the page of an id does not depend on answers; ask with one of ${questions.join(', ')} before it`)
}

function unknownId(id: string, known: readonly string[]): Error {
  return failureError({
    code: 'unknown-id', message: `nothing is called \`${id}\``, path: null, didYouMean: nearNames(id, known), exitCode: exitCodes.answers,
  })
}
