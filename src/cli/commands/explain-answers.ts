// The part of `modality explain` that depends on answers.
import { leavesOf, type Trace } from '../../explain/explanation.ts'
import { sceneOf } from '../../explain/scene.ts'
import { whatIf, type Supposed } from '../../explain/what-if.ts'
import { whyAsked } from '../../explain/why-asked.ts'
import { whyNot } from '../../explain/why-not.ts'
import { why } from '../../explain/why.ts'
import { readAnswers, type AnswerProblem } from '../../evaluate/read-answers.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { whatIfDocument } from '../../report/what-if.ts'
import { markdownOf, renderDocuments, type Document } from '../../report/document.ts'
import { explainableIds } from '../../report/explain.ts'
import { whyAskedDocument, whyDocument, whyNotDocument } from '../../report/why.ts'
import { answersError, problemOf, rawAnswers, splitSetting, withComplaints } from '../answers.ts'
import { flag, type Context } from '../command.ts'
import { failureError, nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openRuleSet } from '../rules.ts'
import { settingsOf } from '../settings.ts'
import type { Question } from './explain.ts'
import { audienceOf } from './recommend.ts'

/** Answers one question about the given answers. */
export async function answerQuestion(context: Context, question: Question, args: readonly string[]): Promise<ExitCode> {
  const supposed = question === 'what-if' ? args.map(supposedIn) : []
  const { program, raw } = await rawAnswers(context, [], supposed.flatMap(({ complaint }) => complaint ?? []))
  const refuse = (problems: readonly AnswerProblem[]): Error => answersError(problems.map((problem) => withComplaints(program, problemOf(problem))))
  const read = readAnswers(program, raw)
  if (!read.ok) throw refuse(read.problems)
  const settings = settingsOf(program, context.options)
  if (question === 'what-if') {
    const result = whatIf(program, raw, read.answers, supposed, settings)
    if (!result.ok) throw refuse(result.problems)
    return show(context, result.whatIf, whatIfDocument(result.whatIf))
  }
  if (question !== 'why-asked' && read.answers.complaints.length === 0) {
    throw usageError('nothing-given', `\`explain ${question}\` needs a complaint and the answers; name it with \`-c\`, such as \`modality explain ${question} ${args[0] ?? ''} -c low-back-pain\``)
  }
  const { ruleSet } = await openRuleSet(context.options)
  const scene = sceneOf(ruleSet, program, read.answers, settings)
  const [id = ''] = args
  const shown = { audience: audienceOf(context), flat: flag(context.options, 'flat') }
  switch (question) {
    case 'why': {
      const answer = why(scene, id)
      if (answer === undefined) throw notA('modality', id, ruleSet)
      return show(context, answer, whyDocument(answer, shown))
    }
    case 'why-not': {
      const answer = whyNot(scene, id)
      if (answer === undefined) throw notA('modality', id, ruleSet)
      return show(context, answer, whyNotDocument(answer, shown))
    }
    case 'why-asked': {
      const answer = whyAsked(scene, id)
      if (answer === undefined) throw notA('fact', id, ruleSet)
      return show(context, answer, whyAskedDocument(answer, shown))
    }
  }
}

/** `[COMPLAINT:]FACT=VALUE`; `not-asked` takes an answer back. */
function supposedIn(text: string): Supposed {
  const { complaint, fact, given } = splitSetting(text, '')
  return { complaint, fact, value: given === 'not-asked' ? null : given }
}

async function show(context: Context, json: object, document: Document): Promise<ExitCode> {
  if (context.format === 'json') context.writeJson(flag(context.options, 'flat') ? flattened(json) : json)
  else context.write(context.format === 'markdown' ? markdownOf([document]) : renderDocuments([document], await context.page()))
  return exitCodes.done
}

/** With `--flat` a condition is the list of what it read. */
function flattened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flattened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => {
    const isTrace = (key === 'when' || key === 'unless' || key === 'applies') && each !== null
    return [key, isTrace ? leavesOf(each as Trace) : flattened(each)]
  }))
}

/** The error for something that is no modality, or no fact: what it is instead, or what it is near to. */
function notA(kind: 'modality' | 'fact', id: string, ruleSet: RuleSet): Error {
  const { modalities, facts } = ruleSet
  const isOther = (kind === 'modality' ? facts : modalities).some((each) => each.id === id)
  const instead = kind === 'modality' ? `it is a fact, and \`modality explain why-asked ${id}\` is about it` : `it is a modality, and \`modality explain why ${id}\` is about it`
  const told = isOther ? `; ${instead}` : explainableIds(ruleSet).includes(id) ? `; \`modality explain ${id}\` tells what it is` : ''
  const ids = (kind === 'modality' ? modalities : facts).map((each) => each.id)
  return failureError({
    code: `unknown-${kind}`, message: `no ${kind} is called \`${id}\`${told}`, path: null, didYouMean: told === '' ? nearNames(id, ids) : [], exitCode: exitCodes.answers,
  })
}
