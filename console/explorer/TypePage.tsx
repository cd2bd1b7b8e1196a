import { Box, Typography } from '@mui/material'
import type { GraphQLNamedType } from 'graphql'
import { Told } from './Told.tsx'
import { partsOf, type Place } from './places.ts'
import { PlaceLink, TypeName } from './TypeName.tsx'

/** A type: what it means, and what it consists of. */
export function TypePage({ type, go }: { type: GraphQLNamedType; go: (place: Place) => void }) {
  return (
    <Box sx={{ mb: 3 }}>
      <Typography variant="h2">{type.name}</Typography>
      <Told text={type.description} />
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {partsOf(type).map((part) => (
          <Box component="li" key={part.name} sx={{ py: 0.75 }}>
            <PlaceLink go={() => go({ type: type.name, field: part.name })}>{part.name}</PlaceLink>
            {'type' in part && (
              <>
                {': '}
                <TypeName type={part.type} go={go} />
              </>
            )}
            <Told text={part.description} deprecated={part.deprecationReason} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}
