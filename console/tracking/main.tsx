import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { TrackingPage } from './TrackingPage.tsx'
import './tracking.css'

/** The page an applicant follows a request on. It stands apart from the console, so that a cheap phone fetches little. */
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to draw in.')
createRoot(root).render(
  <StrictMode>
    <TrackingPage token={tokenIn(location.pathname)} />
  </StrictMode>,
)

function tokenIn(path: string): string {
  return decodeURIComponent(path.replace(/^\/track\//, ''))
}
