import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import {
  ResidentEraseDocument,
  ResidentExportDocument,
  ResidentRestrictDocument,
  ResidentUnrestrictDocument,
  type ResidentRecordFragment,
} from '../generated/graphql.ts'
import { saveFile } from '../provider/saveFile.ts'
import { useAct } from '../provider/useAct.ts'
import type { ResidentAct } from './acts.ts'
import { given } from '../forms/given.ts'

interface ResidentActDialogProps {
  resident: ResidentRecordFragment
  action: Exclude<ResidentAct, 'CORRECT'>
  onClose: () => void
}

/** Asks why, explains what follows, and does it. */
export function ResidentActDialog({ resident, action, onClose }: ResidentActDialogProps) {
  const translate = useTranslate()
  const done = { changes: ['residents', 'audit'], onDone: onClose }
  const restrict = useAct(ResidentRestrictDocument, done)
  const unrestrict = useAct(ResidentUnrestrictDocument, done)
  const erase = useAct(ResidentEraseDocument, done)
  const exporting = useAct(ResidentExportDocument, {
    ...done,
    onDone: ({ residentExport }) => {
      saveFile(residentExport.fileName, new Blob([residentExport.content], { type: 'application/json' }))
      onClose()
    },
  })
  const acts = { EXPORT: exporting, RESTRICT: restrict, UNRESTRICT: unrestrict, ERASE: erase }
  const { isSending, error, send } = acts[action]
  return (
    <Confirm
      title={`${translate(`residents.actions.${action}`)}: ${resident.name}`}
      consequence={translate(`residents.means.${action}`)}
      action={translate(`residents.actions.${action}`)}
      isFinal={action === 'ERASE'}
      asksReason
      isSending={isSending}
      error={error}
      conflict={`residents.conflicts.${action}`}
      onConfirm={(form) => send({ id: resident.id, reason: given(form, 'reason') })}
      onClose={onClose}
    />
  )
}
