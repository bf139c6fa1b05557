// A worker that ends without an answer the first time it meets a task whose first line is in `workerData.job`.
const { parentPort, workerData } = require('node:worker_threads')
const { existsSync, writeFileSync } = require('node:fs')

parentPort.on('message', ({ firstLine }) => {
  const mark = `${workerData.job.folder}/${firstLine}`
  if (workerData.job.dies.includes(firstLine) && (workerData.job.always || !existsSync(mark))) {
    writeFileSync(mark, '')
    process.exit(1)
  }
  parentPort.postMessage({ bytes: Uint8Array.from([firstLine]), rows: 1, errors: [], errorCount: 0, isStopped: false })
})
