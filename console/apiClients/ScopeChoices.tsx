import { Box, Checkbox, FormControlLabel, FormGroup, FormLabel, Skeleton, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { ApiScopesDocument } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { useExecute } from '../provider/useExecute.ts'
import { scopeWords } from './scopes.ts'

interface ScopeChoicesProps {
  value: string[]
  onChange: (scopes: string[]) => void
}

/** What an API client may do, each explained: as little as it needs. */
export function ScopeChoices({ value, onChange }: ScopeChoicesProps) {
  const translate = useTranslate()
  const execute = useExecute()
  const { data, error, refetch } = useQuery({
    queryKey: ['apiScopes'],
    queryFn: async () => (await execute(ApiScopesDocument, {})).apiScopes,
    staleTime: Infinity,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton variant="rounded" height={240} />
  const choose = (scope: string, isChosen: boolean) =>
    onChange(data.map(({ name }) => name).filter((name) => (name === scope ? isChosen : value.includes(name))))
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <FormLabel component="legend" sx={{ mb: 0.5 }}>
        {translate('apiClients.scopes')}
      </FormLabel>
      <FormGroup sx={{ gap: 0.5 }}>
        {data.map(({ name, description }) => (
          <FormControlLabel
            key={name}
            control={<Checkbox checked={value.includes(name)} onChange={(_, isChosen) => choose(name, isChosen)} />}
            label={
              <>
                {translate(scopeWords(name), { _: description })}
                <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
                  {name}
                </Typography>
              </>
            }
          />
        ))}
      </FormGroup>
    </Box>
  )
}
