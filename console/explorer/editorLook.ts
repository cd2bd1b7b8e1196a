import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Theme } from '@mui/material'

/** The editors in the colours of the console. */
export function editorLook({ palette, typography }: Theme): Extension {
  const isDark = palette.mode === 'dark'
  const said = { color: isDark ? palette.success.main : palette.success.dark }
  const named = { color: isDark ? palette.info.main : palette.info.dark }
  const colours = HighlightStyle.define([
    { tag: [tags.keyword, tags.definitionKeyword], color: palette.primary.main, fontWeight: '600' },
    { tag: [tags.variableName, tags.attributeName], ...named },
    { tag: tags.string, ...said },
    { tag: [tags.integer, tags.float, tags.number, tags.bool, tags.null], color: palette.error.main },
    { tag: [tags.special(tags.name), tags.atom, tags.modifier], ...named },
    { tag: tags.lineComment, color: palette.text.secondary, fontStyle: 'italic' },
  ])
  const quiet = { backgroundColor: 'transparent', color: palette.text.secondary, border: 'none' }
  const floating = { backgroundColor: palette.background.paper, color: palette.text.primary }
  const squiggle = (colour: string) => ({
    backgroundImage: 'none',
    paddingBottom: 0,
    textDecoration: `underline wavy ${colour}`,
    textDecorationSkipInk: 'none',
  })
  const theme = EditorView.theme(
    {
      '&': { backgroundColor: palette.background.paper, color: palette.text.primary, fontSize: '13px', minWidth: 0 },
      '&.cm-focused': { outline: `2px solid ${palette.primary.light}`, outlineOffset: '-2px' },
      '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace', lineHeight: '1.55' },
      '.cm-content': { caretColor: palette.text.primary },
      '.cm-cursor': { borderLeftColor: palette.text.primary },
      '.cm-gutters': quiet,
      '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: palette.action.hover },
      '.cm-lintRange-error': squiggle(palette.error.main),
      '.cm-lintRange-warning': squiggle(palette.warning.main),
      '.cm-tooltip': { ...floating, border: `1px solid ${palette.divider}`, borderRadius: '8px', maxWidth: '360px' },
      '.cm-completionInfo, .cm-diagnosticText': { fontFamily: String(typography.fontFamily), whiteSpace: 'normal' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
        backgroundColor: palette.action.selected,
        color: palette.text.primary,
      },
      // On a phone it would lie on what it tells about.
      '.cm-completionInfo-right-narrow, .cm-completionInfo-left-narrow': { display: 'none' },
      '.cm-completionDetail': { color: palette.text.secondary, fontStyle: 'normal' },
    },
    { dark: isDark },
  )
  return [theme, syntaxHighlighting(colours)]
}
