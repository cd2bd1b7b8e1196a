import { Migration } from '@mikro-orm/migrations'

/** Notifications are kept for a time only. */
export class Migration20261123192000_notification_retention extends Migration {
  override up(): void {
    for (const table of ['retention_rule', 'retention_run']) {
      this.addSql(`alter table "${table}" drop constraint "${table}_class_check"`)
      this.addSql(
        `alter table "${table}" add constraint "${table}_class_check" check ("class" in ('SESSION', 'IDEMPOTENCY_KEY', 'RATE_LIMIT', 'RESIDENT', 'NOTIFICATION'))`,
      )
    }
    this.addSql(`insert into "retention_rule" values
      ('NOTIFICATION', 365, 'Who was told what, and when, is asked while a request is being done and argued over; a year is an example. The events themselves stay.', true, now())`)
    this.addSql(`create index "notification_created_at_index" on "notification" ("created_at")`)
  }
}
