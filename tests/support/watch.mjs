// Outlives a test run: when the run ends, in whatever way, its cluster is stopped and its folder removed.
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const [, , folder] = process.argv

process.stdin.resume().on('end', async () => {
  const cluster = clusterOf(folder)
  if (cluster) {
    const postmaster = postmasterOf(cluster)
    if (postmaster) await stop(postmaster)
    remove(cluster)
  }
  remove(folder)
})

const remove = (path) => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })

/** Where the cluster lies, which is elsewhere when the server's user cannot enter the folder; null before there is one. */
function clusterOf(dataFolder) {
  try {
    return realpathSync(join(dataFolder, 'postgres'))
  } catch {
    return null
  }
}

/** The process id of the running server, or null. */
function postmasterOf(cluster) {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
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
