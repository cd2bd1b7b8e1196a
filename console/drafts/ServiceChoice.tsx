import {
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  Skeleton,
  Stack,
  TextField,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ServicesOfferedDocument } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { useExecute } from '../provider/useExecute.ts'
import { ServiceLines } from './ServiceLines.tsx'

interface ServiceChoiceProps {
  /** Code of the chosen service; empty for none. */
  value: string
  onChange: (code: string) => void
  /** Whether it has to be chosen, and has not been. */
  isMissing: boolean
}

/** From how many services on one looks for the name. */
const many = 8

/** Chooses what to ask for, among the services that are open; each says what it costs and what it needs. */
export function ServiceChoice({ value, onChange, isMissing }: ServiceChoiceProps) {
  const translate = useTranslate()
  const execute = useExecute()
  const [search, setSearch] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: ['serviceTypes', 'offered'],
    queryFn: async () => (await execute(ServicesOfferedDocument, {})).serviceTypes.items,
  })
  if (error && !data) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton variant="rounded" height={320} />
  const asked = data.filter(({ chain }) => chain.stages.some(({ decidedBy }) => decidedBy !== null))
  const found = asked.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(search.toLowerCase().trim()))
  return (
    <FormControl error={isMissing}>
      <FormLabel id="service" sx={{ mb: 1 }}>
        {translate('drafts.service')}
      </FormLabel>
      {asked.length > many && (
        <TextField
          type="search"
          label={translate('drafts.searchService')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          size="medium"
          sx={{ mb: 1 }}
        />
      )}
      <RadioGroup aria-labelledby="service" value={value} onChange={(_event, code) => onChange(code)}>
        <Stack sx={{ gap: 1 }}>
          {found.map((service) => (
            <FormControlLabel
              key={service.code}
              value={service.code}
              control={<Radio sx={{ alignSelf: 'flex-start' }} />}
              label={<ServiceLines service={service} isChosen={service.code === value} />}
              sx={{
                m: 0,
                p: 1,
                border: 1,
                borderRadius: 2,
                borderColor: service.code === value ? 'primary.main' : 'divider',
              }}
            />
          ))}
        </Stack>
      </RadioGroup>
      {found.length === 0 && <FormHelperText>{translate('app.noneFound')}</FormHelperText>}
      {isMissing && <FormHelperText>{translate('drafts.serviceMissing')}</FormHelperText>}
    </FormControl>
  )
}
