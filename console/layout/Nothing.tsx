import { Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'

interface NothingProps {
  icon: ReactNode
  title: string
  hint?: string
  children?: ReactNode
}

/** What a page says where there is nothing to show, and what can be done about it. */
export function Nothing({ icon, title, hint, children }: NothingProps) {
  return (
    <Stack
      sx={{
        alignItems: 'center',
        textAlign: 'center',
        gap: 1,
        px: 3,
        py: 6,
        '& > svg': { fontSize: 44, color: 'text.secondary' },
      }}
    >
      {icon}
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {hint && <Typography sx={{ color: 'text.secondary', maxWidth: 440 }}>{hint}</Typography>}
      {children}
    </Stack>
  )
}
