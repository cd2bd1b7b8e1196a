import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { ResidentRecordFragment } from '../generated/graphql.ts'
import { OfferedActions } from '../layout/OfferedActions.tsx'
import { Section } from '../layout/Section.tsx'
import { actsOnResidents, type ResidentAct } from './acts.ts'
import { Correction } from './Correction.tsx'
import { ResidentActDialog } from './ResidentActDialog.tsx'

/** What a resident may ask to be done with what is held of them (UU 27/2022), each with what it means. */
export function ResidentActions({ resident }: { resident: ResidentRecordFragment }) {
  const translate = useTranslate()
  const [asked, setAsked] = useState<ResidentAct | null>(null)
  const offered = actsOnResidents.filter((action) => resident.allowedActions.includes(action))
  const close = () => setAsked(null)
  if (offered.length === 0) return null
  return (
    <Section title={translate('residents.rights')}>
      <OfferedActions
        actions={offered}
        hintOf={(action) => translate(`residents.hints.${action}`)}
        labelOf={(action) => translate(`residents.actions.${action}`)}
        grave="ERASE"
        onAsk={setAsked}
      />
      {asked === 'CORRECT' && <Correction resident={resident} onClose={close} />}
      {asked && asked !== 'CORRECT' && <ResidentActDialog resident={resident} action={asked} onClose={close} />}
    </Section>
  )
}
