// Builds the source with one of its texts changed: an engine with a bug planted in it.
import { context } from 'esbuild'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A text of a file of `src`, and what takes its place. */
export interface Planted {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
}

export interface Planter<Exports> {
  /** What the entry exports, with a bug or without; throws where the source no longer has its text. */
  readonly exportsWith: (bug: Planted | null) => Promise<Exports>
  readonly dispose: () => Promise<void>
}

const source = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src')

/** Builds `entry`, a text of exports with paths below `src`, again and again; what does not change is kept. */
export async function planterOf<Exports>(entry: string): Promise<Planter<Exports>> {
  let planted: Planted | null = null
  const plant = await context({
    stdin: { contents: entry, resolveDir: source, loader: 'ts' },
    bundle: true, write: false, format: 'cjs', platform: 'node', logLevel: 'silent',
    plugins: [{
      name: 'plant',
      setup: (plugged) => {
        plugged.onLoad({ filter: /\.ts$/ }, ({ path }) => planted !== null && path === join(source, planted.file) ? { contents: withBug(planted), loader: 'ts' } : undefined)
      },
    }],
  })
  return {
    exportsWith: async (bug) => {
      if (bug !== null) withBug(bug)
      planted = bug
      const { outputFiles } = await plant.rebuild()
      const module = { exports: {} as Exports }
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- code that was built a line above
      new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports)
      return module.exports
    },
    dispose: () => plant.dispose(),
  }
}

function withBug({ file, from, to }: Planted): string {
  const text = readFileSync(join(source, file), 'utf8')
  if (!text.includes(from)) throw new Error(`src/${file} no longer has the text \`${from}\``)
  return text.replace(from, () => to)
}
