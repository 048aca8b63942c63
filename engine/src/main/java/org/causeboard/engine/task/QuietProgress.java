package org.causeboard.engine.task;

/// A part of another task that can be cancelled and says nothing.
///
/// @param parent the task that it is a part of
record QuietProgress(Progress parent) implements Progress {
    @Override
    public void report(double share) {
        // the parent reports for itself
    }

    @Override
    public void phase(String phase) {
        // the parent reports for itself
    }

    @Override
    public boolean isCancelled() {
        return parent.isCancelled();
    }

    @Override
    public Progress subTask(double start, double share) {
        return this;
    }
}
