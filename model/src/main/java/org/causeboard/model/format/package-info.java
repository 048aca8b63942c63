/// Files that documents are read from and written to, one class a format behind [DocumentReader] and [DocumentWriter],
/// listed in [Formats]. Files are hostile until they are read: sizes and depths are bounded, no entity is resolved, no
/// code is run, and what is wrong is told with its place and a remedy. Pictures are in `picture`.
package org.causeboard.model.format;
