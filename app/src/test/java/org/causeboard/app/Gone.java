package org.causeboard.app;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/// Watches whether something that is no longer used is given back.
final class Gone {
    private static final int COLLECTIONS = 80;
    private static final long PATIENCE_MILLIS = 250;

    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final Reference<Object> watched;

    Gone(Object what) {
        watched = new PhantomReference<>(what, queue);
    }

    /// Whether it is collected, after so many collections at most; waits for the collector, not for a time.
    boolean isCollected() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            if (queue.remove(PATIENCE_MILLIS) == watched) {
                return true;
            }
        }
        return false;
    }
}
