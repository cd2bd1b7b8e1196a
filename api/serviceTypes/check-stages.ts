import type { FieldErrors } from '../base/errors.ts'
import { Position } from '../people/post.entity.ts'
import { UnitLevel } from '../units/unit.entity.ts'
import type { StageInput } from './chain-input.ts'
import { checkSkipRule } from './check-skip-rule.ts'
import type { FormSchema } from './procedure.ts'
import { stageCode } from './stage-code.ts'

const mostStages = 12

/** A year, leap days included. */
const longestStandard = 366 * 86_400

const { SECRETARY, STAFF } = Position

/** The posts there are at each level that a chain can pass, from below. */
const postsAt: Partial<Record<UnitLevel, readonly Position[]>> = {
  RT: [Position.RT_HEAD],
  RW: [Position.RW_HEAD],
  KELURAHAN: [Position.LURAH, SECRETARY, STAFF],
  KECAMATAN: [Position.CAMAT, SECRETARY, STAFF],
  CITY: [SECRETARY, STAFF],
}
const upwards = Object.keys(postsAt)

/** The code of each stage, as given or as made of its name. */
export function codesOf(stages: readonly StageInput[]): string[] {
  return stages.map(({ code, name }) => code ?? stageCode(name))
}

/** What is wrong with each stage, by its path; nothing when a request can pass them one after the other. */
export function checkStages(stages: readonly StageInput[], form: FormSchema | null): FieldErrors {
  if (stages.length === 0 || stages.length > mostStages) return { stages: `A chain has 1 to ${mostStages} stages.` }
  const errors: FieldErrors = {}
  const codes = codesOf(stages)
  for (const [index, stage] of stages.entries()) {
    const before = stages.slice(0, index)
    const problems = {
      name: problemWithName(stage.name),
      code: problemWithCode(codes[index]!, codes.indexOf(codes[index]!) < index),
      level: problemWithLevel(stage, before.at(-1)),
      decidedBy: problemWithPost(stage, before),
      standardSeconds: problemWithTime(stage.standardSeconds),
    }
    for (const [field, problem] of Object.entries(problems)) if (problem) errors[`stages.${index}.${field}`] = problem
    if (stage.skipWhen && form) Object.assign(errors, checkSkipRule(stage.skipWhen, form, `stages.${index}.skipWhen`))
  }
  if (stages.every(({ skipWhen }) => skipWhen)) {
    errors.stages = 'Every stage may be passed over, so that nobody may decide; let one always decide.'
  }
  return errors
}

function problemWithName(name: string): string | null {
  return name.trim() === '' || name.length > 100 ? 'A name has 1 to 100 characters.' : null
}

function problemWithCode(code: string, isTaken: boolean): string | null {
  if (isTaken) return 'The chain has this stage already: the request would go round in a loop.'
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length <= 100) return null
  return 'A code is of small letters and digits, joined by hyphens, as in ketua-rt.'
}

function problemWithLevel({ level }: StageInput, before: StageInput | undefined): string | null {
  if (level === UnitLevel.AGENCY) return 'Agencies stand beside the tree of units; choose a level above the applicant.'
  if (!before || upwards.indexOf(level) >= upwards.indexOf(before.level)) return null
  return `The stage before is decided at ${before.level}: a chain goes up the tree and never back down.`
}

function problemWithPost({ level, decidedBy }: StageInput, before: readonly StageInput[]): string | null {
  const there = postsAt[level]
  if (there && !there.includes(decidedBy)) return `At ${level} there is no ${decidedBy}, but ${there.join(', ')}.`
  const same = before.findIndex((stage) => stage.level === level && stage.decidedBy === decidedBy)
  if (same < 0) return null
  return `This post decides stage ${same + 1} already: the request would come back to it in a loop.`
}

function problemWithTime(seconds: number | null | undefined): string | null {
  if (seconds === null || seconds === undefined) return null
  if (seconds > 0 && seconds <= longestStandard) return null
  return `A standard time is of 1 to ${longestStandard} seconds, a year at most.`
}
