/// The pane at the right: everything about the selected variable. Start reading at [InspectorView].
package org.causeboard.app.inspector;
