const parentPollMs = 250

/**
 * Resolves when this program is asked to end: Ctrl-C, kill -TERM, a closed terminal, or, when npm runs it, the end of
 * npm, which dies of a signal without handing it on. Asking again, while things are being closed, changes nothing.
 */
export async function askedToStop(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (!process.env['npm_lifecycle_event']) return
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      resolve()
    }, parentPollMs)
    watch.unref()
  })
}
