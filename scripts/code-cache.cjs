// Run by the build with the folder of built files, a folder to write to and the arguments of one command: runs the command
// and writes the compiled code of every file it used, with all functions it called, for `bin/modality.cjs` to start with.
'use strict'
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const [dist, folder, ...args] = process.argv.slice(2)
process.argv = [process.argv[0], join(dist, '../bin/modality.cjs'), ...args]
const made = new Map()

// The files are ASCII, and put together before they become a string: one that is put together from others is copied again.
const head = Buffer.from('(function(exports,require,module,__filename,__dirname){')
const tail = Buffer.from('\n})')

function load(name) {
  const known = made.get(name)
  if (known !== undefined) return known.module.exports
  const filename = join(dist, name)
  const source = readFileSync(filename)
  const script = new Script(Buffer.concat([head, source, tail]).latin1Slice(), { filename })
  const module = { exports: {} }
  made.set(name, { module, script, source })
  script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, filename, dist)
  return module.exports
}

process.on('exit', () => {
  mkdirSync(folder, { recursive: true })
  for (const [name, { script, source }] of made) {
    // The first command that uses a file is the one that matters most.
    if (existsSync(join(folder, name))) continue
    const half = [source, Buffer.alloc(Math.ceil(source.length / 8) * 8 - source.length), script.createCachedData()]
    writeFileSync(join(folder, name), Buffer.concat([...half, ...half]))
  }
})

load('modality.cjs')
