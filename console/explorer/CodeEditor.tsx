import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { Box, useTheme, type SxProps } from '@mui/material'
import { useEffect, useMemo, useRef } from 'react'
import { editorLook } from './editorLook.ts'
import { runKey } from './languages.ts'

interface CodeEditorProps {
  /** What it is called to whoever hears the page. */
  label: string
  /** The text; of one that can be changed only what it begins with: typing never waits for the page. */
  value: string
  /** Without it the text can be read and copied, but not changed. */
  onChange?: (value: string) => void
  /** What Ctrl+Enter does. */
  onRun?: () => void
  /** What it knows of its language; the same object from one drawing to the next. */
  extensions: Extension
  sx?: SxProps
}

/** The tab key is left to the page, for those who have no mouse to get out again. */
const keys = keymap.of([
  ...closeBracketsKeymap,
  ...defaultKeymap,
  ...historyKeymap,
  ...foldKeymap,
  ...completionKeymap,
  ...lintKeymap,
])
const always = [bracketMatching(), foldGutter(), EditorView.lineWrapping, keys]
const writing = [history(), indentOnInput(), closeBrackets()]
const reading = [EditorState.readOnly.of(true)]

/**
 * A text in a language. It stands in a shadow root, where styles are adopted as objects: written into a <style> of
 * the page they would need a hole in its Content-Security-Policy.
 */
export function CodeEditor({ label, value, onChange, onRun, extensions, sx }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const text = useRef(value)
  const latest = useRef({ onChange, onRun })
  const theme = useTheme()
  const look = useMemo(() => editorLook(theme), [theme])
  const isReadOnly = onChange === undefined

  useEffect(() => {
    latest.current = { onChange, onRun }
  }, [onChange, onRun])

  useEffect(() => {
    if (!isReadOnly || text.current === value) return
    view.current?.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: value } })
  }, [value, isReadOnly])

  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current!.attachShadow({ mode: 'open' })
    const telling = EditorView.updateListener.of(({ docChanged, state }) => {
      if (!docChanged) return
      text.current = state.doc.toString()
      latest.current.onChange?.(text.current)
    })
    const running = runKey(() => latest.current.onRun?.())
    const named = EditorView.contentAttributes.of({ 'aria-label': label })
    const created = new EditorView({
      parent: root,
      root,
      doc: text.current,
      extensions: [running, isReadOnly ? reading : writing, extensions, always, look, named, telling],
    })
    view.current = created
    return () => {
      view.current = null
      created.destroy()
    }
  }, [label, extensions, look, isReadOnly])

  return <Box ref={host} sx={{ display: 'grid', minWidth: 0, minHeight: 0, overflow: 'hidden', ...sx }} />
}
