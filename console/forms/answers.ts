import { isDay } from '../fields/days.ts'
import { type Answers, type Question, questionsOf } from './questions.ts'

/** Why an answer cannot be taken: the key of the words, and what they name. */
export interface AnswerProblem {
  words: string
  limit?: number | null
}

/** Whether a question was left unanswered; blanks are no answer. */
export function isBlank(answer: unknown): boolean {
  return answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '')
}

/** What is wrong with an answer, as far as can be told before it is sent; null when nothing is. */
export function problemWith(question: Question, answer: unknown): AnswerProblem | null {
  if (isBlank(answer)) return question.isRequired ? { words: 'forms.missing' } : null
  if (typeof answer === 'string') return problemWithText(question, answer)
  if (typeof answer !== 'number') return null
  if (question.kind === 'WHOLE_NUMBER' && !Number.isInteger(answer)) return { words: 'forms.notWhole' }
  if (question.minimum !== null && answer < question.minimum) return { words: 'forms.tooLow', limit: question.minimum }
  if (question.maximum !== null && answer > question.maximum) return { words: 'forms.tooHigh', limit: question.maximum }
  return null
}

function problemWithText({ kind, choices, minLength, maxLength, pattern }: Question, answer: string) {
  if (kind === 'WHOLE_NUMBER' || kind === 'NUMBER') return { words: 'forms.notNumber' }
  if (kind === 'DAY') return isDay(answer) ? null : { words: 'forms.notDay' }
  if (kind === 'CHOICE') return choices.includes(answer) ? null : { words: 'forms.notAmong' }
  if (minLength !== null && answer.length < minLength) return { words: 'forms.tooShort', limit: minLength }
  if (maxLength !== null && answer.length > maxLength) return { words: 'forms.tooLong', limit: maxLength }
  return pattern !== null && !new RegExp(pattern, 'u').test(answer) ? { words: 'forms.otherShape' } : null
}

/** The names of the questions whose answers cannot be taken, each with the key of the words for why: for before sending. */
export function problemsOf(schema: Record<string, unknown>, answers: Answers): Record<string, string> {
  const problems = questionsOf(schema).map((question) => [question.name, problemWith(question, answers[question.name])])
  return Object.fromEntries(
    (problems as [string, AnswerProblem | null][]).flatMap(([name, problem]) =>
      problem ? [[name, problem.words]] : [],
    ),
  )
}

/**
 * The number that was typed, with a comma or a point; of a whole number points and blanks may part the thousands.
 * What is none stays as it was typed, to be told so.
 */
export function numberIn(text: string, kind: Question['kind']): number | string {
  const isParted = kind === 'WHOLE_NUMBER' && /^\d{1,3}([. ]\d{3})+$/.test(text.trim())
  const typed = isParted ? text.replaceAll(/[. ]/g, '') : text.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : text
}
