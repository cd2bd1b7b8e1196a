import SearchIcon from '@mui/icons-material/Search'
import { InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'

/** Finds the one request of a number; asks when the number is complete (Enter, or leaving the field). */
export function NumberSearch({ value, onChange }: { value: string; onChange: (number: string) => void }) {
  const translate = useTranslate()
  const [text, setText] = useState(value)
  const ask = () => text.trim() !== value && onChange(text.trim())
  return (
    <TextField
      type="search"
      label={translate('requests.number')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={ask}
      onKeyDown={(event) => event.key === 'Enter' && ask()}
      sx={{ width: { xs: '100%', md: 170 } }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
