import { Alert } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { DeputyAppointDocument, PostAppointDocument } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { useAct } from '../provider/useAct.ts'
import { type Appointment, PostForm } from './PostForm.tsx'

/** Appoints someone to a post, or lets a deputy act in it. */
export function PostCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const done = { changes: ['posts', 'officers', 'audit'], onDone: () => void navigate('/posts') }
  const [isDeputy, setDeputy] = useState(false)
  const post = useAct(PostAppointDocument, done)
  const deputy = useAct(DeputyAppointDocument, done)
  const { isSending, error } = isDeputy ? deputy : post
  const save = ({ chosen, capacity, replaces, basis, ...rest }: Appointment) => {
    setDeputy(capacity !== 'DEFINITIVE')
    const who = typeof chosen === 'string' ? { officerName: chosen } : { officer: chosen.id }
    if (capacity === 'DEFINITIVE') post.send({ input: { ...rest, ...who, replaces, basis: basis || null } })
    else if (typeof chosen !== 'string') deputy.send({ input: { ...rest, officer: chosen.id, capacity, basis } })
  }
  return (
    <Page title={translate('posts.add')} back={{ path: '/posts', name: translate('posts.name') }} width={760}>
      <PostForm isSending={isSending} error={error} onSave={save} />
      <Alert severity="info" sx={{ mt: 2 }}>
        {translate('posts.rightsFollow')}
      </Alert>
    </Page>
  )
}
