import { Alert, Box, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { AnswerFacts } from '../forms/AnswerFacts.tsx'
import { problemsOf } from '../forms/answers.ts'
import { questionsOf, type Answers } from '../forms/questions.ts'
import { Fact, Facts } from '../fields/Facts.tsx'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'

/** A last look at all of it before it is submitted, and at what is still missing. */
export function Review({ request, answers }: { request: RequestRecordFragment; answers: Answers }) {
  const translate = useTranslate()
  const { chain, applicant, unit, documents, missingDocuments } = request
  const problems = problemsOf(chain.formSchema, answers)
  const unanswered = questionsOf(chain.formSchema).filter(({ name }) => name in problems)
  const missing = [...unanswered.map(({ title }) => title), ...missingDocuments.map(({ name }) => name)]
  return (
    <Stack sx={{ gap: 2 }}>
      {missing.length > 0 && (
        <Alert severity="warning">
          {translate('drafts.stillMissing')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </Box>
        </Alert>
      )}
      <Facts>
        {applicant && <Fact name={translate('requests.applicant')}>{applicant.name}</Fact>}
        <Fact name={translate('units.one')}>
          <UnitPath unit={unit} levels={4} />
        </Fact>
      </Facts>
      <AnswerFacts schema={chain.formSchema} answers={answers} />
      <div>
        <Typography variant="h3">{translate('documents.name')}</Typography>
        {documents.length === 0 && translate('documents.none')}
        {documents.map(({ id, name }) => (
          <Box key={id} sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Box>
        ))}
      </div>
    </Stack>
  )
}
