import { type Actor, type HeldPost, type LifeCity, type Level, type StageSpec, unitOfLevel } from './city.ts'

/** Where a request waits, or should. */
export interface Place {
  stage: number
  unit: string
  position: string
}

/** What the model needs to know of a request: whose it is, and where the answers of its form lead. */
export interface Known {
  id: string
  /** The actor who asks, as one who decides on it must not be. */
  applicant: Actor
  isUrgent: boolean
}

const levels = Object.keys(unitOfLevel) as Level[]
const heads: Record<Level, string> = { RT: 'RT_HEAD', RW: 'RW_HEAD', KELURAHAN: 'LURAH', KECAMATAN: 'CAMAT' }

/** A second opinion on where requests go, without looking at how the server finds it. */
export class Model {
  readonly city: LifeCity
  posts: HeldPost[] = []

  constructor(city: LifeCity) {
    this.city = city
  }

  /** The day it is in the city, seven hours ahead of UTC. */
  get today(): string {
    return new Date(this.city.now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  }

  /** Whether someone other than the applicant is in a post today. */
  isHeld(level: Level, position: string, { applicant }: Pick<Known, 'applicant'>): boolean {
    return this.posts.some(
      (post) =>
        post.level === level &&
        post.position === position &&
        post.actor !== applicant &&
        post.validFrom <= this.today &&
        (post.validTo === null || post.validTo > this.today),
    )
  }

  /** Where a request goes that looks for its next stage from this one on; null when it is through, NO_OFFICER when it cannot go. */
  placeFrom(request: Known, chainId: number, from: number): Place | null | 'NO_OFFICER' {
    const stages = this.city.chains.get(chainId)!.stages
    const left = stages.slice(from).filter((stage) => !(stage.skipsIfUrgent && request.isUrgent))
    for (const [index, { id, level, decidedBy }] of left.entries()) {
      if (this.isHeld(level, decidedBy, request)) return { stage: id, unit: unitOfLevel[level], position: decidedBy }
      const above = this.headAbove(level, request)
      if (!above) return 'NO_OFFICER'
      const next = left[index + 1]
      const isNextAnyway = next?.level === above && next.decidedBy === heads[above]
      if (!isNextAnyway) return { stage: id, unit: unitOfLevel[above], position: heads[above] }
    }
    return null
  }

  /** The next level upwards whose head is there for this request. */
  headAbove(level: Level, request: Known): Level | undefined {
    return levels.slice(levels.indexOf(level) + 1).find((each) => this.isHeld(each, heads[each], request))
  }

  /** The number of a stage within its chain. */
  indexOf(chainId: number, stageId: number): number {
    return this.stagesOf(chainId).findIndex(({ id }) => id === stageId)
  }

  /** The version in force today of the service that a chain belongs to. */
  chainInForce(chainId: number): number {
    const { service } = this.city.chains.get(chainId)!
    const versions = [...this.city.chains].filter(
      ([, each]) => each.service === service && each.validFrom <= this.today,
    )
    return versions.at(-1)![0]
  }

  stagesOf(chainId: number): StageSpec[] {
    return this.city.chains.get(chainId)!.stages
  }
}
