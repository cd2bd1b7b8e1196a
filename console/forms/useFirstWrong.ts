import { useEffect } from 'react'
import { codeOf } from '../provider/errors.ts'

/** Leads to the first field that was refused, which on a long page is out of sight. */
export function useFirstWrong(error: unknown): void {
  useEffect(() => {
    if (codeOf(error) !== 'INVALID_INPUT') return
    document.querySelector<HTMLElement>('main [aria-invalid="true"]:not([aria-hidden="true"])')?.focus()
  }, [error])
}
