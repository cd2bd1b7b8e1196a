import { Box } from '@mui/material'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { Loading } from '../layout/Interludes.tsx'
import { ExplorerBar } from './ExplorerBar.tsx'
import { KeyEntry } from './KeyEntry.tsx'
import { useEntry } from './useEntry.ts'

const Workbench = lazy(() => import('./Workbench.tsx').then((file) => ({ default: file.Workbench })))

/** Where developers of other applications try out the API: open to everyone, but it asks for a key before it asks the server. */
export function Explorer() {
  const translate = useTranslate()
  const { opened, failure, isEntering, enter, leave } = useEntry()
  useEffect(() => {
    document.title = `${translate('explorer.name')} · Portal Emas`
  }, [translate])
  return (
    <Box sx={{ height: { md: '100dvh' }, minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <ExplorerBar leave={opened ? leave : null} />
      {isEntering && <Loading />}
      <Suspense fallback={<Loading />}>
        {opened ? <Workbench {...opened} /> : <KeyEntry enter={enter} failure={failure} isEntering={isEntering} />}
      </Suspense>
    </Box>
  )
}
