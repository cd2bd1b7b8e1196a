import { ListItemText, MenuItem, TextField } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { PostsHeldDocument, type PostsHeldQuery } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import { unitPath } from '../units/unitPath.ts'

/** Posts with the officers one sees: a deputy who serves elsewhere is none to give an account to. */
function held(posts: PostsHeldQuery['posts']['items']) {
  return posts.flatMap(({ officer, ...post }) => (officer ? [{ ...post, officer }] : []))
}

interface OfficerPickerProps {
  /** Code of the unit whose officers are offered, those of the units below it too; null before one is chosen. */
  unit: string | null
  /** The officer chosen, by id; empty for none. */
  value: string
  onChange: (officer: string) => void
}

/** Chooses the officer an account is for, among those who hold a post there today. */
export function OfficerPicker({ unit, value, onChange }: OfficerPickerProps) {
  const translate = useTranslate()
  const execute = useExecute()
  const { data = [] } = useQuery({
    queryKey: ['posts', unit],
    queryFn: async () => held((await execute(PostsHeldDocument, { unit: unit ?? '' })).posts.items),
    enabled: unit !== null,
  })
  const isOffered = data.some(({ officer }) => officer.id === value)
  return (
    <TextField
      select
      label={translate('users.officer')}
      value={isOffered ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      helperText={translate(unit === null ? 'users.officerAfterUnit' : 'users.officerHint')}
      disabled={unit === null}
      required
      size="medium"
    >
      {data.map((post) => (
        <MenuItem key={post.id} value={post.officer.id} sx={{ whiteSpace: 'normal' }}>
          <ListItemText
            primary={post.officer.name}
            secondary={`${translate(`requests.positions.${post.position}`)} · ${unitPath(post.unit, translate).slice(0, 2).join(', ')}`}
          />
        </MenuItem>
      ))}
    </TextField>
  )
}
