/// Pieces of graphs that a person has kept to use them again, in a file beside the settings. Start reading at
/// [OwnFragments].
package org.causeboard.app.fragment;
