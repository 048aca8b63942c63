package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Population;

/// The factor Q[T] of a set of variables T as a product with one term per member, causes first: each term is the
/// conditional of its variable given members before it, in the *current* factor and not in the original P.
///
/// `Q[T](t, pa(t)) = P(t | do(all other variables))`. Summing a term over its own variable gives 1, so what comes last
/// is summed out by leaving it away. Source: Tian and Pearl (2002), Lemmas 1 to 4.
final class Kernel {
    private final Admg graph;
    private final List<Term> terms;

    /// @param variable whose conditional this is
    /// @param factor the conditional
    /// @param uses all variables whose values it depends on, its own included
    /// @param size how long the conditional is, with what it repeats
    private record Term(int variable, Expression factor, BitSet uses, long size) {}

    private Kernel(Admg graph, List<Term> terms) {
        this.graph = graph;
        this.terms = terms;
    }

    /// Q[T] of a district T of the graph on `within`, from the distribution of an ancestral set `within`:
    /// the product of P(v | what comes before v in its district so far, and the parents of these).
    static Kernel ofDistribution(
            Admg graph, BitSet district, BitSet within, Population population, List<Atom> intervention) {
        List<Term> terms = new ArrayList<>();
        Admg.each(district, v -> {
            BitSet before = (BitSet) within.clone();
            before.clear(v + 1, graph.size() + 1);
            BitSet soFar = graph.district(v, before);
            BitSet uses = Admg.union(soFar, Admg.intersection(graph.outerParents(soFar), within));
            BitSet given = (BitSet) uses.clone();
            given.clear(v);
            Expression factor = new Expression.Probability(
                    population, intervention, List.of(Atom.of(graph.name(v))), Expression.atoms(graph.names(given)));
            terms.add(new Term(v, factor, uses, 1));
        });
        return new Kernel(graph, terms);
    }

    /// The distribution of `within` in a selected sample, P(v | s=1), as a product of conditionals: first the ancestors
    /// of selection, each given those before it, then the others, each given its Markov blanket among what comes
    /// before.
    static Kernel ofSelectedSample(Admg graph, BitSet within, BitSet selecting, BitSet selection, List<Atom> selected) {
        List<Term> terms = new ArrayList<>();
        Admg.each(Admg.minus(selecting, selection), v -> {
            BitSet uses = Admg.minus(selecting, selection);
            uses.clear(v + 1, graph.size() + 1);
            terms.add(sampled(graph, v, uses, selected));
        });
        Admg.each(Admg.minus(within, selecting), v -> {
            BitSet before = (BitSet) within.clone();
            before.clear(v + 1, graph.size() + 1);
            before.or(selecting);
            BitSet soFar = graph.district(v, before);
            BitSet uses = Admg.union(soFar, Admg.intersection(graph.outerParents(soFar), within));
            uses.andNot(selection);
            terms.add(sampled(graph, v, uses, selected));
        });
        return new Kernel(graph, terms);
    }

    private static Term sampled(Admg graph, int variable, BitSet uses, List<Atom> selected) {
        BitSet given = (BitSet) uses.clone();
        given.clear(variable);
        List<Atom> conditions = new ArrayList<>(Expression.atoms(graph.names(given)));
        conditions.addAll(selected);
        Expression factor = new Expression.Probability(
                Population.TARGET, List.of(), List.of(Atom.of(graph.name(variable))), conditions);
        return new Term(variable, factor, uses, 1);
    }

    /// The product of the terms of some variables alone.
    Kernel only(BitSet variables) {
        return new Kernel(
                graph,
                terms.stream().filter(term -> variables.get(term.variable())).toList());
    }

    /// The variables of the factor.
    BitSet scope() {
        BitSet scope = new BitSet();
        terms.forEach(term -> scope.set(term.variable()));
        return scope;
    }

    /// The number of probability terms in the factor's formula, repeated ones as often as they occur.
    long size() {
        return terms.stream().mapToLong(Term::size).sum();
    }

    /// The factor as a formula.
    Expression expression() {
        return Expression.product(terms.stream().map(Term::factor).toList());
    }

    /// Q[A] for a set A that is ancestral in the graph on the scope: the rest summed out.
    Expression marginal(BitSet ancestral) {
        List<Term> left = withoutLeaves(ancestral);
        List<Symbol> over = new ArrayList<>();
        List<Expression> factors = new ArrayList<>();
        for (Term term : left) {
            factors.add(term.factor());
            if (!ancestral.get(term.variable())) {
                over.add(Symbol.of(graph.name(term.variable())));
            }
        }
        return Expression.sum(over, Expression.product(factors));
    }

    /// Q[T'] for a district T' of the graph on an ancestral set A of the scope: the conditionals of Q[A].
    Kernel district(BitSet ancestral, BitSet district) {
        List<Term> left = withoutLeaves(ancestral);
        List<Term> conditionals = new ArrayList<>();
        for (Term term : left) {
            if (district.get(term.variable())) {
                conditionals.add(conditional(term, left, ancestral));
            }
        }
        return new Kernel(graph, conditionals);
    }

    /// The terms without those of summed-out variables on which no other term depends: such a term sums to 1.
    private List<Term> withoutLeaves(BitSet ancestral) {
        List<Term> left = new ArrayList<>(terms);
        for (int i = left.size() - 1; i >= 0; i--) {
            int variable = left.get(i).variable();
            if (!ancestral.get(variable) && !isUsedAfter(left, i, variable)) {
                left.remove(i);
            }
        }
        return left;
    }

    private static boolean isUsedAfter(List<Term> terms, int position, int variable) {
        for (int i = position + 1; i < terms.size(); i++) {
            if (terms.get(i).uses().get(variable)) {
                return true;
            }
        }
        return false;
    }

    /// The conditional of a term's variable given what comes before it in Q[A]:
    /// `sum_w Q(up to v) / sum_w Q(before v)`, where terms that share no summed-out variable with v's term cancel.
    private Term conditional(Term term, List<Term> all, BitSet ancestral) {
        List<Term> before = new ArrayList<>(all.subList(0, all.indexOf(term)));
        List<Term> connected = new ArrayList<>();
        BitSet summed = Admg.minus(term.uses(), ancestral);
        summed.and(variables(before));
        boolean grew = !summed.isEmpty();
        while (grew) {
            grew = false;
            for (Term other : List.copyOf(before)) {
                if (summed.get(other.variable()) || other.uses().intersects(summed)) {
                    before.remove(other);
                    connected.add(other);
                    BitSet more = Admg.minus(other.uses(), ancestral);
                    more.and(variables(all));
                    summed.or(more);
                    grew = true;
                }
            }
        }
        if (connected.isEmpty()) {
            return term;
        }
        List<Symbol> over = new ArrayList<>();
        Admg.each(summed, w -> over.add(Symbol.of(graph.name(w))));
        BitSet uses = (BitSet) term.uses().clone();
        List<Expression> below = new ArrayList<>();
        for (Term other : connected) {
            below.add(other.factor());
            uses.or(other.uses());
        }
        uses.andNot(summed);
        long size = term.size() + 2 * connected.stream().mapToLong(Term::size).sum();
        List<Expression> above = new ArrayList<>(below);
        above.add(term.factor());
        Expression quotient = Expression.quotient(
                Expression.sum(over, Expression.product(above)), Expression.sum(over, Expression.product(below)));
        return new Term(term.variable(), quotient, uses, size);
    }

    private static BitSet variables(List<Term> terms) {
        BitSet found = new BitSet();
        terms.forEach(term -> found.set(term.variable()));
        return found;
    }
}
