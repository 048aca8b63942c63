package org.causeboard.engine.task;

/// A progress that can be cancelled from another thread and read at any time.
public final class WatchedProgress implements Progress {
    private volatile double share;
    private volatile String phase = "";
    private volatile boolean cancelled;

    @Override
    public void report(double share) {
        this.share = Math.clamp(share, 0, 1);
    }

    @Override
    public void phase(String phase) {
        this.phase = phase;
    }

    @Override
    public boolean isCancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    /// Asks the computation to stop at its next check.
    public void cancel() {
        cancelled = true;
    }

    /// The share done so far, from 0 to 1.
    public double share() {
        return share;
    }

    /// What is being done now, or the empty text.
    public String phase() {
        return phase;
    }
}
