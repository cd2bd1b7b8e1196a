import { Box } from '@mui/material'
import { useNow } from '../fields/useNow.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { timelineOf, type Step } from './timeline.ts'
import { TimelineStep } from './TimelineStep.tsx'

type Tone = 'success' | 'error' | 'warning' | 'primary' | 'none'

/** The way of a request: a line, full where it has been, hollow where it is still to go. */
export function Timeline({ request }: { request: RequestRecordFragment }) {
  const steps = timelineOf(request, useNow())
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {steps.map((step, index) => (
        <Box
          component="li"
          key={step.id}
          aria-current={step.kind === 'waiting' ? 'step' : undefined}
          sx={{ display: 'flex', gap: 2, pb: index === steps.length - 1 ? 0 : 2.5, position: 'relative' }}
        >
          {index < steps.length - 1 && <Line dashed={steps[index + 1]!.kind === 'ahead'} />}
          <Dot tone={toneOf(step)} />
          <Box sx={{ minWidth: 0, flexGrow: 1 }}>
            <TimelineStep step={step} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function toneOf(step: Step): Tone {
  switch (step.kind) {
    case 'ahead':
    case 'draft':
      return 'none'
    case 'submitted':
      return 'success'
    case 'waiting':
      return step.isLate ? 'error' : 'primary'
    case 'withApplicant':
    case 'moved':
      return 'warning'
    case 'closed':
      return { COMPLETED: 'success' as const, REJECTED: 'error' as const }[step.status as string] ?? 'warning'
    case 'visited':
      return { APPROVED: 'success' as const, REJECTED: 'error' as const }[step.visit.outcome as string] ?? 'warning'
  }
}

function Dot({ tone }: { tone: Tone }) {
  const colour = tone === 'none' ? 'action.disabled' : `${tone}.main`
  return (
    <Box
      aria-hidden
      sx={{
        width: 14,
        height: 14,
        mt: '5px',
        flexShrink: 0,
        borderRadius: '50%',
        border: 3,
        borderColor: colour,
        bgcolor: tone === 'none' || tone === 'primary' ? 'background.paper' : colour,
        zIndex: 1,
      }}
    />
  )
}

function Line({ dashed }: { dashed: boolean }) {
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        left: 6,
        top: 10,
        bottom: -10,
        borderLeftWidth: 2,
        borderLeftStyle: dashed ? 'dashed' : 'solid',
        borderColor: 'divider',
      }}
    />
  )
}
