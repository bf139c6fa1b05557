// A set of small numbers that is emptied in no time: it remembers in which round each number was added.
export class Marks {
  private readonly rounds: Uint32Array
  private round = 0

  constructor(count: number) {
    this.rounds = new Uint32Array(count)
  }

  /** Empties it; what was begun before is over. */
  begin(): this {
    this.round += 1
    if (this.round > 0xffffffff) {
      this.rounds.fill(0)
      this.round = 1
    }
    return this
  }

  /** Whether the number is new. */
  add(number: number): boolean {
    if (this.rounds[number] === this.round) return false
    this.rounds[number] = this.round
    return true
  }
}
