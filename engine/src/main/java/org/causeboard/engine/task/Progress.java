package org.causeboard.engine.task;

import java.util.concurrent.CancellationException;

/// What a long computation reports to, and asks whether it should go on.
///
/// A computation calls [#check()] in its loops, often enough that it stops within 200 ms of being cancelled, and
/// [#report(double)] with the share that is done. A part of it gets a [#subTask(double, double)] of its own.
/// Implementations are safe to call from several threads.
public interface Progress {

    /// Reports the share of this task that is done.
    ///
    /// @param share from 0 (nothing) to 1 (all); values outside are cut to that range
    void report(double share);

    /// Tells in a few words of the field what is being done now, such as «eliminating 12 of 40 variables».
    void phase(String phase);

    /// Whether whoever asked has lost interest.
    boolean isCancelled();

    /// Stops the computation when it has been cancelled.
    ///
    /// @throws CancellationException when [#isCancelled()]
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /// A part of this task: its reports from 0 to 1 move this task from `start` to `start + share`.
    ///
    /// @param start where the part begins, from 0 to 1
    /// @param share how much of this task the part is, from 0 to 1
    default Progress subTask(double start, double share) {
        return new SubTask(this, start, share);
    }

    /// A progress that is cancelled with this one and reports nothing: for work whose share of the whole is unknown.
    default Progress quiet() {
        return new QuietProgress(this);
    }

    /// A progress that nobody watches and nobody cancels.
    static Progress unwatched() {
        return Unwatched.INSTANCE;
    }
}
