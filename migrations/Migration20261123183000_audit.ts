import { Migration } from '@mikro-orm/migrations'

/** The audit log: told once and then counted, indexed in the order it is read in, chained by a queue nobody else fills. */
export class Migration20261123183000_audit extends Migration {
  override up(): void {
    this.addSql(
      `alter table "audit_entry" add "times" int not null default 1, add "kelurahan_place" int generated always as ((place >> 14) << 14) stored not null`,
    )
    this.addSql(`drop index "audit_entry_place_id_index"`)
    this.addSql(`drop index "audit_entry_account_id_id_index"`)
    this.addSql(`drop index "audit_entry_subject_type_subject_id_id_index"`)
    this.addSql(`create index "audit_entry_at_id_index" on "audit_entry" ("at", "id")`)
    this.addSql(
      `create index "audit_entry_kelurahan_place_at_id_index" on "audit_entry" ("kelurahan_place", "at", "id")`,
    )
    this.addSql(`create index "audit_entry_place_at_id_index" on "audit_entry" ("place", "at", "id")`)
    this.addSql(`create index "audit_entry_account_id_at_id_index" on "audit_entry" ("account_id", "at", "id")`)
    this.addSql(`create index "audit_entry_subject_id_at_id_index" on "audit_entry" ("subject_id", "at", "id")`)
    this.addSql(
      `create index "audit_entry_kind_at_id_index" on "audit_entry" ("kind", "at", "id") where kind <> 'RECORD'`,
    )
    for (const definition of chain) this.addSql(definition)
  }
}

const chain = [
  // Every column that is written, in an order and a form that no setting of the session changes.
  `create or replace function audit_text(entry audit_entry) returns text language sql stable as $$
      select json_build_array(
        entry.id, (extract(epoch from entry.at) * 1000)::bigint, entry.kind, entry.action, entry.account_id, entry.actor,
        entry.role, entry.posts, entry.address, entry.subject_type, entry.subject_id, entry.place, entry.code,
        entry.reason, entry.times, entry.changes)::text
    $$`,
  // A trigger of one's own on a table of one's own could fill the queue with anything.
  `revoke execute on function queue_audit() from public`,
  `drop function chain_audit()`,
  // Links what waits, up to so many; answers with how many it linked. Another one at work is left to it.
  `create function chain_audit(most int default 1000) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      last_seq bigint;
      last_hash text;
      entry audit_entry;
      linked bigint[] := '{}';
    begin
      if not exists (select from audit_pending) or not pg_try_advisory_xact_lock(hashtext('chain_audit')) then
        return 0;
      end if;
      select seq, hash into last_seq, last_hash from audit_link order by seq desc limit 1;
      for entry in
        select e.* from audit_pending p join audit_entry e on e.id = p.entry_id
         where not exists (select from audit_link l where l.entry_id = p.entry_id)
         order by p.entry_id limit most
      loop
        last_seq := coalesce(last_seq, 0) + 1;
        last_hash := audit_hash(coalesce(last_hash, ''), entry);
        insert into audit_link (seq, entry_id, hash) values (last_seq, entry.id, last_hash);
        linked := linked || entry.id;
      end loop;
      delete from audit_pending where entry_id = any(linked);
      return cardinality(linked);
    end $$`,
  // What was linked by another text is linked anew.
  `delete from audit_link`,
  `insert into audit_pending (entry_id) select id from audit_entry on conflict do nothing`,
]
