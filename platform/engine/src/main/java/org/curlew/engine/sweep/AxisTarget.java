package org.curlew.engine.sweep;

import java.util.List;

/** What an axis sets in each cell's experiment. */
public sealed interface AxisTarget {

    /** The same value at each of these JSON pointers into the experiment, such as {@code /arms/1/flips/hiddenFlippedFraction}. */
    record Parameters(List<String> pointers) implements AxisTarget {
        public Parameters {
            pointers = List.copyOf(pointers);
        }
    }

    /**
     * c = M/N at a fixed number of neurons S = M + N:
     *
     * <pre>  M = int(S / (1 + 1/c)),   N = int(S / (1 + c))</pre>
     *
     * M and N are the architecture's parameters with these symbols.
     *
     * @param neurons S
     */
    record CompressionRatio(int neurons) implements AxisTarget {

        public int inputs(double c) {
            return (int) (neurons / (1 + 1 / c));
        }

        public int hidden(double c) {
            return (int) (neurons / (1 + c));
        }
    }

    /** x = P/M, training samples an input neuron: P = max(1, round(x M)), the task's parameter with this symbol. */
    record SamplesPerInput() implements AxisTarget {}
}
