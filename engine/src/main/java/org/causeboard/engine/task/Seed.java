package org.causeboard.engine.task;

import java.util.SplittableRandom;

/// Where random numbers come from. The same seed gives the same numbers on every machine and for any number of threads:
/// parallel work takes one [#child(long)] per chunk, never one per thread.
///
/// @param value any number; the document stores it
public record Seed(long value) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// An independent seed for part `index` of the work.
    public Seed child(long index) {
        return new Seed(mix(value + GOLDEN * (index + 1)));
    }

    /// An independent seed for the part called `name`, such as a variable's noise: it does not change when other parts
    /// are added.
    public Seed child(String name) {
        long hash = 0xCBF29CE484222325L; // FNV-1a over UTF-16 units: fixed by us, unlike String.hashCode's contract
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return child(hash);
    }

    /// A new generator that starts at this seed.
    public SplittableRandom generator() {
        return new SplittableRandom(value);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L; // Stafford's variant 13
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
