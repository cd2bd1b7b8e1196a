import { Link } from '@mui/material'
import type { ReactNode } from 'react'
import type { Place } from './places.ts'

interface TypeNameProps {
  /** As the schema writes it, with lists and nulls: `[Request!]!`. */
  type: { toString(): string }
  go: (place: Place) => void
}

/** A type, which leads to what is said of it. */
export function TypeName({ type, go }: TypeNameProps) {
  const text = type.toString()
  const name = text.replaceAll(/[[\]!]/g, '')
  const [before = '', after = ''] = text.split(name)
  return (
    <>
      {before}
      <PlaceLink go={() => go({ type: name })}>{name}</PlaceLink>
      {after}
    </>
  )
}

/** A name that leads somewhere in the documentation. */
export function PlaceLink({ go, children }: { go: () => void; children: ReactNode }) {
  return (
    <Link
      component="button"
      type="button"
      onClick={go}
      sx={{ font: 'inherit', textAlign: 'start', verticalAlign: 'baseline' }}
    >
      {children}
    </Link>
  )
}
