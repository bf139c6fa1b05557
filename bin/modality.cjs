#!/usr/bin/env node
'use strict'
// Loads the files of dist, each with the compiled code that the build left for this version of V8, if there is some: it
// saves about half of what a start costs beside Node itself. V8 refuses code that is not from the same source and version.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '../dist')
const compiled = join(dist, `code-${process.versions.v8}-${process.arch}`)

function load(name) {
  const filename = join(dist, name)
  const known = require.cache[filename]
  if (known !== undefined) return known.exports
  const module = { id: filename, filename, loaded: false, exports: {} }
  require.cache[filename] = module
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'utf8')}\n})`, { filename, cachedData: codeOf(name) })
  script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, filename, dist)
  module.loaded = true
  return module.exports
}

function codeOf(name) {
  try {
    return readFileSync(join(compiled, name))
  } catch {
    return undefined
  }
}

load('modality.cjs')
