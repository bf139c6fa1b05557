// Roles of text to colours of a terminal. The only place that knows chalk, which loads only when colour is on.

export type Role = 'heading' | 'danger' | 'caution' | 'good' | 'strong' | 'dim'

/** Paints text that is already safe; without colour it gives the text back. */
export type Style = (role: Role, text: string) => string

export type ColorChoice = 'always' | 'never' | 'auto'

export const plainStyle: Style = (_role, text) => text

/** Whether colour is on for one stream: the option, then FORCE_COLOR, NO_COLOR, TERM=dumb, then the terminal. */
export function isColored(choice: ColorChoice, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (choice !== 'auto') return choice === 'always'
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  return isTerminal && env['TERM'] !== 'dumb'
}

/** The style of a stream. Sixteen colours only, so that the reader's own palette decides what they look like. */
export async function loadStyle(colored: boolean): Promise<Style> {
  if (!colored) return plainStyle
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  const paint: Readonly<Record<Role, (text: string) => string>> = {
    heading: chalk.bold.underline,
    danger: chalk.bold.red,
    caution: chalk.yellow,
    good: chalk.green,
    strong: chalk.bold,
    dim: chalk.dim,
  }
  return (role, text) => paint[role](text)
}
