import SubdirectoryArrowRightIcon from '@mui/icons-material/SubdirectoryArrowRight'
import {
  Box,
  IconButton,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Tooltip,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useFormat } from '../fields/useFormat.ts'
import type { FigureRow } from './useDashboard.ts'

export interface FiguresTableProps {
  caption: string
  /** What the rows are: the head of the first column. */
  first: string
  rows: FigureRow[]
  /** Where the records behind a row are listed; null where no list holds just them. */
  linkOf: (key: string) => string | null
  /** How to look into a row itself, where it has parts. */
  onEnter?: (key: string) => (() => void) | undefined
}

/** What a phone leaves to a wider screen. */
const wideOnly = { display: { xs: 'none', sm: 'table-cell' } }

/** Every number of a breakdown, each with its n and its clock. */
export function FiguresTable({ caption, first, rows, linkOf, onEnter }: FiguresTableProps) {
  const translate = useTranslate()
  const format = useFormat()
  return (
    <TableContainer sx={{ mt: 1.5 }}>
      <Table size="small" aria-label={caption} sx={{ '& td, & th': { px: { xs: 1, sm: 1.5 }, whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{first}</TableCell>
            <TableCell align="right">{translate('dashboard.n')}</TableCell>
            <TableCell align="right">{translate('dashboard.median')}</TableCell>
            <TableCell align="right">{translate('dashboard.p90')}</TableCell>
            <TableCell align="right" sx={wideOnly}>
              {translate('dashboard.mean')}
            </TableCell>
            <TableCell sx={wideOnly}>{translate('dashboard.clock')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, label, n, p50, p90, mean, clock }) => (
            <TableRow key={key} hover>
              <TableCell component="th" scope="row" sx={{ fontWeight: 400 }}>
                <RowLink to={n === 0 ? null : linkOf(key)}>{label}</RowLink>
                <Box sx={{ display: { sm: 'none' }, color: 'text.secondary', fontSize: '0.75rem' }}>
                  {translate(`dashboard.clocks.${clock}`)}
                </Box>
                <Enter label={label} enter={onEnter?.(key)} />
              </TableCell>
              <TableCell align="right">{n === null ? '<5' : format.count(n)}</TableCell>
              <TableCell align="right">{format.durationShort(p50, clock)}</TableCell>
              <TableCell align="right">{format.durationShort(p90, clock)}</TableCell>
              <TableCell align="right" sx={wideOnly}>
                {format.durationShort(mean, clock)}
              </TableCell>
              <TableCell sx={{ ...wideOnly, color: 'text.secondary' }}>
                {translate(`dashboard.clocks.${clock}`)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function RowLink({ to, children }: { to: string | null; children: string }) {
  if (to === null) return children
  return (
    <MuiLink component={Link} to={to} underline="hover" sx={{ whiteSpace: 'normal' }}>
      {children}
    </MuiLink>
  )
}

function Enter({ label, enter }: { label: string; enter: (() => void) | undefined }) {
  const translate = useTranslate()
  if (!enter) return null
  const name = translate('dashboard.enter', { name: label })
  return (
    <Tooltip title={name}>
      <IconButton size="small" aria-label={name} onClick={enter} sx={{ ml: 0.5, my: -0.5, displayPrint: 'none' }}>
        <SubdirectoryArrowRightIcon fontSize="inherit" />
      </IconButton>
    </Tooltip>
  )
}
