// YAML text to syntax tokens, watched on the way: depth, size and refused constructs are found before anything is built.
import { CST, Lexer, Parser } from 'yaml'
import type { Findings } from './findings.ts'
import type { Limits } from './limits.ts'
import { tick } from './node.ts'
import { spotOf, type SourceText } from './source.ts'

/** The tokens of a single document, or null if something in it is refused; that is then reported. */
export function scanYaml(source: SourceText, limits: Limits, findings: Findings): readonly CST.Token[] | null {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const before = findings.count()
  let symbols = 0
  let isText = false
  for (const lexeme of new Lexer().lex(source.text)) {
    symbols += 1
    const at = spotOf(source, parser.offset, Math.min(parser.offset + lexeme.length, source.text.length))
    if (!isText) checkLexeme(lexeme, at, findings)
    if (symbols > limits.symbols) {
      const message = `found more than ${String(limits.symbols)} YAML symbols in one file`
      findings.add({ code: 'too-many-symbols', at, message, hint: 'spread the entries over several files' })
    }
    isText = lexeme === CST.SCALAR
    for (const token of parser.next(lexeme)) tokens.push(checkToken(token, source, findings))
    if (parser.stack.length > limits.depth && depthOf(parser.stack) > limits.depth) {
      findings.add({ code: 'too-deep', at, message: `found more than ${String(limits.depth)} levels of nesting` })
      return null
    }
    if (symbols > limits.symbols || findings.count() - before > 100) return null
  }
  for (const token of parser.end()) tokens.push(checkToken(token, source, findings))
  const second = tokens.filter((token) => token.type === 'document')[1]
  if (second !== undefined) {
    const at = spotOf(source, second.offset, second.offset + 3)
    findings.add({
      code: 'several-documents', at, message: 'found a second YAML document; expected one in a file',
      hint: 'remove the line `---` or make two files',
    })
  }
  return findings.count() > before ? null : tokens
}

function checkLexeme(lexeme: string, at: ReturnType<typeof spotOf>, findings: Findings): void {
  switch (lexeme[0]) {
    case '&':
    case '*': {
      const what = lexeme.startsWith('&') ? 'anchor' : 'alias'
      findings.add({
        code: 'no-anchors', at, message: `found the YAML ${what} ${tick(lexeme)}; expected the value itself`,
        hint: 'write the value out; if it is a text, put it in quotes',
      })
      return
    }
    case '!':
      findings.add({
        code: 'no-tags', at, message: `found the YAML tag ${tick(lexeme)}; expected a plain value`,
        hint: 'remove it; if it is a text, put it in quotes',
      })
      return
    case '%':
      findings.add({ code: 'no-directives', at, message: `found the YAML directive ${tick(lexeme)}; expected none` })
      return
    default:
  }
}

function checkToken(token: CST.Token, source: SourceText, findings: Findings): CST.Token {
  if (token.type === 'error') {
    const message = `this is not YAML: ${inOurStyle(token.message)}`
    findings.add({ code: 'yaml-syntax', at: spotOf(source, token.offset, token.offset + token.source.length), message })
  }
  return token
}

function depthOf(stack: readonly CST.Token[]): number {
  return stack.filter((token) => CST.isCollection(token)).length
}

/** A message of the YAML library as one of ours: one line, lower case, no full stop. */
export function inOurStyle(message: string): string {
  const line = (message.split('\n')[0] ?? '').replace(/\.$/, '')
  return /^[A-Z][a-z]/.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line
}
