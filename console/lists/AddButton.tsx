import AddIcon from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { Link } from 'react-router'

/** Beside the title of a list: the way to a new record of it. */
export function AddButton({ to, name }: { to: string; name: string }) {
  return (
    <Button component={Link} to={to} variant="contained" startIcon={<AddIcon />} sx={{ ml: 1, displayPrint: 'none' }}>
      {name}
    </Button>
  )
}
