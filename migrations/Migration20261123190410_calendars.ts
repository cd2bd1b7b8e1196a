import { Migration } from '@mikro-orm/migrations'

/** Whether the due times of what waits already follow a version of the calendar; those of a calendar kept so far do. */
export class Migration20261123190410_calendars extends Migration {
  override up(): void {
    this.addSql(`alter table "calendar" add "applied_at" timestamptz(3) null`)
    this.addSql(`update "calendar" set "applied_at" = "created_at"`)
  }
}
