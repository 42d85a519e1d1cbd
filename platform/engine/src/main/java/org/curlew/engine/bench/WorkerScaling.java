package org.curlew.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Steps a second of all workers together, each with a trajectory of its own. */
public final class WorkerScaling {

    private static final int ROUNDS = 5;

    private WorkerScaling() {}

    /** Medians for one worker and for two, measured in turn. */
    public static double[] measure(BenchCase chosen, BenchPath way, double seconds) throws InterruptedException {
        List<KernelContender> loops = List.of(new KernelContender(chosen, way), new KernelContender(chosen, way));
        double[][] rates = new double[2][ROUNDS];
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            together(pool, loops, seconds);
            for (int round = 0; round < ROUNDS; round++) {
                rates[0][round] = together(pool, loops.subList(0, 1), seconds / ROUNDS);
                rates[1][round] = together(pool, loops, seconds / ROUNDS);
            }
        }
        return new double[] {BenchResult.median(rates[0]), BenchResult.median(rates[1])};
    }

    private static double together(ExecutorService pool, List<KernelContender> loops, double seconds)
            throws InterruptedException {
        List<Future<Double>> running = new ArrayList<>();
        for (KernelContender loop : loops) {
            running.add(pool.submit(() -> loop.rate(seconds)));
        }
        double sum = 0;
        for (Future<Double> one : running) {
            try {
                sum += one.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return sum;
    }
}
