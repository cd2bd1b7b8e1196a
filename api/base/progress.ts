/** Where progress is shown: a terminal gets a bar that moves, anything else a line now and then. */
export type ProgressOutput = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

const width = 30
const millisecondsBetweenDrawings = 100
const percentBetweenLines = 25

/** Shows how far a long step is. */
export class Progress {
  readonly #output: ProgressOutput
  #label = ''
  #percent = 0
  #drawnAt = 0

  constructor(output: ProgressOutput = process.stderr) {
    this.#output = output
  }

  /** How far the step of this name is: a share from 0 to 1, and what to say beside it. A new name begins a new step. */
  show(label: string, share: number, note = ''): void {
    const percent = Math.floor(Math.min(Math.max(share, 0), 1) * 100)
    const begins = label !== this.#label
    if (begins) this.end()
    if (this.#output.isTTY) {
      const now = performance.now()
      if (!begins && percent < 100 && now - this.#drawnAt < millisecondsBetweenDrawings) return
      this.#drawnAt = now
      const filled = Math.round((percent / 100) * width)
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
      this.#output.write(`\r\u001b[K${label} ${bar} ${percent} % ${note}`)
    } else if (begins || percent >= this.#percent + percentBetweenLines) {
      this.#output.write(`${label} ${percent} % ${note}`.trimEnd() + '\n')
    } else return
    this.#label = label
    this.#percent = percent
  }

  /** Ends the step: what is written next begins on a line of its own. */
  end(): void {
    if (this.#label && this.#output.isTTY) this.#output.write('\n')
    this.#label = ''
    this.#percent = 0
  }
}
