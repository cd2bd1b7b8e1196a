import { Box, Card, CardActionArea, Link as MuiLink, Stack, Typography } from '@mui/material'
import { DataTable, ListBase, useListContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Two } from '../fields/Two.tsx'
import type { ServiceTypeFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { AddButton } from '../lists/AddButton.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { useSections } from '../session/useMe.ts'
import { ServiceTypeState } from './ServiceTypeState.tsx'

const Column = DataTable.Col<ServiceTypeFieldsFragment>

/** The services residents can ask for. */
export function ServiceTypeList() {
  const translate = useTranslate()
  const keeps = useSections().includes('SERVICE_TYPES')
  return (
    <ListBase<ServiceTypeFieldsFragment>
      sort={{ field: 'name', order: 'ASC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page
        title={translate('serviceTypes.name')}
        aside={<Total />}
        actions={keeps && <AddButton to="/serviceTypes/create" name={translate('serviceTypes.add')} />}
      >
        <ListFrame>{useNarrow() ? <Cards /> : <Table />}</ListFrame>
      </Page>
    </ListBase>
  )
}

/** In rows, for a wide screen. */
function Table() {
  const translate = useTranslate()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <DataTable<ServiceTypeFieldsFragment> bulkActionButtons={false} size="small" rowClick="show">
        <Column
          source="name"
          label={translate('serviceTypes.one')}
          render={({ code, name }) => (
            <Two
              first={
                <MuiLink
                  component={Link}
                  to={`/serviceTypes/${code}/show`}
                  underline="hover"
                  onClick={(event) => event.stopPropagation()}
                >
                  {name}
                </MuiLink>
              }
              second={code}
            />
          )}
        />
        <Column
          label={translate('serviceTypes.owner')}
          disableSort
          render={({ owner }) => owner?.name ?? translate('serviceTypes.kelurahan')}
        />
        <Column
          label={translate('serviceTypes.chain')}
          disableSort
          render={({ chain }) => (
            <Two first={wayOf(chain)} second={translate('serviceTypes.version', { version: chain.version })} />
          )}
        />
        <Column
          label={translate('serviceTypes.state')}
          disableSort
          render={({ active, chain }) => <ServiceTypeState active={active} isExample={chain.isExample} />}
        />
      </DataTable>
    </Card>
  )
}

/** As cards, for a phone. */
function Cards() {
  const { data = [] } = useListContext<ServiceTypeFieldsFragment>()
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map(({ code, name, active, chain }) => (
        <Card component="li" key={code}>
          <CardActionArea component={Link} to={`/serviceTypes/${code}/show`} sx={{ p: 1.75 }}>
            <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {wayOf(chain)}
            </Typography>
            <Box sx={{ mt: 1 }}>
              <ServiceTypeState active={active} isExample={chain.isExample} />
            </Box>
          </CardActionArea>
        </Card>
      ))}
    </Stack>
  )
}

const mostShown = 6

function wayOf({ stages }: ServiceTypeFieldsFragment['chain']): string {
  const names = stages.slice(0, mostShown).map(({ name }) => name)
  return [...names, ...(stages.length > mostShown ? ['…'] : [])].join(' › ')
}
