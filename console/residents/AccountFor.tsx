import PersonAddOutlinedIcon from '@mui/icons-material/PersonAddOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import type { ResidentRecordFragment } from '../generated/graphql.ts'
import { useMe } from '../session/useMe.ts'

/** The way to an account for this resident, for whoever may give one. */
export function AccountFor({ resident }: { resident: ResidentRecordFragment }) {
  const translate = useTranslate()
  const me = useMe()
  if (!me?.rolesToGive.includes('RESIDENT') || resident.erasedAt !== null) return null
  const { id, name, unit } = resident
  return (
    <Button
      component={Link}
      to="/users/create"
      state={{ resident: { id, name, unit: unit.code } }}
      variant="outlined"
      startIcon={<PersonAddOutlinedIcon />}
    >
      {translate('residents.giveAccount')}
    </Button>
  )
}
