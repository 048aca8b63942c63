package org.causeboard.engine.task;

/// A part of another task: its range from 0 to 1 is the stretch `[start, start + weight]` of its parent.
final class SubTask implements Progress {
    private final Progress parent;
    private final double start;
    private final double weight;

    SubTask(Progress parent, double start, double weight) {
        this.parent = parent;
        this.start = start;
        this.weight = weight;
    }

    @Override
    public void report(double share) {
        parent.report(start + weight * Math.clamp(share, 0, 1));
    }

    @Override
    public void phase(String phase) {
        parent.phase(phase);
    }

    @Override
    public boolean isCancelled() {
        return parent.isCancelled();
    }
}
