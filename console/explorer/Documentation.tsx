import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import { Box, Button, TextField, Typography } from '@mui/material'
import type { GraphQLSchema } from 'graphql'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Draft } from './draft.ts'
import { FieldPage } from './FieldPage.tsx'
import { search, type Place } from './places.ts'
import { PlaceLink } from './TypeName.tsx'
import { TypePage } from './TypePage.tsx'

interface DocumentationProps {
  contract: GraphQLSchema
  /** Where one has been, the present place last; empty at the beginning. */
  way: Place[]
  onWay: (way: Place[]) => void
  onSketch: (draft: Draft) => void
}

const mostFound = 40

/** The contract to leaf through: from the questions that can be asked down to the last value. */
export function Documentation({ contract, way, onWay, onSketch }: DocumentationProps) {
  const translate = useTranslate()
  const [letters, setLetters] = useState('')
  const go = (place: Place) => {
    setLetters('')
    onWay([...way, place])
  }
  const found = letters.trim() === '' ? null : search(contract, letters)
  return (
    <Box component="section" aria-label={translate('explorer.contract')} sx={{ p: 2, overflowWrap: 'anywhere' }}>
      <TextField
        type="search"
        fullWidth
        label={translate('explorer.search')}
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
        slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'none' } }}
        sx={{ mb: 1.5 }}
      />
      {found ? (
        <Found places={found} go={go} />
      ) : (
        <>
          {way.length > 0 && (
            <Button
              size="small"
              startIcon={<ArrowBackIcon />}
              onClick={() => onWay(way.slice(0, -1))}
              sx={{ ml: -0.5 }}
            >
              {translate('ra.action.back')}
            </Button>
          )}
          <Here contract={contract} place={way.at(-1)} go={go} onSketch={onSketch} />
        </>
      )}
    </Box>
  )
}

type HereProps = Pick<DocumentationProps, 'contract' | 'onSketch'> & {
  place?: Place | undefined
  go: (place: Place) => void
}

function Here({ contract, place, go, onSketch }: HereProps) {
  const roots = [contract.getQueryType(), contract.getMutationType()].filter((root) => root != null)
  const type = place && contract.getType(place.type)
  if (!type) return roots.map((root) => <TypePage key={root.name} type={root} go={go} />)
  if (place.field) return <FieldPage {...{ contract, type, go, onSketch }} name={place.field} />
  return <TypePage type={type} go={go} />
}

function Found({ places, go }: { places: Place[]; go: (place: Place) => void }) {
  const translate = useTranslate()
  return (
    <>
      <Typography variant="body2" component="output" sx={{ display: 'block', color: 'text.secondary', mb: 1 }}>
        {translate('explorer.found', { amount: places.length })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {places.slice(0, mostFound).map((place) => (
          <Box component="li" key={`${place.type}.${place.field}`} sx={{ py: 0.25 }}>
            <PlaceLink go={() => go(place)}>{place.field ? `${place.type}.${place.field}` : place.type}</PlaceLink>
          </Box>
        ))}
      </Box>
    </>
  )
}
