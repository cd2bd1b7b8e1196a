import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { OfficerSearchDocument, type OfficerSearchQuery } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import { unitPath } from '../units/unitPath.ts'
import { useSettled } from '../units/useSettled.ts'

/** An officer found, or the name of someone who never was one. */
export type Chosen = OfficerSearchQuery['officers']['items'][number] | string

interface OfficerInputProps {
  /** Whether a name that nobody bears yet may be given. */
  mayBeNew: boolean
  value: Chosen | null
  onChange: (chosen: Chosen | null) => void
}

/** Chooses who is appointed, by name. */
export function OfficerInput({ mayBeNew, value, onChange }: OfficerInputProps) {
  const translate = useTranslate()
  const execute = useExecute()
  const [text, setText] = useState('')
  const search = useSettled(text.trim())
  const { data = [], isFetching } = useQuery({
    queryKey: ['officers', search],
    queryFn: async () => (await execute(OfficerSearchDocument, { search })).officers.items,
    placeholderData: (previous) => previous,
  })
  const options: Chosen[] = mayBeNew && search ? [...data, search] : data
  return (
    <Autocomplete<Chosen>
      value={value}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={translate('ra.page.loading')}
      noOptionsText={translate('posts.noOfficer')}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      getOptionKey={(option) => (typeof option === 'string' ? `new ${option}` : option.id)}
      isOptionEqualToValue={(option, current) => option === current}
      onChange={(_, chosen) => onChange(chosen)}
      onInputChange={(_, typed, reason) => setText(reason === 'input' ? typed : '')}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          {typeof option === 'string' ? (
            <Typography variant="body2">{translate('posts.newOfficer', { name: option })}</Typography>
          ) : (
            <>
              <Typography variant="body2">{option.name}</Typography>
              {option.posts.slice(-2).map((post) => (
                <Typography key={post.id} variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                  {translate(`requests.positions.${post.position}`)} ·{' '}
                  {unitPath(post.unit, translate).slice(0, 2).join(', ')}
                </Typography>
              ))}
            </>
          )}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('posts.officer')}
          helperText={translate(mayBeNew ? 'posts.officerOrNewHint' : 'posts.officerHint')}
          required
          size="medium"
        />
      )}
    />
  )
}
