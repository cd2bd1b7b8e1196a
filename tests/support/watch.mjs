// Outlives a test run: when the run ends, in whatever way, its cluster is stopped and its folder removed.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const [, , folder] = process.argv

process.stdin.resume().on('end', async () => {
  const postmaster = postmasterOf(folder)
  if (postmaster) await stop(postmaster)
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** The process id of the running server, or null. */
function postmasterOf(dataFolder) {
  try {
    return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}

async function stop(pid) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    for (let tries = 0; tries < 50; tries += 1) {
      try {
        process.kill(pid, tries === 0 ? signal : 0)
      } catch {
        return
      }
      await sleep(100)
    }
  }
}
