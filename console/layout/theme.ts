import { createTheme, type PaletteOptions, type Theme } from '@mui/material/styles'
import type { RaThemeOptions } from 'react-admin'

const light: PaletteOptions = {
  mode: 'light',
  primary: { main: '#7d5800', light: '#a87a10', dark: '#5c4000', contrastText: '#ffffff' },
  secondary: { main: '#1d4e6b', light: '#3f7697', dark: '#123648', contrastText: '#ffffff' },
  success: { main: '#2e7d4f', light: '#7fcf9e', dark: '#17532f', contrastText: '#ffffff' },
  warning: { main: '#c77700', light: '#f0b456', dark: '#7a4a00', contrastText: '#000000' },
  error: { main: '#b3261e', light: '#f2a19b', dark: '#8c1d18', contrastText: '#ffffff' },
  info: { main: '#2a6fa5', light: '#93c4ea', dark: '#174a72', contrastText: '#ffffff' },
  background: { default: '#f7f5f0', paper: '#ffffff' },
  text: { primary: '#221d14', secondary: '#5f574a' },
  divider: '#e5e0d5',
}

const dark: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#e7bd56', light: '#f3d58d', dark: '#c2952a', contrastText: '#221a05' },
  secondary: { main: '#8fc1de', light: '#b9dcf0', dark: '#5f97b8', contrastText: '#0d222e' },
  success: { main: '#5fb583', light: '#9adcb4', dark: '#2e7d4f', contrastText: '#06170d' },
  warning: { main: '#e0a040', light: '#f3c987', dark: '#a86d10', contrastText: '#201300' },
  error: { main: '#ee8078', light: '#f7b4af', dark: '#b3261e', contrastText: '#2a0503' },
  info: { main: '#6fb0e0', light: '#a9d2f2', dark: '#2a6fa5', contrastText: '#04151f' },
  background: { default: '#171511', paper: '#211e18' },
  text: { primary: '#f3eee3', secondary: '#bdb4a3' },
  divider: '#3a352b',
}

/** What can be done is gold with ink on it, in both lights. */
const goldenButton = {
  backgroundColor: '#eaba4b',
  color: '#2a1f00',
  '&:hover': { backgroundColor: '#dca732' },
  '&.MuiButton-loading': { backgroundColor: '#f3dca4' },
  '&.MuiButton-loadingPositionStart': { color: '#2a1f00' },
}

export const lightTheme = themeOf(light)
export const darkTheme = themeOf(dark)

/** One theme in two lights: gold for what can be done, ink for what is measured, and no shadows. */
function themeOf(palette: PaletteOptions): RaThemeOptions {
  const theme = createTheme({
    palette,
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: "'Noto Sans', system-ui, sans-serif",
      fontSize: 14,
      fontWeightMedium: 600,
      fontWeightBold: 600,
      h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 },
      h2: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.4 },
      h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600 },
      overline: { textTransform: 'none', letterSpacing: 0, lineHeight: 1.5 },
    },
  })
  return { ...theme, components: componentsOf(theme) }
}

function componentsOf(theme: Theme): RaThemeOptions['components'] {
  const border = `1px solid ${theme.palette.divider}`
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums' },
        ':focus-visible': { outline: `3px solid ${theme.palette.primary.light}`, outlineOffset: 2 },
        '@media print': { body: { background: '#ffffff' } },
      },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      variants: [{ props: { variant: 'contained', color: 'primary' }, style: goldenButton }],
    },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiTooltip: { defaultProps: { arrow: true } },
    MuiChip: { styleOverrides: { root: { fontWeight: 600, borderRadius: 6 } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottom: border, padding: '7px 12px' },
        head: {
          color: theme.palette.text.secondary,
          fontWeight: 600,
          whiteSpace: 'nowrap',
          backgroundColor: 'transparent',
        },
      },
    },
    MuiTableRow: { styleOverrides: { root: { '&:last-child > td, &:last-child > th': { borderBottom: 0 } } } },
    MuiBottomNavigationAction: {
      styleOverrides: {
        root: { minWidth: 64, paddingInline: 4 },
        label: { fontSize: '0.75rem', whiteSpace: 'nowrap', '&.Mui-selected': { fontSize: '0.75rem' } },
      },
    },
  }
}
