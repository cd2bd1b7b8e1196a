import { Field, InputType, registerEnumType } from 'type-graphql'

/** Why someone needed help to act: the obstacles of the city's own monitoring, as far as help gets past them. */
export enum AssistanceReason {
  ELDERLY = 'ELDERLY',
  DIGITAL_LITERACY = 'DIGITAL_LITERACY',
  DEVICE = 'DEVICE',
  NETWORK = 'NETWORK',
  ILLNESS = 'ILLNESS',
  OTHER = 'OTHER',
}

registerEnumType(AssistanceReason, {
  name: 'AssistanceReason',
  description: 'Why someone acted with the help of another (alasan dibantu).',
  valuesConfig: {
    ELDERLY: { description: 'Of high age (usia sepuh).' },
    DIGITAL_LITERACY: { description: 'Not at home with such things (gaptek).' },
    DEVICE: { description: 'No device, or one that does not do (gawai).' },
    NETWORK: { description: 'No network (jaringan, sinyal).' },
    ILLNESS: { description: 'Ill, or otherwise unable.' },
    OTHER: { description: 'Something else.' },
  },
})

/** That someone acts for another, who could not. */
@InputType({ description: 'That you act for someone who could not: put on record with both of you.' })
export class AssistanceInput {
  @Field(() => AssistanceReason, { description: 'Why they needed help.' })
  reason!: AssistanceReason

  @Field(() => String, {
    nullable: true,
    description: 'What else the record should say, at most 500 characters; no personal data.',
  })
  note?: string
}
