// The program: this process's streams to its exit code.
import { processIo } from './io.ts'
import { main } from './main.ts'

void main(processIo()).then((code) => {
  // With nothing under way nothing written can be lost; leaving at once saves the collection of garbage that would come due.
  // eslint-disable-next-line no-restricted-syntax -- only with nothing under way
  if (process.getActiveResourcesInfo().length === 0) process.exit(code)
  process.exitCode = code
})
