import ErrorOutlineIcon from '@mui/icons-material/ErrorOutlineOutlined'
import SearchOffIcon from '@mui/icons-material/SearchOff'
import WifiOffIcon from '@mui/icons-material/WifiOff'
import { Button, Card } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ApiError } from '../provider/errors.ts'
import { Nothing } from './Nothing.tsx'

/** What a page says when its data could not be had: in words for the error's code, with a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const translate = useTranslate()
  const code = error instanceof ApiError ? error.code : 'INTERNAL'
  const words = error instanceof ApiError ? error.message : 'errors.INTERNAL'
  const hint = translate(`errors.hints.${code}`, { _: '' })
  return (
    <Card role="alert">
      <Nothing icon={iconOf(code)} title={translate(words)} hint={hint}>
        {retry && code !== 'NOT_FOUND' && (
          <Button variant="outlined" sx={{ mt: 1 }} onClick={() => void retry()}>
            {translate('app.retry')}
          </Button>
        )}
      </Nothing>
    </Card>
  )
}

function iconOf(code: string) {
  if (code === 'NETWORK') return <WifiOffIcon />
  return code === 'NOT_FOUND' ? <SearchOffIcon /> : <ErrorOutlineIcon />
}
