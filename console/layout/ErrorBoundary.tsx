import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Failure } from './Failure.tsx'
import { Page } from './Page.tsx'

/** Catches what breaks while a page is drawn, so that the way to other pages stays. */
export class ErrorBoundary extends Component<{ title: string; children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <Page title={this.props.title}>
        <Failure error={this.state.error} retry={() => this.setState({ error: null })} />
      </Page>
    )
  }
}
