'use strict'
// Tells on standard error which files were loaded.
const { writeSync } = require('node:fs')
const { basename } = require('node:path')

process.on('exit', () => {
  for (const file of Object.keys(require.cache)) writeSync(2, `loaded ${basename(file)}\n`)
  for (const name of process.moduleLoadList) {
    const found = /^NativeModule (child_process|crypto|worker_threads|readline|tty|net)$/u.exec(name)
    if (found !== null) writeSync(2, `loaded node:${found[1]}\n`)
  }
})
