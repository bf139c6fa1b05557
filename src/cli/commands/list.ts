// `modality list [KIND]`: what a rule set holds.
import { entriesOf, listKinds, renderKinds, renderList, type ListKind } from '../../report/list.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { flag, type Context } from '../command.ts'
import { nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openRuleSet } from '../rules.ts'

export async function run(context: Context): Promise<ExitCode> {
  const kind = kindOf(context.args[0])
  const { ruleSet } = await openRuleSet(context.options)
  if (kind === null) {
    if (context.format === 'json') context.writeJson({ schema: 'modality.list/1', kinds: listKinds.map((each) => ({ kind: each, count: entriesOf(ruleSet, each).length })) })
    else context.write(renderKinds(ruleSet, await context.page()))
    return exitCodes.done
  }
  if (flag(context.options, 'value')) return listValues(context, ruleSet, kind)
  const entries = entriesOf(ruleSet, kind)
  if (context.format === 'json') context.writeJson({ schema: 'modality.list/1', kind, entries })
  else context.write(renderList(entries, await context.page()))
  return exitCodes.done
}

/** What each question is worth. */
async function listValues(context: Context, ruleSet: RuleSet, kind: ListKind): Promise<ExitCode> {
  if (kind !== 'facts') throw usageError('no-value-there', '`--value` goes with `modality list facts`')
  const [{ judgementOf }, { questionValues }, { renderQuestionValues }] = await Promise.all([
    import('../../check/subject.ts'), import('../../verify/question-value.ts'), import('../../report/question-value.ts'),
  ])
  const values = questionValues(judgementOf(ruleSet, false))
  if (context.format === 'json') context.writeJson({ schema: 'modality.question-value/1', values })
  else context.write(renderQuestionValues(values, await context.page()))
  return exitCodes.done
}

function kindOf(given: string | undefined): ListKind | null {
  if (given === undefined) return null
  const kind = listKinds.find((each) => each === given)
  if (kind !== undefined) return kind
  throw usageError('unknown-kind', `there is no list \`${given}\`, expected one of ${listKinds.join(', ')}`, nearNames(given, listKinds))
}
