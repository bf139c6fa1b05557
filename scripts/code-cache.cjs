// Run by the build with the folder of built files, a folder to write to and the arguments of one command: runs the command
// and writes the compiled code of every file it used, with all functions it called, for `bin/modality.cjs` to start with.
'use strict'
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const [dist, folder, ...args] = process.argv.slice(2)
process.argv = [process.argv[0], join(dist, '../bin/modality.cjs'), ...args]
const made = new Map()

const head = '(function(exports,require,module,__filename,__dirname){'
const tail = '\n})'

function load(name) {
  const known = made.get(name)
  if (known !== undefined) return known.module.exports
  const filename = join(dist, name)
  const text = head + readFileSync(filename, 'latin1') + tail
  const script = new Script(text, { filename })
  const module = { exports: {} }
  made.set(name, { module, script, text })
  script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, filename, dist)
  return module.exports
}

process.on('exit', () => {
  mkdirSync(folder, { recursive: true })
  for (const [name, { script, text }] of made) {
    // The first command that uses a file is the one that matters most.
    if (existsSync(join(folder, name))) continue
    const half = [Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8)), script.createCachedData()]
    writeFileSync(join(folder, name), Buffer.concat([...half, ...half]))
  }
})

load('modality.cjs')
