/// Questions as data: what is asked of which variable in which world, given what. The text form is read and printed
/// here too. Start reading at [Query], then [Counterfactual] and [Intervention].
package org.causeboard.engine.query;
