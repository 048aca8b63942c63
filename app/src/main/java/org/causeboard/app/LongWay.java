package org.causeboard.app;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventTarget;
import javafx.event.EventType;

/// Goes a longer way than any event of a window. The toolkit has one chain of handlers for all events, and what was put
/// at its end while an event was under way stays there, with the whole window that it belongs to, until another event
/// gets as far.
final class LongWay implements EventTarget {
    private static final int LONGER = 256; // an event of the deepest control passes some fifty
    private static final EventType<Event> NOTHING = new EventType<>(EventType.ROOT, "long way");

    private LongWay() {}

    /// Goes it once, when the event that is under way has arrived.
    static void go() {
        Platform.runLater(() -> Event.fireEvent(new LongWay(), new Event(NOTHING)));
    }

    @Override
    public EventDispatchChain buildEventDispatchChain(EventDispatchChain tail) {
        EventDispatchChain way = tail;
        for (int i = 0; i < LONGER; i++) {
            way = way.append((event, _) -> event);
        }
        return way;
    }
}
