import { Typography } from '@mui/material'
import { useGetList, useGetOne, useTranslate } from 'react-admin'
import type { ServiceTypeFieldsFragment, UnitFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from '../units/unitPath.ts'
import type { View } from './address.ts'

/** On paper the controls are gone: what was chosen with them is said in words. */
export function ViewSummary({ view }: { view: View }) {
  const translate = useTranslate()
  const { unit, serviceType } = view
  const { data: chosen } = useGetOne<UnitFieldsFragment>('units', { id: unit ?? '' }, { enabled: unit !== null })
  const { data: services = [] } = useGetList<ServiceTypeFieldsFragment>('serviceTypes', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  })
  const parts = [
    chosen ? unitPath(chosen, translate).join(', ') : translate('units.all'),
    services.find(({ code }) => code === serviceType)?.name ?? translate('serviceTypes.all'),
  ]
  return <Typography sx={{ display: 'none', displayPrint: 'block', mb: 2 }}>{parts.join(' · ')}</Typography>
}
