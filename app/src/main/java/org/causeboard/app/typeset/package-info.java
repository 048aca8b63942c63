/// Estimands as formulas on the screen: sums with their symbols below, fractions, primes and indices. Start reading at
/// [FormulaView].
package org.causeboard.app.typeset;
