/// The documents that were opened or saved last, with small pictures of them. Start reading at [RecentFiles].
package org.causeboard.app.recent;
