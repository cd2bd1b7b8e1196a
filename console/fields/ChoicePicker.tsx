import CheckBoxIcon from '@mui/icons-material/CheckBox'
import CheckBoxOutlineBlankIcon from '@mui/icons-material/CheckBoxOutlineBlank'
import { ListItemText, MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'

interface ChoicePickerProps<Choice extends string> {
  label: string
  choices: Choice[]
  nameOf: (choice: Choice) => string
  value: Choice[]
  onChange: (chosen: Choice[]) => void
  width?: number
}

/** Chooses some of a few; none chosen means all. */
export function ChoicePicker<Choice extends string>({
  label,
  choices,
  nameOf,
  value,
  onChange,
  width = 130,
}: ChoicePickerProps<Choice>) {
  const translate = useTranslate()
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as unknown as Choice[])}
      sx={{ width: { xs: '100%', md: width } }}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: (chosen) => (chosen as Choice[]).map(nameOf).join(', ') || translate('app.any'),
        },
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice} dense>
          <Tick isChosen={value.includes(choice)} />
          <ListItemText primary={nameOf(choice)} />
        </MenuItem>
      ))}
    </TextField>
  )
}

/** To be seen only: that an option is chosen is said by the option itself. */
function Tick({ isChosen }: { isChosen: boolean }) {
  const Icon = isChosen ? CheckBoxIcon : CheckBoxOutlineBlankIcon
  return <Icon fontSize="small" color={isChosen ? 'primary' : 'action'} sx={{ mr: 1 }} />
}
