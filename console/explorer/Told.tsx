import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

interface ToldProps {
  text: string | null | undefined
  /** Why it should not be used any more. */
  deprecated?: string | null | undefined
}

/** What the contract says of something, in its own words. */
export function Told({ text, deprecated }: ToldProps) {
  const translate = useTranslate()
  return (
    <>
      {deprecated && (
        <Typography variant="body2" sx={{ color: 'error.main' }}>
          {translate('explorer.deprecated', { reason: deprecated })}
        </Typography>
      )}
      {text && (
        <Typography variant="body2" lang="en" sx={{ color: 'text.secondary' }}>
          {text}
        </Typography>
      )}
    </>
  )
}
