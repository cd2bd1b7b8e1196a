import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { nothing } from '../fields/format.ts'
import { useFormat } from '../fields/useFormat.ts'
import { isBlank } from './answers.ts'
import { questionsOf, type Answers, type Question } from './questions.ts'

/** What was written into the form of a service, question by question. */
export function AnswerFacts({ schema, answers }: { schema: Record<string, unknown>; answers: Answers }) {
  return (
    <Facts>
      {questionsOf(schema).map((question) => (
        <Fact key={question.name} name={question.title}>
          <AnswerText question={question} answer={answers[question.name]} />
        </Fact>
      ))}
    </Facts>
  )
}

function AnswerText({ question, answer }: { question: Question; answer: unknown }) {
  const translate = useTranslate()
  const format = useFormat()
  if (isBlank(answer)) return nothing
  if (typeof answer === 'boolean') return translate(answer ? 'ra.boolean.true' : 'ra.boolean.false')
  if (typeof answer === 'number') return format.number(answer)
  return question.kind === 'DAY' ? format.day(String(answer)) : String(answer)
}
