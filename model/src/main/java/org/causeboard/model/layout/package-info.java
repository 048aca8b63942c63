/// Where layouts put variables and how edges run between them: pure geometry, seeded, off the UI thread. JUNG's layouts
/// stay inside this room. Start reading at [Layout] and [Layouts].
package org.causeboard.model.layout;
