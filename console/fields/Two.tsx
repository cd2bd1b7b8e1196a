import { Box } from '@mui/material'

/** A text, and a quieter one below it. */
export function Two({ first, second }: { first: string; second: string }) {
  return (
    <>
      {first}
      {second && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{second}</Box>}
    </>
  )
}
