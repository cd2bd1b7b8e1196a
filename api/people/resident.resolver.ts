import { Resolver } from 'type-graphql'
import { Resident } from './resident.entity.ts'

@Resolver(() => Resident)
export class ResidentResolver {}
