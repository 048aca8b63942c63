/// Arithmetic that a person writes over variables, such as `2*X - Z^2 + U`, `if(Smoker = yes, 1, 0)` or
/// `Bernoulli(logistic(X))`: read, checked, printed and evaluated on columns. Nothing but numbers comes in and goes
/// out; no text is ever run as code. Start reading at [Formula], then [FormulaText] and [CompiledFormula].
package org.causeboard.engine.formula;
