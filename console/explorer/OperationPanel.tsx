import PlayArrowIcon from '@mui/icons-material/PlayArrow'
import { Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material'
import type { GraphQLSchema } from 'graphql'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { CodeEditor } from './CodeEditor.tsx'
import { operationsOn, writtenJson } from './languages.ts'
import type { useWorkbench } from './useWorkbench.ts'

interface OperationPanelProps {
  contract: GraphQLSchema
  bench: ReturnType<typeof useWorkbench>
  run: () => void
  /** Opens what the contract says of something. */
  show: (type: string, field?: string) => void
}

/** Where an operation and its variables are written and sent. */
export function OperationPanel({ contract, bench, run, show }: OperationPanelProps) {
  const translate = useTranslate()
  const { draft, write, edition } = bench
  const operations = useMemo(() => operationsOn(contract, show), [contract, show])
  return (
    <>
      <CodeEditor
        key={`operation ${edition}`}
        label={translate('explorer.operation')}
        value={draft.operation}
        onChange={(operation) => write({ operation })}
        onRun={run}
        extensions={operations}
        sx={{ flex: '1 1 0' }}
      />
      <RunLine bench={bench} run={run} />
      <Typography variant="body2" component="h2" sx={{ px: 2, py: 0.75, fontWeight: 600 }}>
        {translate('explorer.variables')}
      </Typography>
      <CodeEditor
        key={`variables ${edition}`}
        label={translate('explorer.variables')}
        value={draft.variables}
        onChange={(text) => write({ variables: text })}
        onRun={run}
        extensions={writtenJson}
        sx={{ height: '22%', minHeight: 96, flexShrink: 0, borderTop: 1, borderColor: 'divider' }}
      />
    </>
  )
}

function RunLine({ bench: { operations, meant, choose, isAsking }, run }: Pick<OperationPanelProps, 'bench' | 'run'>) {
  const translate = useTranslate()
  const named = operations.flatMap(({ name }) => name ?? [])
  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{ p: 1, gap: 1, alignItems: 'center', flexWrap: 'wrap', borderBlock: 1, borderColor: 'divider' }}
    >
      <Button variant="contained" startIcon={<PlayArrowIcon />} loading={isAsking} onClick={run}>
        {translate(meant?.isMutation ? 'explorer.runMutation' : 'explorer.run')}
      </Button>
      {named.length > 1 && (
        <TextField
          select
          label={translate('explorer.which')}
          value={meant?.name ?? ''}
          onChange={(event) => choose(event.target.value)}
          sx={{ minWidth: 140 }}
        >
          {named.map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', ml: 'auto' }}>
        {translate(meant?.isMutation ? 'explorer.mutationHint' : 'explorer.keysHint')}
      </Box>
    </Stack>
  )
}
