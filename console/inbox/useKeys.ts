import { useEffect, useRef } from 'react'

/** What keys do on a page. Not while somebody types, holds another key down, or has a dialog open. */
export function useKeys(keys: Record<string, () => void>, isOn: boolean): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}

const typed = 'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox]'
const above = '[role=dialog], [role=menu], [role=listbox]'

function isBusy(target: EventTarget | null): boolean {
  return (target instanceof Element && target.closest(typed) !== null) || document.querySelector(above) !== null
}
