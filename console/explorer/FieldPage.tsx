import EditNoteIcon from '@mui/icons-material/EditNote'
import { Box, Button, Typography } from '@mui/material'
import { astFromValue, type GraphQLArgument, type GraphQLNamedType, type GraphQLSchema, print } from 'graphql'
import { useTranslate } from 'react-admin'
import type { Draft } from './draft.ts'
import { argumentsOf, kindOf, partsOf, type Place } from './places.ts'
import { sketch } from './sketch.ts'
import { Told } from './Told.tsx'
import { PlaceLink, TypeName } from './TypeName.tsx'

interface FieldPageProps {
  contract: GraphQLSchema
  type: GraphQLNamedType
  name: string
  go: (place: Place) => void
  onSketch: (draft: Draft) => void
}

/** A field or value: what it means and takes; for what can be asked right away also a beginning. */
export function FieldPage({ contract, type, name, go, onSketch }: FieldPageProps) {
  const translate = useTranslate()
  const part = partsOf(type).find((each) => each.name === name)
  if (!part) return null
  const kind = kindOf(contract, type.name)
  return (
    <Box>
      <Typography variant="body2">
        <PlaceLink go={() => go({ type: type.name })}>{type.name}</PlaceLink>
      </Typography>
      <Typography variant="h2">{part.name}</Typography>
      {'type' in part && <TypeName type={part.type} go={go} />}
      <Told text={part.description} deprecated={part.deprecationReason} />
      {kind && 'args' in part && (
        <Button
          variant="outlined"
          size="small"
          startIcon={<EditNoteIcon />}
          onClick={() => onSketch(sketch(kind, part))}
          sx={{ my: 1.5 }}
        >
          {translate('explorer.sketch')}
        </Button>
      )}
      {argumentsOf(part).map((argument) => (
        <Box key={argument.name} sx={{ py: 0.75 }}>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {argument.name}
          </Box>
          {': '}
          <TypeName type={argument.type} go={go} />
          {defaultOf(argument)}
          <Told text={argument.description} deprecated={argument.deprecationReason} />
        </Box>
      ))}
    </Box>
  )
}

/** As the schema writes it. */
function defaultOf({ defaultValue, type }: GraphQLArgument): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  return value ? ` = ${print(value)}` : ''
}
