package org.curlew.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Contenders measured side by side: all are warmed up, then each runs for a short time, again and again in turn, so that what else the machine does meets all of them.
 */
public final class Bench {

    private static final int ROUNDS = 5;

    private final double seconds;
    private final Consumer<String> progress;

    /** @param seconds that each contender is measured for, in five rounds, after a warm-up of this time or longer */
    public Bench(double seconds, Consumer<String> progress) {
        this.seconds = seconds;
        this.progress = progress;
    }

    public List<BenchResult> results(List<? extends Contender> contenders) {
        for (Contender c : contenders) {
            progress.accept("warming up " + c.name() + " " + c.path());
            c.warmUp(seconds);
        }
        double[][] rates = new double[contenders.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            progress.accept("round " + (round + 1) + " of " + ROUNDS);
            for (int c = 0; c < rates.length; c++) {
                rates[c][round] = contenders.get(c).rate(seconds / ROUNDS);
            }
        }
        List<BenchResult> results = new ArrayList<>();
        for (int c = 0; c < rates.length; c++) {
            results.add(contenders.get(c).result(BenchResult.median(rates[c]), BenchResult.spread(rates[c])));
        }
        return results;
    }
}
