import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** Told what a pane threw while it was drawn. */
  onCrash(error: unknown): void;
}

/**
 * Catches what a pane throws, before Ink's own boundary does: that one draws the error with an excerpt of its source, and where
 * it cannot (in the bundled program), fails itself, and the browser would go on with a dead screen.
 */
export class CrashGuard extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCrash(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? null : this.props.children;
  }
}
