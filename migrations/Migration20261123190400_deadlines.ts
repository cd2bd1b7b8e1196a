import { Migration } from '@mikro-orm/migrations'

/** What is due soon or late is found without looking at every open request. */
export class Migration20261123190400_deadlines extends Migration {
  override up(): void {
    this.addSql(`create index "request_due_at_id_index" on "request" ("due_at", "id") where due_at is not null`)
  }
}
