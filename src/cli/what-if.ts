// `recommend --what-if`: an outcome to what the answers to its most important open questions would change.
import type { Program } from '../compile/program.ts'
import { influences, type Influence } from '../explain/influence.ts'
import type { CheckedAnswers } from '../evaluate/read-answers.ts'
import type { Settings } from '../model/answers.ts'
import type { Outcome } from '../model/outcome.ts'
import { influenceDocument } from '../report/what-if.ts'
import { renderDocuments } from '../report/document.ts'
import type { PageSettings } from '../report/page.ts'

export interface NextAnswers {
  readonly influences: readonly Influence[]
  readonly render: (settings: PageSettings) => string
}

export function nextAnswers(program: Program, answers: CheckedAnswers, settings: Settings, outcome: Outcome): NextAnswers {
  const found = influences(program, answers, settings, outcome)
  return { influences: found, render: (page) => renderDocuments([influenceDocument(found)], page) }
}
