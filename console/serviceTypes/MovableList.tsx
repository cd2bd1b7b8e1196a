import AddIcon from '@mui/icons-material/Add'
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined'
import { Box, Button, IconButton, Paper, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

interface MovableListProps<Item> {
  items: Item[]
  onChange: (items: Item[]) => void
  /** What the item at a place, counted from 1, is called. */
  nameOf: (position: number) => string
  addName: string
  make: () => Item
  children: (item: Item, index: number, change: (part: Partial<Item>) => void) => ReactNode
}

/** Things in an order: each can be changed, moved up and down and taken away, and another be added. */
export function MovableList<Item extends { key: string }>(props: MovableListProps<Item>) {
  const { items, onChange, nameOf, addName, make, children } = props
  const translate = useTranslate()
  const move = (from: number, to: number) => onChange(items.with(from, items[to]!).with(to, items[from]!))
  return (
    <Stack sx={{ gap: 1.5 }}>
      {items.map((item, index) => {
        const name = nameOf(index + 1)
        const acts = [
          { word: 'serviceTypes.up', icon: <ArrowUpwardIcon />, isOff: index === 0, act: () => move(index, index - 1) },
          {
            word: 'serviceTypes.down',
            icon: <ArrowDownwardIcon />,
            isOff: index === items.length - 1,
            act: () => move(index, index + 1),
          },
          {
            word: 'serviceTypes.remove',
            icon: <DeleteOutlinedIcon />,
            isOff: false,
            act: () => onChange(items.filter(({ key }) => key !== item.key)),
          },
        ]
        return (
          <Paper
            key={item.key}
            variant="outlined"
            component="fieldset"
            sx={{ m: 0, p: 1.5, minWidth: 0 }}
            aria-label={name}
          >
            <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
              <Typography variant="body2" sx={{ mr: 'auto', color: 'text.secondary' }}>
                {name}
              </Typography>
              {acts.map(({ word, icon, isOff, act }) => (
                <IconButton key={word} aria-label={`${translate(word)}: ${name}`} disabled={isOff} onClick={act}>
                  {icon}
                </IconButton>
              ))}
            </Stack>
            {children(item, index, (part) => onChange(items.with(index, { ...item, ...part })))}
          </Paper>
        )
      })}
      <Box>
        <Button startIcon={<AddIcon />} onClick={() => onChange([...items, make()])}>
          {addName}
        </Button>
      </Box>
    </Stack>
  )
}
