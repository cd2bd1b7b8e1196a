import { Migration } from '@mikro-orm/migrations'

/** Personal data: resident numbers encrypted at rest, restriction and erasure, the keys in use, periods of retention. */
export class Migration20261123181000_people extends Migration {
  override up(): void {
    // The fence binds the owner too; without the whole city, no resident would be found here.
    this.addSql(`select set_config('portal.low', '0', true), set_config('portal.high', '2147483647', true)`)
    this.addSql(
      `create table "data_key" ("id" text not null, "fingerprint" text not null, "first_used_at" timestamptz(3) not null, primary key ("id"))`,
    )
    // The database cannot encrypt: what it has in plain text waits here for migrate(), which drops the table when all is done.
    this.addSql(`create table "resident_plain_number" as select "id", "nik" from "resident"`)
    this.addSql(`alter table "resident_plain_number" add primary key ("id")`)
    this.addSql(
      `alter table "resident" add "nik_cipher" text null, add "nik_hash" text null, add "nik_masked" text null, add "kk_cipher" text null, add "kk_hash" text null, add "kk_masked" text null, add "restricted_at" timestamptz(3) null, add "erase_on" date null, add "erased_at" timestamptz(3) null, add "kelurahan_place" int generated always as ((place >> 14) << 14) stored not null, add "rw_place" int generated always as ((place >> 7) << 7) stored not null`,
    )
    this.addSql(`update "resident" set "nik_masked" = left("nik", 6) || repeat('•', 9) || substr("nik", 16)`)
    this.addSql(`alter table "resident" alter column "nik_masked" set not null`)
    this.addSql(`alter table "resident" drop column "nik"`)
    this.addSql(`alter table "resident" add constraint "resident_nik_hash_unique" unique ("nik_hash")`)
    this.addSql(`create index "resident_kk_hash_index" on "resident" ("kk_hash")`)
    this.addSql(`create index "resident_name_id_index" on "resident" ("name", "id")`)
    this.addSql(`create index "resident_kelurahan_place_name_id_index" on "resident" ("kelurahan_place", "name", "id")`)
    this.addSql(`create index "resident_erase_on_index" on "resident" ("erase_on") where erase_on is not null`)
    this.addSql(
      `create table "retention_rule" ("class" text not null, "days" int not null, "basis" text not null, "is_example" boolean not null, "updated_at" timestamptz(3) not null, primary key ("class"))`,
    )
    this.addSql(
      `alter table "retention_rule" add constraint "retention_rule_class_check" check ("class" in ('SESSION', 'IDEMPOTENCY_KEY', 'RATE_LIMIT', 'RESIDENT'))`,
    )
    this.addSql(
      `create table "retention_run" ("id" bigserial primary key, "at" timestamptz(3) not null, "class" text not null, "removed" int not null, "took_ms" int not null)`,
    )
    this.addSql(
      `alter table "retention_run" add constraint "retention_run_class_check" check ("class" in ('SESSION', 'IDEMPOTENCY_KEY', 'RATE_LIMIT', 'RESIDENT'))`,
    )
    this.addSql(`create index "retention_run_at_id_index" on "retention_run" ("at", "id")`)
    this.addSql(`insert into "retention_rule" values
      ('SESSION', 0, 'A sign-in that has ended serves no purpose any more.', true, now()),
      ('IDEMPOTENCY_KEY', 30, 'A client sends a mutation again within days, not months.', true, now()),
      ('RATE_LIMIT', 1, 'A count of tries serves only within its window.', true, now()),
      ('RESIDENT', 1827, 'Letters are archive. How long requests are kept is for the schedule of the city archive to say; five years are an example.', true, now())`)
  }
}
