import type { DataProvider, GetListParams, GetOneParams, Identifier, RaRecord } from 'react-admin'
import {
  ApiClientListDocument,
  ApiClientShowDocument,
  ApprovalListDocument,
  ApprovalShowDocument,
  AuditListDocument,
  DecisionReasonPageDocument,
  NotificationListDocument,
  PostListDocument,
  RequestListDocument,
  RequestShowDocument,
  ResidentListDocument,
  ResidentShowDocument,
  ServiceTypeListDocument,
  ServiceTypeShowDocument,
  UnitListDocument,
  UnitShowDocument,
  UserListDocument,
  UserShowDocument,
  type ApiClientFilter,
  type ApiClientSortField,
  type ApprovalFilter,
  type ApprovalSortField,
  type AuditEntryFilter,
  type AuditEntrySortField,
  type DecisionReasonFilter,
  type DecisionReasonSortField,
  type NotificationFilter,
  type NotificationSortField,
  type PostFilter,
  type RequestFilter,
  type RequestSortField,
  type ResidentFilter,
  type ResidentSortField,
  type ServiceTypeFilter,
  type ServiceTypeSortField,
  type SortOrder,
  type UnitFilter,
  type UnitSortField,
  type UserFilter,
  type UserSortField,
} from '../generated/graphql.ts'
import { execute } from './execute.ts'

interface Page {
  items: RaRecord[]
  total: number
}

/** What the console reads of one resource: a page, and one record by its id. Writing is done by each act itself. */
interface Reader {
  list: (params: GetListParams) => Promise<Page>
  one: (id: string) => Promise<RaRecord>
}

const readers: Record<string, Reader> = {
  requests: {
    list: async (params) =>
      (await execute(RequestListDocument, page<RequestSortField, RequestFilter>(params))).requests,
    one: async (id) => (await execute(RequestShowDocument, { id })).request,
  },
  approvals: {
    list: async (params) =>
      (await execute(ApprovalListDocument, page<ApprovalSortField, ApprovalFilter>(params))).approvals,
    one: async (id) => (await execute(ApprovalShowDocument, { id })).approval,
  },
  units: {
    list: async (params) => (await execute(UnitListDocument, page<UnitSortField, UnitFilter>(params))).units,
    one: async (code) => (await execute(UnitShowDocument, { code })).unit,
  },
  serviceTypes: {
    list: async (params) =>
      (await execute(ServiceTypeListDocument, page<ServiceTypeSortField, ServiceTypeFilter>(params))).serviceTypes,
    one: async (code) => (await execute(ServiceTypeShowDocument, { code })).serviceType,
  },
  decisionReasons: {
    list: async (params) =>
      (await execute(DecisionReasonPageDocument, page<DecisionReasonSortField, DecisionReasonFilter>(params)))
        .decisionReasons,
    one: () => refuse('one', 'decisionReasons'),
  },
  residents: {
    list: async (params) =>
      (await execute(ResidentListDocument, page<ResidentSortField, ResidentFilter>(params))).residents,
    one: async (id) => (await execute(ResidentShowDocument, { id })).resident,
  },
  users: {
    list: async (params) => (await execute(UserListDocument, page<UserSortField, UserFilter>(params))).users,
    one: async (id) => (await execute(UserShowDocument, { id })).user,
  },
  apiClients: {
    list: async (params) =>
      (await execute(ApiClientListDocument, page<ApiClientSortField, ApiClientFilter>(params))).apiClients,
    one: async (id) => (await execute(ApiClientShowDocument, { id })).apiClient,
  },
  posts: {
    list: async (params) => {
      const { sort: _, ...asked } = page<never, PostFilter>(params)
      return (await execute(PostListDocument, asked)).posts
    },
    one: () => refuse('one', 'posts'),
  },
  audit: {
    list: async (params) =>
      (await execute(AuditListDocument, page<AuditEntrySortField, AuditEntryFilter>(params))).auditEntries,
    one: () => refuse('one', 'audit'),
  },
  notifications: {
    list: async (params) =>
      (await execute(NotificationListDocument, page<NotificationSortField, NotificationFilter>(params))).notifications,
    one: () => refuse('one', 'notifications'),
  },
}

/** react-admin's questions, answered by the API. A list's sort and filter are named as in the schema. */
export const dataProvider: DataProvider = {
  async getList(resource, params) {
    const { items, total } = await reader(resource).list(params)
    return { data: typed(items), total }
  },
  async getOne<RecordType extends RaRecord>(resource: string, params: GetOneParams) {
    return { data: typed<RecordType>([await reader(resource).one(String(params.id))])[0]! }
  },
  async getMany(resource, params) {
    return { data: typed(await Promise.all(params.ids.map((id: Identifier) => reader(resource).one(String(id))))) }
  },
  async getManyReference(resource, { target, id, ...params }) {
    const { items, total } = await reader(resource).list({ ...params, filter: { ...params.filter, [target]: id } })
    return { data: typed(items), total }
  },
  create: (resource) => refuse('create', resource),
  update: (resource) => refuse('update', resource),
  updateMany: (resource) => refuse('updateMany', resource),
  delete: (resource) => refuse('delete', resource),
  deleteMany: (resource) => refuse('deleteMany', resource),
}

/** react-admin names a field `submittedAt`, the schema's sort SUBMITTED_AT. */
function page<Field extends string, Filter>({ pagination, sort, filter }: GetListParams) {
  const field = sort?.field.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as Field
  return {
    page: pagination?.page ?? 1,
    perPage: pagination?.perPage ?? 25,
    sort: sort && sort.field !== 'id' ? { field, order: sort.order as SortOrder } : null,
    filter: (filter ?? null) as Filter | null,
  }
}

function reader(resource: string): Reader {
  return readers[resource] ?? refuse('read', resource)
}

function refuse(verb: string, resource: string): never {
  throw new Error(`The console does not ${verb} ${resource}.`)
}

/** The caller of react-admin names the record's type; that it is this resource's is for the caller to know. */
function typed<RecordType extends RaRecord>(records: RaRecord[]): RecordType[] {
  return records as RecordType[]
}
