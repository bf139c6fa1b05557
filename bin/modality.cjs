#!/usr/bin/env node
'use strict'
// Loads the files of dist, each with the compiled code that the build left for this version of V8, if there is some: it
// saves about half of what a start costs beside Node itself.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '../dist')
const compiled = join(dist, `code-${process.versions.v8}-${process.arch}`)

const head = '(function(exports,require,module,__filename,__dirname){'
const tail = '\n})'

// By name: a part may be asked for at every use of another package.
const loaded = new Map()

function load(name) {
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const filename = join(dist, name)
  const module = { id: filename, filename, loaded: false, exports: {} }
  loaded.set(name, module)
  require.cache[filename] = module
  const source = readFileSync(filename)
  const script = compiledScript(name, source, filename) ?? new Script(head + source.latin1Slice() + tail, { filename })
  script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, filename, dist)
  module.loaded = true
  return module.exports
}

// V8 tells code of another version or other flags, but neither that of another source as long as this one nor damage, and
// would run it. So the text, which is ASCII, stands before its code, and all of it twice: halves that are equal are whole.
// Views on the bytes as V8 makes them, and one string: what Node itself would do for more has to be compiled first.
function compiledScript(name, source, filename) {
  let stored
  try {
    stored = readFileSync(join(compiled, name))
  } catch {
    return undefined
  }
  const half = stored.length / 2
  const length = head.length + source.length + tail.length
  const start = Math.ceil(length / 8) * 8
  if (!Number.isInteger(half) || half <= start) return undefined
  const view = (from, to) => new Uint8Array(stored.buffer, stored.byteOffset + from, to - from)
  const isWhole = Buffer.compare(view(0, half), view(half, half * 2)) === 0
  const isOfSource = Buffer.compare(view(head.length, head.length + source.length), source) === 0
  return isWhole && isOfSource ? new Script(stored.latin1Slice(0, length), { filename, cachedData: view(start, half) }) : undefined
}

load('modality.cjs')
