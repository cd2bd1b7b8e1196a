import AddIcon from '@mui/icons-material/Add'
import { Button, Card, Stack } from '@mui/material'
import { useState } from 'react'
import { ListBase, useListContext, useTranslate } from 'react-admin'
import type { DecisionReasonFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { DecisionReasonAdding } from './DecisionReasonAdding.tsx'
import { DecisionReasonEditing } from './DecisionReasonEditing.tsx'
import { DecisionReasonLine } from './DecisionReasonLine.tsx'

/** The catalogue of reasons to return or reject a request. */
export function DecisionReasonList() {
  const translate = useTranslate()
  const [isAdding, setAdding] = useState(false)
  return (
    <ListBase<DecisionReasonFieldsFragment>
      sort={{ field: 'outcome', order: 'DESC' }}
      perPage={100}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page
        title={translate('decisionReasons.name')}
        aside={<Total />}
        width={860}
        actions={
          <Button variant="contained" startIcon={<AddIcon />} sx={{ ml: 1 }} onClick={() => setAdding(true)}>
            {translate('decisionReasons.add')}
          </Button>
        }
      >
        <ListFrame>
          <Lines />
        </ListFrame>
      </Page>
      {isAdding && <DecisionReasonAdding onClose={() => setAdding(false)} />}
    </ListBase>
  )
}

function Lines() {
  const { data = [] } = useListContext<DecisionReasonFieldsFragment>()
  const [editing, setEditing] = useState<DecisionReasonFieldsFragment | null>(null)
  return (
    <Card>
      <Stack component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {data.map((reason) => (
          <DecisionReasonLine key={reason.id} reason={reason} onEdit={() => setEditing(reason)} />
        ))}
      </Stack>
      {editing && <DecisionReasonEditing reason={editing} onClose={() => setEditing(null)} />}
    </Card>
  )
}
