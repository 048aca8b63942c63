package org.causeboard.engine.distribution;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// An immutable row of numbers that compares by its contents: what a record holds instead of an array.
public final class Numbers {
    private static final Numbers NONE = new Numbers(new double[0]);

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    /// These numbers in this order; copied.
    public static Numbers of(double... values) {
        return values.length == 0 ? NONE : new Numbers(values.clone());
    }

    /// These numbers in the order of the collection.
    public static Numbers of(Collection<Double> values) {
        return new Numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The same number `size` times.
    public static Numbers repeated(double value, int size) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new Numbers(values);
    }

    /// How many numbers there are.
    public int size() {
        return values.length;
    }

    /// The number at a place, counted from 0.
    public double get(int index) {
        return values[index];
    }

    /// The numbers from `start` on, `length` of them.
    public Numbers slice(int start, int length) {
        return new Numbers(Arrays.copyOfRange(values, start, start + length));
    }

    /// The image of every number.
    public Numbers map(DoubleUnaryOperator operator) {
        return new Numbers(Arrays.stream(values).map(operator).toArray());
    }

    /// The sum, from left to right.
    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// The numbers one after the other.
    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    /// A copy as an array, for loops that must be fast.
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
