import { Card, CardContent, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'

interface SectionProps {
  title: string
  /** At the end of the title's line. */
  action?: ReactNode
  children: ReactNode
}

/** A part of a page under a title of its own. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <Card>
      <CardContent>
        <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
          <Typography variant="h2" sx={{ mr: 'auto' }}>
            {title}
          </Typography>
          {action}
        </Stack>
        {children}
      </CardContent>
    </Card>
  )
}
