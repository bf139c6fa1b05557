// What property tests draw from: rule sets, answers and settings, and the same in another order.
export { arbitrarySettings, arbitrarySituation, type Situation } from './generate-answers.ts'
export { arbitraryRuleSet, sizes } from './generate-rule-set.ts'
export { shuffleAnswers, shuffleRuleSet } from './shuffle.ts'
