import { TextField, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { useToday } from '../fields/useNow.ts'
import { Confirm } from '../forms/Confirm.tsx'
import { given } from '../forms/given.ts'
import { DeputyEndDocument, PostEndDocument, type PostFieldsFragment } from '../generated/graphql.ts'
import { codeOf } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'

/** Asks from which day on the post is no longer held, and ends it; refused because its end was changed, it shows the new one. */
export function PostEnd({ post, onClose }: { post: PostFieldsFragment; onClose: () => void }) {
  const translate = useTranslate()
  const format = useFormat()
  const queries = useQueryClient()
  const onRefused = (error: unknown) => {
    if (codeOf(error) === 'CONFLICT') void queries.invalidateQueries({ queryKey: ['posts'] })
  }
  const done = { changes: ['posts', 'audit'], onDone: onClose, onRefused }
  const end = useAct(PostEndDocument, done)
  const endDeputy = useAct(DeputyEndDocument, done)
  const isDeputy = post.allowedActions.includes('END_DEPUTY')
  const { isSending, error, send } = isDeputy ? endDeputy : end
  const today = useToday()
  const earliest = post.validFrom > today ? post.validFrom : today
  return (
    <Confirm
      title={`${translate('posts.end')}: ${translate(`requests.positions.${post.position}`)} – ${post.officer?.name ?? ''}`}
      consequence={translate(isDeputy ? 'posts.endDeputyHint' : 'posts.endHint')}
      action={translate('posts.end')}
      isFinal
      isSending={isSending}
      error={error}
      onConfirm={(form) => send({ id: post.id, on: given(form, 'on'), seenValidTo: post.validTo })}
      onClose={onClose}
    >
      {post.validTo && <Typography>{format.period(post.validFrom, post.validTo)}</Typography>}
      <TextField
        name="on"
        type="date"
        label={translate('posts.endOn')}
        defaultValue={earliest}
        required
        size="medium"
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: post.validFrom, max: post.validTo ?? undefined } }}
      />
    </Confirm>
  )
}
