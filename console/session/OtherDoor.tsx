import { Button, Divider } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { SignInOptionsDocument } from '../generated/graphql.ts'
import { execute } from '../provider/execute.ts'

/** The way in by another system that knows who one is, where it is switched on. */
export function OtherDoor() {
  const translate = useTranslate()
  const { data: name } = useQuery({
    queryKey: ['signInOptions'],
    queryFn: async () => (await execute(SignInOptionsDocument, {})).signInOptions.oidcName,
    staleTime: Infinity,
  })
  if (!name) return null
  return (
    <>
      <Divider>{translate('session.or')}</Divider>
      <Button href="/auth/oidc/start" variant="outlined" size="large" sx={{ minHeight: 48 }}>
        {translate('session.signInWith', { name })}
      </Button>
    </>
  )
}
