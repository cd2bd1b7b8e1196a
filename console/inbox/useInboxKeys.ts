import { useRef, type RefObject } from 'react'
import { useKeys } from './useKeys.ts'

/** What a key presses on the card where the focus is. */
type Pressed = 'approve' | 'return' | 'select'

/** Marks a card of the inbox, so that keys can move to it. */
export const cardMark = { 'data-inbox-card': true, tabIndex: -1 } as const

/** Marks the button of a card that a key presses. */
export const keyMark = (name: Pressed) => ({ 'data-key': name })

/** Moves between the cards of a list with j and k, and presses with a, r and x what can be seen on the card itself. */
export function useInboxKeys(isOn: boolean, onHelp: () => void): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-inbox-card]') ?? [])]
  const current = () => cards().findIndex((each) => each.contains(document.activeElement))
  const go = (to: number) => cards()[to]?.focus()
  const press = (name: Pressed) => () =>
    cards()[current()]?.querySelector<HTMLElement>(`[data-key=${name}]:not(:disabled)`)?.click()
  useKeys(
    {
      j: () => go(current() + 1),
      k: () => go(Math.max(0, current() - 1)),
      a: press('approve'),
      r: press('return'),
      x: press('select'),
      '?': onHelp,
    },
    isOn,
  )
  return list
}
