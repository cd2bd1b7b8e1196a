import RefreshIcon from '@mui/icons-material/Refresh'
import { CircularProgress, IconButton } from '@mui/material'
import { useLoading, useRefresh, useTranslate } from 'react-admin'

/** Loads anew what the page shows; turns while anything is on its way. */
export function Refresh() {
  const translate = useTranslate()
  const isLoading = useLoading()
  const refresh = useRefresh()
  return (
    <IconButton color="inherit" aria-label={translate('ra.action.refresh')} onClick={() => refresh()}>
      {isLoading ? (
        <CircularProgress
          size={20}
          thickness={5}
          color="inherit"
          aria-label={translate('ra.page.loading')}
          sx={{ m: '2px' }}
        />
      ) : (
        <RefreshIcon />
      )}
    </IconButton>
  )
}
