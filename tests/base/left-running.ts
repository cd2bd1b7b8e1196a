/** Brings up the bundled server of the data folder named first, says so, and then only waits to be killed. */
import { startPostgres } from '../../api/base/postgres/start.ts'

const { appUrl } = await startPostgres({
  dataDir: process.argv[2] ?? '',
  report: (line) => console.error(line),
  settings: { fsync: 'off' },
})
console.log(appUrl)
setInterval(() => undefined, 60_000)
