import { Box, Button, Card, Chip, Divider, Stack, Typography } from '@mui/material'
import { Fragment, useState } from 'react'
import { useListContext, useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { PostFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { PostEnd } from './PostEnd.tsx'

/** Posts under the unit they are in, a line each. */
export function PostLines() {
  const { data = [] } = useListContext<PostFieldsFragment>()
  const [endingId, setEnding] = useState<PostFieldsFragment['id'] | null>(null)
  const ending = data.find(({ id }) => id === endingId)
  const byUnit = [...Map.groupBy(data, ({ unit }) => unit.code).values()]
  return (
    <Stack sx={{ gap: 1.5 }}>
      {byUnit.map((posts) => (
        <Card key={posts[0]!.unit.code} sx={{ px: 2, py: 1.25 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
            <UnitPath unit={posts[0]!.unit} />
          </Typography>
          {posts.map((post, nth) => (
            <Fragment key={post.id}>
              {nth > 0 && <Divider sx={{ my: 0.75 }} />}
              <PostLine post={post} onEnd={() => setEnding(post.id)} />
            </Fragment>
          ))}
        </Card>
      ))}
      {ending && <PostEnd post={ending} onClose={() => setEnding(null)} />}
    </Stack>
  )
}

function PostLine({ post, onEnd }: { post: PostFieldsFragment; onEnd: () => void }) {
  const translate = useTranslate()
  const format = useFormat()
  const { officer, position, capacity, validFrom, validTo, basis, allowedActions } = post
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: { xs: 0.5, sm: 2 }, alignItems: { sm: 'center' } }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{officer?.name ?? translate('posts.fromElsewhere')}</Typography>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="body2">{translate(`requests.positions.${position}`)}</Typography>
          {capacity !== 'DEFINITIVE' && (
            <Chip size="small" color="warning" label={translate(`requests.capacities.${capacity}`)} />
          )}
        </Stack>
      </Box>
      <Box sx={{ flex: 1 }}>
        <Typography variant="body2">{format.period(validFrom, validTo)}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {basis}
        </Typography>
      </Box>
      {allowedActions.length > 0 && (
        <Button
          size="small"
          onClick={onEnd}
          sx={{ alignSelf: { xs: 'flex-start', sm: 'center' }, ml: { xs: -1, sm: 0 } }}
        >
          {translate('posts.end')}
        </Button>
      )}
    </Stack>
  )
}
