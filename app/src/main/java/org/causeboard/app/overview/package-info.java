/// The pane at the left: all variables, the worlds to compare, the data. Start reading at [OverviewView].
package org.causeboard.app.overview;
