// `modality graph COMPLAINT`: its questions and outcomes as a drawing.
import { graphOf } from '../../graph/graph.ts'
import { svg } from '../../graph/svg.ts'
import { dot, mermaid } from '../../graph/text-formats.ts'
import { flag, value, type Context } from '../command.ts'
import { failureError, nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openRuleSet } from '../rules.ts'

export async function run(context: Context): Promise<ExitCode> {
  const [complaint] = context.args
  if (complaint === undefined) throw usageError('no-complaint', 'name the complaint to draw, such as `modality graph low-back-pain`')
  const { ruleSet } = await openRuleSet(context.options)
  const graph = graphOf(ruleSet, complaint, { everyone: flag(context.options, 'everyone') })
  if (graph === null) {
    throw failureError({ code: 'unknown-complaint', message: `no complaint is called \`${complaint}\``, path: null, didYouMean: nearNames(complaint, ruleSet.complaints.map(({ id }) => id)), exitCode: exitCodes.answers })
  }
  switch (value(context.options, 'format') ?? (context.format === 'json' ? 'json' : 'svg')) {
    case 'mermaid': context.write(mermaid(graph)); break
    case 'dot': context.write(dot(graph)); break
    case 'json': context.writeJson({ schema: 'modality.graph/1', ...graph }); break
    default: context.write(svg(graph))
  }
  return exitCodes.done
}
