/// How the window looks: light and dark, colours by meaning, the bundled font, icons. Start reading at [Theme].
package org.causeboard.app.theme;
