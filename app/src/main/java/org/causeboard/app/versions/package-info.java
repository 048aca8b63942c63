/// Two versions side by side: branches, other open documents, or what was saved last. Start reading at [VersionsView].
package org.causeboard.app.versions;
