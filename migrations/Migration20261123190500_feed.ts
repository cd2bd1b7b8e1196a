import { Migration } from '@mikro-orm/migrations'

/** The feed of events: which database its cursors belong to, and an index for whoever follows one kelurahan. */
export class Migration20261123190500_feed extends Migration {
  override up(): void {
    this.addSql(
      `alter table "request_event" add "kelurahan_place" int generated always as ((place >> 14) << 14) stored not null`,
    )
    this.addSql(
      `create index "request_event_kelurahan_place_tx_id_index" on "request_event" ("kelurahan_place", "tx", "id")`,
    )
    this.addSql(`create table "feed_origin" ("id" serial primary key, "system_identifier" text not null)`)
    this.addSql(`insert into feed_origin (system_identifier) select system_identifier::text from pg_control_system()`)
    this.addSql(openFeed)
  }
}

/**
 * Numbers of transactions mean nothing in another cluster, where they may lie ahead of every horizon: in a database that
 * was restored elsewhere its events become one past, in the order of their ids. Answers whether it did that.
 */
const openFeed = `
  create function open_feed() returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    here text := (select system_identifier::text from pg_control_system());
  begin
    perform from feed_origin where system_identifier = here;
    if found then return false; end if;
    perform from feed_origin for update;
    update feed_origin set system_identifier = here where system_identifier <> here;
    if not found then return false; end if;
    update request_event set tx = 0;
    return true;
  end $$`
