package org.causeboard.engine.task;

/// The progress of work that nobody watches.
enum Unwatched implements Progress {
    INSTANCE;

    @Override
    public void report(double share) {
        // nobody listens
    }

    @Override
    public void phase(String phase) {
        // nobody listens
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public Progress subTask(double start, double share) {
        return this;
    }
}
