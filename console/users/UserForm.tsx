import { Button, Card, CardContent, MenuItem, Stack, TextField } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { given } from '../forms/given.ts'
import type { Role, UserRecordFragment } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { ApiError } from '../provider/errors.ts'
import { ResidentSearch } from '../residents/ResidentSearch.tsx'
import { useSections } from '../session/useMe.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { OfficerPicker } from './OfficerPicker.tsx'
import type { ForResident } from './useForResident.ts'
import { useRoleChoices } from './useRoleChoices.ts'

/** What is written down of a user. */
export interface UserDraft {
  username: string
  name: string
  role: Role
  /** Code of the unit. */
  unit: string
  /** The officer behind the account, by id; undefined where none is chosen. */
  officer: string | undefined
  /** The resident the user is, by id; empty for none, undefined where it stays as it is. */
  resident: string | undefined
  /** Empty for none; undefined for residents, whose address stands in their record. */
  email: string | undefined
}

interface UserFormProps {
  /** Null for a new user. */
  user: UserRecordFragment | null
  /** The resident a new account is for; null for everyone else. */
  resident?: ForResident | null
  isSending: boolean
  error: unknown
  onSave: (draft: UserDraft) => void
}

/** Who decide on requests, and say which resident they are so that they decide on none of their own. */
const deciding: Role[] = ['OFFICER', 'KELURAHAN_ADMIN']

/** A user's name, role and unit; of an officer also who that is. */
export function UserForm({ user, resident = null, isSending, error, onSave }: UserFormProps) {
  const translate = useTranslate()
  const choices = useRoleChoices(user, resident)
  const [role, setRole] = useState<Role>(user?.role ?? choices[0] ?? 'OFFICER')
  const [unit, setUnit] = useState<string | null>(user?.unit.code ?? resident?.unit ?? null)
  const [officer, setOfficer] = useState('')
  const [themselves, setThemselves] = useState(user?.resident?.id ?? '')
  const mayBeResident = useSections().includes('RESIDENTS') && deciding.includes(role)
  const needsOfficer = role === 'OFFICER' && user?.role !== 'OFFICER'
  const fields = error instanceof ApiError ? Object.keys(error.fields).map((field) => field.replace('input.', '')) : []
  const wrong = (name: string) => fields.includes(name) && { error: true, helperText: translate('app.checkField') }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (unit === null) return
    const names = { username: given(form, 'username'), name: given(form, 'name') }
    const email = role === 'RESIDENT' ? undefined : given(form, 'email')
    const isResident = mayBeResident ? themselves : undefined
    onSave({ ...names, role, unit, officer: needsOfficer ? officer : undefined, resident: isResident, email })
  }
  return (
    <Card>
      <CardContent>
        <Stack component="form" sx={{ gap: 2.5, maxWidth: 480 }} onSubmit={submit}>
          <TextField
            name="name"
            label={translate('users.fullName')}
            defaultValue={user?.name ?? resident?.name}
            required
            size="medium"
            autoComplete="off"
            {...wrong('name')}
          />
          <TextField
            name="username"
            label={translate('ra.auth.username')}
            helperText={translate('users.usernameHint')}
            defaultValue={user?.username}
            required
            disabled={user !== null}
            size="medium"
            autoComplete="off"
            slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false, minLength: 3 } }}
            {...wrong('username')}
          />
          {role !== 'RESIDENT' && (
            <TextField
              name="email"
              type="email"
              label={translate('users.email')}
              helperText={translate('users.emailHint')}
              defaultValue={user?.email ?? ''}
              size="medium"
              autoComplete="off"
              slotProps={{ htmlInput: { maxLength: 254 } }}
              {...wrong('email')}
            />
          )}
          <TextField
            select
            label={translate('users.role')}
            value={role}
            onChange={(event) => setRole(event.target.value as Role)}
            helperText={translate(`users.roleHints.${role}`)}
            size="medium"
            {...wrong('role')}
          >
            {choices.map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`session.roles.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <UnitPicker label={translate('users.unit')} value={unit} onChange={setUnit} width={480} required />
          {needsOfficer && <OfficerPicker unit={unit} value={officer} onChange={setOfficer} />}
          {mayBeResident && (
            <ResidentSearch
              label={translate('users.resident')}
              hint={translate(fields.includes('resident') ? 'app.checkField' : 'users.residentHint')}
              isWrong={fields.includes('resident')}
              chosen={user?.resident ?? null}
              onChange={(resident) => setThemselves(resident?.id ?? '')}
            />
          )}
          <Problem error={error} />
          <Button type="submit" variant="contained" size="large" loading={isSending} sx={{ alignSelf: 'flex-start' }}>
            {translate('ra.action.save')}
          </Button>
        </Stack>
      </CardContent>
    </Card>
  )
}
