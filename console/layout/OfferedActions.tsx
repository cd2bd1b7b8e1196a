import { Box, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

interface Props<Action extends string> {
  /** The namespace with the words: `hints.ACTION` says what it does, `actions.ACTION` is on the button. */
  words: string
  actions: readonly Action[]
  /** The one that takes something away. */
  grave: Action
  onAsk: (action: Action) => void
}

/** What the server offers to do with a record: each with what it does, and a button that asks first. */
export function OfferedActions<Action extends string>({ words, actions, grave, onAsk }: Props<Action>) {
  const translate = useTranslate()
  return (
    <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {actions.map((action) => (
        <Stack
          component="li"
          key={action}
          direction="row"
          sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}
        >
          <Box sx={{ flexGrow: 1, flexBasis: 260 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate(`${words}.hints.${action}`)}
            </Typography>
          </Box>
          <Button
            variant="outlined"
            color={action === grave ? 'error' : 'primary'}
            onClick={() => onAsk(action)}
            sx={{ minHeight: 44 }}
          >
            {translate(`${words}.actions.${action}`)}
          </Button>
        </Stack>
      ))}
    </Stack>
  )
}
