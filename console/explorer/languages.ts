import { autocompletion } from '@codemirror/autocomplete'
import { json, jsonParseLinter } from '@codemirror/lang-json'
import { linter } from '@codemirror/lint'
import { type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { graphql, showInDocsCommand } from 'cm6-graphql'
import type { GraphQLSchema } from 'graphql'

const parseJson = jsonParseLinter()

/** Nothing at all is valid too: an operation without variables. */
const lintJson = linter((view: EditorView) => (view.state.doc.toString().trim() === '' ? [] : parseJson(view)))

/** JSON to be written. */
export const writtenJson: Extension = [json(), lintJson]

/** JSON to be read. */
export const readJson: Extension = json()

/** It names the editor's types as CommonJS, we as a module: the same, but not to the compiler. */
const explain = (view: unknown) => showInDocsCommand(view as Parameters<typeof showInDocsCommand>[0])

/** Operations on this contract: completed, checked, and told about by F1 or a click with Ctrl. */
export function operationsOn(contract: GraphQLSchema, show: (type: string, field?: string) => void): Extension {
  const onShowInDocs = (field?: string, type?: string, parent?: string) => {
    const named = (name: string) => name.replaceAll(/[[\]!]/g, '')
    if (parent && field) show(named(parent), field)
    else if (type) show(named(type))
  }
  return [
    graphql(contract, { onShowInDocs }),
    autocompletion(),
    keymap.of([{ key: 'F1', run: explain, preventDefault: true }]),
  ]
}

/** Runs what is written, from within an editor. */
export function runKey(run: () => void): Extension {
  const act = () => {
    run()
    return true
  }
  return Prec.highest(keymap.of([{ key: 'Mod-Enter', run: act, preventDefault: true }]))
}
