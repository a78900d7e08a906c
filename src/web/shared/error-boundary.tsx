import type { ReactNode } from 'react';
import { Component } from 'react';

type Props = { children: ReactNode; fallback: (error: unknown, reset: () => void) => ReactNode };
type State = { failed: false } | { failed: true; error: unknown };

/** Shows `fallback` in place of a part that threw while drawing. A class, because React offers this to classes alone. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState({ failed: false }));
  }
}
