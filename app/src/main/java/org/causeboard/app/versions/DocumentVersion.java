package org.causeboard.app.versions;

import java.util.function.Supplier;
import org.causeboard.model.document.CausalDocument;

/// A version that can be looked at.
///
/// @param name what it is called
/// @param document gives it as it is now
public record DocumentVersion(String name, Supplier<CausalDocument> document) {
    @Override
    public String toString() {
        return name;
    }
}
