/// Forms for mechanisms: the table of a variable with states, the formula of any variable. Start reading at
/// [MechanismForm].
package org.causeboard.app.mechanism;
