import VisibilityOutlinedIcon from '@mui/icons-material/VisibilityOutlined'
import { Box, Button } from '@mui/material'
import { useCallback, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Confirm } from '../forms/Confirm.tsx'
import {
  ResidentRevealNikDocument,
  type ResidentRecordFragment,
  type ResidentRevealNikMutation,
} from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { HideButton } from './HideButton.tsx'
import { given } from '../forms/given.ts'

/** The numbers a resident is known by: masked, and in full for a short while to whoever says why. */
export function Numbers({ resident }: { resident: ResidentRecordFragment }) {
  const translate = useTranslate()
  const [isAsking, setAsking] = useState(false)
  const [numbers, setNumbers] = useState<ResidentRevealNikMutation['residentRevealNik'] | null>(null)
  const hide = useCallback(() => setNumbers(null), [])
  const reveal = useAct(ResidentRevealNikDocument, {
    changes: ['residents', 'audit'],
    onDone: ({ residentRevealNik }) => {
      setNumbers(residentRevealNik)
      setAsking(false)
    },
  })
  return (
    <Box sx={{ mt: 2 }}>
      <Facts>
        <Fact name={translate('requests.nik')}>
          <Number text={numbers?.nik ?? resident.nikMasked} />
        </Fact>
        <Fact name={translate('residents.kk')}>
          <Number text={numbers?.kk ?? resident.kkMasked} />
        </Fact>
      </Facts>
      {numbers ? (
        <HideButton onHide={hide} />
      ) : (
        resident.allowedActions.includes('REVEAL') && (
          <Button
            variant="outlined"
            startIcon={<VisibilityOutlinedIcon />}
            onClick={() => setAsking(true)}
            sx={{ mt: 1.5, minHeight: 44 }}
          >
            {translate('residents.reveal')}
          </Button>
        )
      )}
      {isAsking && (
        <Confirm
          title={translate('residents.reveal')}
          consequence={translate('residents.revealMeans')}
          action={translate('residents.reveal')}
          asksReason
          isSending={reveal.isSending}
          error={reveal.error}
          conflict="residents.conflicts.REVEAL"
          onConfirm={(form) => reveal.send({ id: resident.id, reason: given(form, 'reason') })}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  )
}

/** A number in figures of one width, so that it can be compared with a card. */
function Number({ text }: { text: string | null }) {
  const translate = useTranslate()
  if (text === null) return translate('residents.noNumber')
  return (
    <Box component="span" sx={{ fontSize: '1.125rem', letterSpacing: '0.04em' }}>
      {text}
    </Box>
  )
}
