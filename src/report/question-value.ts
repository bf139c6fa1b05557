// What questions are worth to text, most worth first.
import { total, type QuestionValue } from '../verify/question-value.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { counted } from './words.ts'

export function renderQuestionValues(values: readonly QuestionValue[], settings: PageSettings): string {
  const idle = values.filter((each) => total(each) === 0)
  return layOut([
    ...values.filter((each) => total(each) > 0).map(block),
    ...(idle.length === 0 ? [] : [null, { first: '', text: `never matter: ${idle.map(({ fact }) => fact).join(', ')}` }]),
  ], settings)
}

function block({ fact, critical, flags, rules, restrictions, scopes, alone, complaints }: QuestionValue): Block {
  const parts = [
    ...(critical > 0 ? [`${String(critical)} urgent`] : []), ...(flags > 0 ? [counted(flags, 'other flag')] : []), ...(rules > 0 ? [counted(rules, 'rule')] : []),
    ...(restrictions > 0 ? [counted(restrictions, 'restriction')] : []), ...(scopes > 0 ? [counted(scopes, 'scope')] : []),
  ]
  return {
    first: '', rest: '  ',
    text: [{ role: 'strong', text: fact }, `: turns ${parts.join(', ')}`, ...(alone.length > 0 ? [`, ${String(alone.length)} of them alone`] : []), `; in ${counted(complaints.length, 'complaint')}`],
  }
}
