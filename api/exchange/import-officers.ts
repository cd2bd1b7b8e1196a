import type { ClientBase } from 'pg'

/**
 * Makes `imported_officer`, the officer of every name in the log: the one of that name who already decided for this
 * service, or a new one, who serves the unit that the log names first with them. Answers how many are new.
 */
export async function importOfficers(client: ClientBase, serviceId: number): Promise<number> {
  await client.query(createTable, [serviceId])
  const { rowCount } = await client.query(insertOfficers)
  return rowCount ?? 0
}

const createTable = `
  create temporary table imported_officer on commit drop as
  with named as (
    select distinct on (officer) officer as name, place, nth
      from imported_row
      join imported_unit on value = coalesce(unit, '')
     where officer is not null
     order by officer, nth
  ), known as (
    select name, min(id) as id
      from officer
     where id in (select officer_id from approval where service_type_id = $1 and import_nth is not null)
     group by name
  )
  select name, place, coalesce(known.id, nextval('officer_id_seq')) as officer_id, known.id is null as is_new
    from named
    left join known using (name)
   order by nth`

const insertOfficers =
  'insert into officer (id, name, place) select officer_id, name, place from imported_officer where is_new'
