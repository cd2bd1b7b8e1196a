import { CannotStart, oneLine } from '../base/cannot-start.ts'
import { Lifetime } from './lifetime.ts'
import { loggable } from './loggable.ts'
import { askedToStop } from './stop.ts'

/**
 * Runs a program to its end, or until it is asked to stop; either way everything it brought up is taken down.
 * The exit code is 0, or 1 after a failure: one line for what the person at the terminal can mend, a trace for the rest.
 */
export function runProgram(program: (lifetime: Lifetime) => Promise<void>): void {
  const lifetime = new Lifetime()
  const finish = async (code: number): Promise<never> => {
    await lifetime.end((error) => console.error(oneLine(error)))
    process.exit(code)
  }
  void askedToStop().then(() => finish(0))
  Promise.race([program(lifetime), lifetime.stay()]).then(
    () => lifetime.isEnding || finish(0),
    (error: unknown) => {
      if (lifetime.isEnding) return
      console.error(error instanceof CannotStart ? error.message : loggable(error))
      void finish(1)
    },
  )
}
