import { Migration } from '@mikro-orm/migrations'

/** Which files of the storage no document has: those on their way in, and those whose document is gone. */
export class Migration20261123191500_files extends Migration {
  override up(): void {
    this.addSql(`create table "stray_file" ("key" text not null primary key, "remove_after" timestamptz(3) not null)`)
    this.addSql(`create index "stray_file_remove_after_index" on "stray_file" ("remove_after")`)
    this.addSql(`
      create function leave_file() returns trigger language plpgsql as $$
        begin
          insert into stray_file (key, remove_after) select storage_key, '2000-01-01' from gone on conflict do nothing;
          return null;
        end $$`)
    this.addSql(`
      create trigger leave_file after delete on document referencing old table as gone
      for each statement execute function leave_file()`)
  }
}
