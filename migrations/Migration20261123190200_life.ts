import { Migration } from '@mikro-orm/migrations'

/** The life of a request: drafts that only those see whose they are, numbers that go on, and a link to follow it by. */
export class Migration20261123190200_life extends Migration {
  override up(): void {
    // The fence binds the owner too; without the whole city, no request would be found here.
    this.addSql(`select set_config('portal.low', '0', true), set_config('portal.high', '2147483647', true)`)
    this.addSql(`
      select setval('request_number', serial)
        from (select max(substring(number from '^PE-[0-9]{4}-([0-9]+)$')::bigint) as serial from request) as given
       where serial is not null`)
    this.addSql(`update request set complete_at = submitted_at where complete_at is null and external_ref is null`)
    this.addSql(`drop index "request_kelurahan_place_status_submitted_at_id_index"`)
    this.addSql(
      `create index "request_kelurahan_place_status_submitted_at_id_index" on "request" ("kelurahan_place", "status", "submitted_at", "id") include ("place", "applicant_id", "filed_by_id")`,
    )
    this.addSql(`drop policy territory on request`)
    this.addSql(`create policy territory on request using (${visible}) with check (${visible})`)
    this.addSql(door)
  }
}

const setting = (name: string, type: string) => `nullif(current_setting('portal.${name}', true), '')::${type}`
const bound = (end: string) => `(select ${setting(end, 'int')} as bound)`

/** Within the territory or one's own; of drafts only one's own, those that one entered, and for the system all. */
const visible = `
  case when status = 'DRAFT' and not coalesce(applicant_id = ${setting('resident', 'bigint')}
              or filed_by_id = ${setting('account', 'bigint')} or ${setting('low', 'int')} < 0, false) then false
       when place >= ${bound('low')} and place < ${bound('high')} then true
       when applicant_id = ${setting('resident', 'bigint')} then true
       else coalesce(place <@ ${setting('others', 'int4multirange')}, false) end`

/**
 * What anyone with the link of a request may know: where it is and was, and when. Of the form it tells only the answers
 * by which stages are passed over. The fence binds the owner of the tables as well, so it is opened for this one
 * question and closed again.
 */
const door = `
  create function track_request(hash text)
    returns table (
      number text, service_type_id int, chain_id int, status text, stage_id int, waiting_since timestamptz,
      waiting_at_id int, due_at timestamptz, complete_at timestamptz, submitted_at timestamptz, closed_at timestamptz,
      answers jsonb, steps json
    )
    language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        low_before text := coalesce(current_setting('portal.low', true), '');
        high_before text := coalesce(current_setting('portal.high', true), '');
      begin
        perform set_config('portal.low', '-1', true), set_config('portal.high', '2147483647', true);
        return query
          select r.number, r.service_type_id, r.chain_id, r.status, r.stage_id, r.waiting_since, r.waiting_at_id,
                 r.due_at, r.complete_at, r.submitted_at, r.closed_at,
                 (select jsonb_object_agg(s.skip_when ->> 'field', r.form -> (s.skip_when ->> 'field'))
                    from stage s
                   where s.chain_id = r.chain_id and s.skip_when is not null),
                 (select json_agg(json_build_object('kind', e.kind, 'at', e.at, 'stage', e.stage_id, 'unit', e.unit_id)
                                  order by e.id)
                    from request_event e
                   where e.request_id = r.id
                     and e.kind in ('SUBMITTED', 'RESUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'COMPLETED',
                                    'CANCELLED', 'DOCUMENTS_COMPLETE', 'SKIPPED', 'PASSED_ON', 'ESCALATED', 'UNDONE'))
            from request r
           where r.tracking_hash = hash;
        perform set_config('portal.low', low_before, true), set_config('portal.high', high_before, true);
      end $$`
