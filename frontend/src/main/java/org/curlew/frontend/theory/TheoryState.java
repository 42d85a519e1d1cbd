package org.curlew.frontend.theory;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.frontend.frame.Query;

/**
 * What the theory page shows, as its address says it.
 *
 * @param eta learning rate of the predicted time
 * @param from distance from the solutions at the start
 * @param m inputs of the sampled network
 * @param seed of the sampled network
 * @param own a run's eigenvalues, shown beside
 */
record TheoryState(LargeNetwork network, double eta, double from, int m, int seed, Optional<OwnWeights> own) {

    static final double SMALLEST_RATIO = 1e-3;
    static final double LARGEST_RATIO = 100;
    static final double SMALLEST_RATE = 1e-4;
    static final double LARGEST_RATE = 10;
    static final double NEAREST = 1e-16;
    static final double FARTHEST = 0.1;
    static final int LARGEST_SAMPLE = 1000;

    /** Just beyond the boundary of figure 3b: c = 0.4, critical alpha_h = 0.177. */
    static final TheoryState INITIAL =
            new TheoryState(new LargeNetwork(0.4, 0.25, 0), 0.1, 1e-10, 200, 1, Optional.empty());

    /** What of the address makes sense is taken; the rest is as at the start. */
    static TheoryState of(Map<String, String> query) {
        LargeNetwork initial = INITIAL.network;
        return new TheoryState(
                new LargeNetwork(
                        number(query, "c", initial.compressionRatio(), x -> x >= SMALLEST_RATIO && x <= LARGEST_RATIO),
                        number(query, "alpha-h", initial.hiddenFlippedFraction(), x -> x >= 0 && x <= 1),
                        number(query, "alpha-r", initial.readoutFlippedFraction(), x -> x >= 0 && x <= 1)),
                number(query, "eta", INITIAL.eta, x -> x >= SMALLEST_RATE && x <= LARGEST_RATE),
                number(query, "from", INITIAL.from, x -> x >= NEAREST && x <= FARTHEST),
                (int) number(query, "M", INITIAL.m, x -> x >= 1 && x <= LARGEST_SAMPLE && x == Math.rint(x)),
                (int) number(query, "seed", INITIAL.seed, x -> x >= 0 && x <= 1e9 && x == Math.rint(x)),
                OwnWeights.of(query));
    }

    String query() {
        String numbers = Query.of(
                "c", network.compressionRatio(),
                "alpha-h", network.hiddenFlippedFraction(),
                "alpha-r", network.readoutFlippedFraction(),
                "eta", eta,
                "from", from,
                "M", m,
                "seed", seed);
        return own.map(o -> numbers + "&" + o.query()).orElse(numbers);
    }

    TheoryState with(LargeNetwork other) {
        return new TheoryState(other, eta, from, m, seed, own);
    }

    TheoryState withEta(double other) {
        return new TheoryState(network, other, from, m, seed, own);
    }

    TheoryState withFrom(double other) {
        return new TheoryState(network, eta, other, m, seed, own);
    }

    TheoryState withM(double other) {
        return new TheoryState(network, eta, from, (int) Math.rint(other), seed, own);
    }

    TheoryState withSeed(double other) {
        return new TheoryState(network, eta, from, m, (int) Math.rint(other), own);
    }

    TheoryState withoutOwn() {
        return new TheoryState(network, eta, from, m, seed, Optional.empty());
    }

    private static double number(Map<String, String> query, String name, double initial, DoublePredicate legal) {
        return Query.number(query, name).filter(legal::test).orElse(initial);
    }
}
