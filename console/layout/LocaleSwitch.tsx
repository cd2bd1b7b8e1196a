import { ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useLocaleState, useTranslate } from 'react-admin'
import { locales } from '../provider/i18nProvider.ts'

/** Indonesian or English; remembered in this browser. */
export function LocaleSwitch() {
  const [locale, setLocale] = useLocaleState()
  const translate = useTranslate()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={translate('app.language')}
      onChange={(_, chosen: string | null) => chosen && setLocale(chosen)}
    >
      {locales.map(({ locale: code, name }) => (
        <ToggleButton
          key={code}
          value={code}
          aria-label={`${code.toUpperCase()}, ${name}`}
          lang={code}
          sx={{ px: 1, py: 0.25 }}
        >
          {code.toUpperCase()}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
