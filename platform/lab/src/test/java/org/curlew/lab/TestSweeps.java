package org.curlew.lab;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.SweepState;

/** Small planes of compression ratio and hidden flipped fraction; waits by listening. */
final class TestSweeps {

    private static final long LONGEST_SECONDS = 180;

    private TestSweeps() {}

    /** One arm in tiny networks. @param compressionRatios values of the first axis, @param flippedFractions of the second one, as JSON */
    static Sweep tiny(Lab lab, String compressionRatios, String flippedFractions, int seeds, int epochs) {
        return lab.sweeps().json().read("""
                {"schemaVersion":1,
                 "experiment":{"schemaVersion":1,
                   "architecture":{"name":"two-layer","parameters":{"M":6,"N":6,"K":1,"activation":"linear"}},
                   "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
                   "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5}},
                   "arms":[{"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}}}],
                   "seeds":{"first":1,"count":%d},
                   "observables":[{"name":"test-error","parameters":{}}],
                   "recording":{"epochs":%d,"points":5}},
                 "axes":[{"derived":"compression-ratio","neurons":40,"values":%s},
                         {"set":["/arms/0/flips/hiddenFlippedFraction"],"values":%s}]}
                """.formatted(seeds, epochs, compressionRatios, flippedFractions));
    }

    /** Its id, when it is done. */
    static String computed(Lab lab, Sweep sweep) {
        StoredSweep begun = lab.sweeps().start("A plane", Optional.empty(), sweep);
        await(lab, begun.id(), SweepState.DONE);
        return begun.id();
    }

    static void await(Lab lab, String sweep, SweepState state) {
        await(lab, sweep, p -> p.state() == state);
    }

    static void await(Lab lab, String sweep, Predicate<SweepProgress> condition) {
        CompletableFuture<SweepProgress> met = new CompletableFuture<>();
        Subscription watch = lab.sweeps().watch(sweep, p -> {
            if (condition.test(p)) {
                met.complete(p);
            }
        });
        try {
            if (!condition.test(lab.sweeps().progress(sweep))) {
                met.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
            }
        } finally {
            watch.close();
        }
    }
}
