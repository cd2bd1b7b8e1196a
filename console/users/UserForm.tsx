import { Button, Card, CardContent, MenuItem, Stack, TextField } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import type { Role, UserRecordFragment } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { ApiError } from '../provider/errors.ts'
import { useMe } from '../session/useMe.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { rolesOfPeople } from './roles.ts'
import { given } from '../forms/given.ts'

/** What is written down of a user. */
export interface UserDraft {
  username: string
  name: string
  role: Role
  /** Code of the unit. */
  unit: string
}

interface UserFormProps {
  /** Null for a new user. */
  user: UserRecordFragment | null
  isSending: boolean
  error: unknown
  onSave: (draft: UserDraft) => void
}

/** A user's name, role and unit. */
export function UserForm({ user, isSending, error, onSave }: UserFormProps) {
  const translate = useTranslate()
  const me = useMe()
  const toGive = user?.id === me?.id ? [] : (me?.rolesToGive ?? [])
  const choices = rolesOfPeople.filter((each) => each === user?.role || toGive.includes(each))
  const [role, setRole] = useState<Role>(user?.role ?? 'OFFICER')
  const [unit, setUnit] = useState<string | null>(user?.unit.code ?? null)
  const fields = error instanceof ApiError ? Object.keys(error.fields).map((field) => field.replace('input.', '')) : []
  const wrong = (name: string) => fields.includes(name) && { error: true, helperText: translate('app.checkField') }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (unit === null) return
    onSave({ username: given(form, 'username'), name: given(form, 'name'), role, unit })
  }
  return (
    <Card>
      <CardContent>
        <Stack component="form" sx={{ gap: 2.5, maxWidth: 480 }} onSubmit={submit}>
          <TextField
            name="name"
            label={translate('users.fullName')}
            defaultValue={user?.name}
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
          <Problem error={error} />
          <Button type="submit" variant="contained" size="large" loading={isSending} sx={{ alignSelf: 'flex-start' }}>
            {translate('ra.action.save')}
          </Button>
        </Stack>
      </CardContent>
    </Card>
  )
}
