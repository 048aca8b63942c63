package org.causeboard.app.workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// How long a window is used. What outlives it, such as the theme, the settings and the row of documents, is heard
/// through this, so that nothing keeps a window that was closed. Confined to the JavaFX thread.
public final class Lifetime {
    private final BooleanProperty lasts = new SimpleBooleanProperty(true);
    private Subscription subscriptions = Subscription.EMPTY;

    /// A value of something that outlives the window, which changes no more when the window has ended.
    public <T> ObservableValue<T> hear(ObservableValue<T> outside) {
        return outside.when(lasts);
    }

    /// Keeps a subscription until the window ends.
    public void keep(Subscription subscription) {
        subscriptions = subscriptions.and(subscription);
    }

    /// Nothing from outside is heard from now on.
    public void end() {
        lasts.set(false);
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
    }
}
