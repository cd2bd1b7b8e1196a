import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup, Skeleton } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { DecisionReasonListDocument } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { useExecute } from '../provider/useExecute.ts'

interface ReasonPickerProps {
  outcome: 'RETURNED' | 'REJECTED'
  /** Code of the chosen reason; empty for none. */
  value: string
  onChange: (code: string) => void
  disabled: boolean
}

const tenMinutes = 600_000

/** Chooses why, out of the city's catalogue: all of it to be seen at once, and easily hit. */
export function ReasonPicker({ outcome, value, onChange, disabled }: ReasonPickerProps) {
  const translate = useTranslate()
  const execute = useExecute()
  const { data, error, refetch } = useQuery({
    queryKey: ['decisionReasons', 'offered', outcome],
    queryFn: async () => (await execute(DecisionReasonListDocument, { outcome })).decisionReasons.items,
    staleTime: tenMinutes,
  })
  if (error && !data) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton variant="rounded" height={160} />
  return (
    <FormControl required disabled={disabled}>
      <FormLabel id="decision-reason">{translate('inbox.reason')}</FormLabel>
      <RadioGroup aria-labelledby="decision-reason" value={value} onChange={(_event, code) => onChange(code)}>
        {data.map(({ code, name }) => (
          <FormControlLabel key={code} value={code} control={<Radio />} label={name} sx={{ minHeight: 44 }} />
        ))}
      </RadioGroup>
      {data.length === 0 && <FormHelperText>{translate('inbox.noReasons')}</FormHelperText>}
    </FormControl>
  )
}
