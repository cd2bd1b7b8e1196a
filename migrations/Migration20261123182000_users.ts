import { Migration } from '@mikro-orm/migrations'

/** A door through which administrators learn whether an officer serves beyond what they see; not where, nor as what. */
export class Migration20261123182000_users extends Migration {
  override up(): void {
    this.addSql(
      `create function serves_beyond(officer_given bigint, today date) returns boolean
        language sql security definer set search_path = public, pg_temp stable as $$
          select exists (
            select from post p
              join unit u on u.id = p.unit_id
             where p.officer_id = officer_given and (p.valid_to is null or p.valid_to > today)
               and not coalesce(
                 u.place >= nullif(current_setting('portal.low', true), '')::int
                   and u.place_end <= nullif(current_setting('portal.high', true), '')::int,
                 false)
          )
        $$`,
    )
  }
}
