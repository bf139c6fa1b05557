// The program: this process's streams to its exit code. The code is set, not forced, so that nothing written is lost.
import { processIo } from './io.ts'
import { main } from './main.ts'

void main(processIo()).then((code) => {
  process.exitCode = code
})
