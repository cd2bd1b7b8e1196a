import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, which their size does not tell; without them begun first, one core waits at the end for another. */
const longest = [
  'approvals/life.test.ts',
  'approvals/crash.test.ts',
  'platform/start.test.ts',
  'access/matrix.test.ts',
  'approvals/crowd.test.ts',
  'journeys/request.test.ts',
  'platform/fuzz.test.ts',
  'read/both-ways.test.ts',
]

/** Begins with the longest files also where no earlier run has told how long each takes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}`))
      return index < 0 ? longest.length : index
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
