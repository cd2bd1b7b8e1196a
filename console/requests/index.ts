import { RequestList } from './RequestList.tsx'
import { RequestShow } from './RequestShow.tsx'

export const requests = {
  name: 'requests',
  list: RequestList,
  show: RequestShow,
  recordRepresentation: 'number',
}
