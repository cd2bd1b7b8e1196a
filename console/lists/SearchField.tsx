import SearchIcon from '@mui/icons-material/Search'
import { InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  width?: number
  /** Numbers get the keyboard of numbers. */
  isNumber?: boolean
}

/** Finds by a text; asks when it is complete (Enter, or leaving the field). */
export function SearchField({ label, value, onChange, width = 190, isNumber = false }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const ask = () => text.trim() !== value && onChange(text.trim())
  return (
    <TextField
      type="search"
      label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={ask}
      onKeyDown={(event) => event.key === 'Enter' && ask()}
      sx={{ width: { xs: '100%', md: width } }}
      slotProps={{
        htmlInput: { inputMode: isNumber ? 'numeric' : undefined, autoComplete: 'off' },
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
