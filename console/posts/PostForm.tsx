import { Button, Card, CardContent, Checkbox, FormControlLabel, MenuItem, Stack, TextField } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useGetOne, useTranslate } from 'react-admin'
import { useToday } from '../fields/useNow.ts'
import { given } from '../forms/given.ts'
import type { Capacity, Position, UnitFieldsFragment } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { codeOf } from '../provider/errors.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { type Chosen, OfficerInput } from './OfficerInput.tsx'
import { positionsOf } from './positions.ts'

/** What is written down of an appointment. */
export interface Appointment {
  unit: string
  position: Position
  capacity: Capacity
  chosen: Chosen
  validFrom: string
  validTo: string | null
  basis: string
  replaces: boolean
}

interface PostFormProps {
  isSending: boolean
  error: unknown
  onSave: (appointment: Appointment) => void
}

const capacities: Capacity[] = ['DEFINITIVE', 'PLT', 'PLH']

/** Who is appointed to what, where, from when until when, and on what it rests. */
export function PostForm({ isSending, error, onSave }: PostFormProps) {
  const translate = useTranslate()
  const [unit, setUnit] = useState<string | null>(null)
  const [capacity, setCapacity] = useState<Capacity>('DEFINITIVE')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { data: found } = useGetOne<UnitFieldsFragment>('units', { id: unit ?? '' }, { enabled: unit !== null })
  const positions = positionsOf[found?.level ?? ''] ?? []
  const isDeputy = capacity !== 'DEFINITIVE'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const position = positions.find((each) => each === given(form, 'position'))
    if (unit === null || chosen === null || !position) return
    const [validFrom, basis] = [given(form, 'validFrom'), given(form, 'basis')]
    const validTo = given(form, 'validTo') || null
    onSave({ unit, position, capacity, chosen, validFrom, validTo, basis, replaces: given(form, 'replaces') === 'on' })
  }
  return (
    <Card>
      <CardContent>
        <Stack component="form" sx={{ gap: 2.5, maxWidth: 560 }} onSubmit={submit}>
          <UnitPicker label={translate('units.one')} value={unit} onChange={setUnit} width={560} required />
          <TextField
            key={positions.join()}
            select
            name="position"
            label={translate('posts.position')}
            defaultValue={positions[0] ?? ''}
            disabled={positions.length === 0}
            required
            size="medium"
          >
            {positions.map((position) => (
              <MenuItem key={position} value={position}>
                {translate(`requests.positions.${position}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={translate('posts.capacity')}
            value={capacity}
            onChange={(event) => setCapacity(event.target.value as Capacity)}
            helperText={translate(`posts.capacityHints.${capacity}`)}
            size="medium"
          >
            {capacities.map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`requests.capacities.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <OfficerInput mayBeNew={!isDeputy} value={chosen} onChange={setChosen} />
          <Days isUntilKnown={capacity === 'PLH'} />
          <TextField
            name="basis"
            label={translate('posts.basis')}
            helperText={translate('posts.basisHint')}
            required={isDeputy}
            size="medium"
            autoComplete="off"
            slotProps={{ htmlInput: { minLength: 3, maxLength: 200 } }}
          />
          {!isDeputy && <FormControlLabel name="replaces" control={<Checkbox />} label={translate('posts.replaces')} />}
          <Problem error={error} words={codeOf(error) === 'CONFLICT' ? `posts.conflicts.${capacity}` : undefined} />
          <Button type="submit" variant="contained" size="large" loading={isSending} sx={{ alignSelf: 'flex-start' }}>
            {translate('ra.action.save')}
          </Button>
        </Stack>
      </CardContent>
    </Card>
  )
}

function Days({ isUntilKnown }: { isUntilKnown: boolean }) {
  const translate = useTranslate()
  const today = useToday()
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2.5 }}>
      <TextField
        name="validFrom"
        type="date"
        label={translate('posts.firstDay')}
        defaultValue={today}
        required
        fullWidth
        size="medium"
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        name="validTo"
        type="date"
        label={translate('posts.endOn')}
        helperText={translate(isUntilKnown ? 'posts.endNeeded' : 'posts.endOpen')}
        required={isUntilKnown}
        fullWidth
        size="medium"
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Stack>
  )
}
