#!/usr/bin/env node
'use strict'
// Loads the files of dist, each with the compiled code that the build left for this version of V8, if there is some: it
// saves about half of what a start costs beside Node itself.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '../dist')
const compiled = join(dist, `code-${process.versions.v8}-${process.arch}`)

// The files are ASCII, and put together before they become a string: one that is put together from others is copied again.
const head = Buffer.from('(function(exports,require,module,__filename,__dirname){')
const tail = Buffer.from('\n})')

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
  const script = new Script(Buffer.concat([head, source, tail]).latin1Slice(), { filename, cachedData: codeOf(name, source) })
  script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, filename, dist)
  module.loaded = true
  return module.exports
}

// V8 tells code of another version or other flags, but neither that of another source as long as this one nor damage, and
// would run it. So the source stands before the code, and all of it twice: halves that are equal are whole.
function codeOf(name, source) {
  let stored
  try {
    stored = readFileSync(join(compiled, name))
  } catch {
    return undefined
  }
  const half = stored.length / 2
  const start = Math.ceil(source.length / 8) * 8
  const isWhole = half > start && stored.subarray(0, half).equals(stored.subarray(half)) && stored.subarray(0, source.length).equals(source)
  return isWhole ? stored.subarray(start, half) : undefined
}

load('modality.cjs')
