package org.causeboard.app.versions;

import org.causeboard.model.document.CausalDocument;

/// A version that can be looked at, as it is when two are laid side by side: the tab that it stands in may be closed
/// meanwhile.
///
/// @param name what it is called
public record DocumentVersion(String name, CausalDocument document) {
    @Override
    public String toString() {
        return name;
    }
}
