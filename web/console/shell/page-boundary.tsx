import { Component, type ReactNode } from "react";

/** Shows what happened where a page fails, instead of nothing. */
export class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="no-answer" data-kind="unknown" role="alert">
        <p>
          <strong>本页未能打开。</strong>网络中断或版本已更新时会如此，填写的内容仍在。
        </p>
        <button type="button" className="plain" onClick={() => window.location.reload()}>
          重新打开
        </button>
      </div>
    );
  }
}
