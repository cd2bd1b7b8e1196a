import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import { anyClient } from '../base/authorize.ts'
import { PageArguments, SortOrder } from '../base/page.ts'
import type { ReadContext } from '../read/context.ts'
import { declareOfRow, declareReference } from '../read/declare.ts'
import { derivedValue, oneOf, pageOf } from '../read/entities.ts'
import type { Plain } from '../read/reference.ts'
import { declareList, declareOne } from '../read/roots.ts'
import { Unit, UnitLevel } from './unit.entity.ts'

declareReference(Unit)
declareOfRow(Unit, 'ancestors', ['parent'], ({ parent }) => ancestorsOf(parent))

function ancestorsOf(parent: Plain<Unit> | null): Plain<Unit>[] {
  return parent ? [...ancestorsOf(parent.parent), parent] : []
}

enum UnitSortField {
  CODE = 'CODE',
  NAME = 'NAME',
}

registerEnumType(UnitSortField, {
  name: 'UnitSortField',
  description: 'What units can be sorted by.',
  valuesConfig: { CODE: { description: 'Their code.' }, NAME: { description: 'Their name.' } },
})

@InputType({ description: 'How units are sorted.' })
class UnitSort {
  @Field(() => UnitSortField, { description: 'By what.' })
  field!: UnitSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which units to list; what is left out narrows nothing.' })
class UnitFilter {
  @Field(() => [UnitLevel], { nullable: true, description: 'Of one of these levels.' })
  level?: UnitLevel[]

  @Field(() => String, { nullable: true, description: 'Directly below the unit with this code.' })
  parent?: string

  @Field(() => String, { nullable: true, description: 'In the subtree of the unit with this code, itself included.' })
  within?: string

  @Field(() => String, { nullable: true, description: 'Whose code begins with this text, or whose name contains it.' })
  search?: string
}

@ArgsType()
class UnitsArguments extends PageArguments {
  @Field(() => UnitSort, { nullable: true, description: 'By code, ascending, when left out.' })
  sort?: UnitSort

  @Field(() => UnitFilter, { nullable: true, description: 'Every unit when left out.' })
  filter?: UnitFilter
}

@ObjectType({ description: 'A page of units.' })
class UnitPage {
  @Field(() => [Unit], { description: 'The units of the page.' })
  items!: Unit[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

const list = declareList<UnitFilter>('units', {
  entity: Unit,
  filters: {
    level: (levels) => ({ sql: 't.level = any(?)', values: [`{${levels.join()}}`] }),
    parent: (code, { reference }) => ({
      sql: 't.parent_id = ?',
      values: [String(reference.require(Unit, code, 'filter.parent').id)],
    }),
    within: (code, { reference }) => {
      const unit = reference.require(Unit, code, 'filter.within')
      return { sql: 't.place >= ? and t.place < ?', values: [String(unit.place), String(unit.placeEnd)] }
    },
    search: (text) => ({
      sql: `(starts_with(t.code, ?) or t.name ilike ?)`,
      values: [text, `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`],
    }),
  },
  sorts: { CODE: 'code', NAME: 'name' },
  defaultSort: { field: 'CODE', order: 'ASC' },
})

const one = declareOne('unit', {
  entity: Unit,
  argument: 'code',
  find: (code) => ({ sql: 't.code = ?', values: [code] }),
})

@Resolver(() => Unit)
export class UnitResolver {
  @Authorized(anyClient)
  @Query(() => UnitPage, {
    description: 'The units of the city (wilayah); public facts, so everyone signed in sees all.',
  })
  units(@Args(() => UnitsArguments) args: UnitsArguments, @Ctx() context: ReadContext) {
    return pageOf<Unit>(list, args, context)
  }

  @Authorized(anyClient)
  @Query(() => Unit, { description: 'One unit. Raises NOT_FOUND.' })
  async unit(@Arg('code', () => String, { description: 'Its code.' }) code: string, @Ctx() context: ReadContext) {
    return await oneOf<Unit>(one, code, context)
  }

  @FieldResolver(() => [Unit], { description: 'The units above, the city first; empty for the city.' })
  ancestors(@Root() unit: Unit, @Ctx() context: ReadContext) {
    return derivedValue(Unit, 'ancestors', unit, context)
  }
}
