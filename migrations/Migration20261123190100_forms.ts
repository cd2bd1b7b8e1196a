import { Migration } from '@mikro-orm/migrations'

export class Migration20261123190100_forms extends Migration {
  override up(): void {
    // As jsonb the questions of a form would lose their order.
    this.addSql(`alter table "chain" alter column "form_schema" drop default`)
    this.addSql(`alter table "chain" alter column "form_schema" type json using "form_schema"::json`)
    this.addSql(`alter table "chain" alter column "form_schema" set default '{"type": "object", "properties": {}}'`)
  }
}
