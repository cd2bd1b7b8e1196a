import { Box, Tab, Tabs } from '@mui/material'
import { useCallback, useState } from 'react'
import { useTranslate } from 'react-admin'
import { AnswerPanel } from './AnswerPanel.tsx'
import { Documentation } from './Documentation.tsx'
import type { Draft } from './draft.ts'
import { OperationPanel } from './OperationPanel.tsx'
import type { Place } from './places.ts'
import type { Opened } from './useEntry.ts'
import { useWorkbench } from './useWorkbench.ts'

const panels = ['contract', 'operation', 'answer'] as const
type Panel = (typeof panels)[number]

/** Contract, operation and answer: beside each other, on a phone one at a time. */
export function Workbench({ credential, contract }: Opened) {
  const translate = useTranslate()
  const [panel, setPanel] = useState<Panel>('operation')
  const [way, setWay] = useState<Place[]>([])
  const bench = useWorkbench(credential)
  const { begin, run } = bench

  const show = useCallback((type: string, field?: string) => {
    setWay((before) => [...before, { type, field }])
    setPanel('contract')
  }, [])
  const runAndShow = useCallback(() => {
    void run().then(() => setPanel('answer'))
  }, [run])
  const sketch = (draft: Draft) => {
    begin(draft)
    setPanel('operation')
  }

  const shown = (which: Panel) => ({ xs: panel === which ? 'flex' : 'none', md: 'flex' })
  const column = { flexDirection: 'column', minHeight: 0, minWidth: 0, borderRight: 1, borderColor: 'divider' }
  return (
    <>
      <Tabs
        value={panel}
        onChange={(_, chosen: Panel) => setPanel(chosen)}
        variant="fullWidth"
        aria-label={translate('app.navigation')}
        sx={{ display: { md: 'none' }, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}
      >
        {panels.map((each) => (
          <Tab key={each} value={each} label={translate(`explorer.${each}`)} />
        ))}
      </Tabs>
      <Box
        component="main"
        sx={{
          flexGrow: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr) minmax(0, 1fr)' },
          gridTemplateRows: { xs: 'calc(100dvh - 106px)', md: 'minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ ...column, display: shown('contract'), overflow: 'auto' }}>
          <Documentation contract={contract} way={way} onWay={setWay} onSketch={sketch} />
        </Box>
        <Box sx={{ ...column, display: shown('operation') }}>
          <OperationPanel contract={contract} bench={bench} run={runAndShow} show={show} />
        </Box>
        <Box sx={{ ...column, display: shown('answer'), bgcolor: 'background.paper' }}>
          <AnswerPanel reply={bench.reply} problem={bench.problem} />
        </Box>
      </Box>
    </>
  )
}
