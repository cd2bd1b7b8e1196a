import { Box, Button, Stack, Typography } from '@mui/material'

interface Props<Action extends string> {
  actions: readonly Action[]
  /** Says what it does. */
  hintOf: (action: Action) => string
  /** What is on the button. */
  labelOf: (action: Action) => string
  /** The one that takes something away. */
  grave: Action
  onAsk: (action: Action) => void
}

/** What the server offers to do with a record: each with what it does, and a button that asks first. */
export function OfferedActions<Action extends string>({ actions, hintOf, labelOf, grave, onAsk }: Props<Action>) {
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
              {hintOf(action)}
            </Typography>
          </Box>
          <Button
            variant="outlined"
            color={action === grave ? 'error' : 'primary'}
            onClick={() => onAsk(action)}
            sx={{ minHeight: 44 }}
          >
            {labelOf(action)}
          </Button>
        </Stack>
      ))}
    </Stack>
  )
}
