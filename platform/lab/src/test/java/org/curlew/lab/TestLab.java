package org.curlew.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.Subscription;

/** A lab in a folder, with the built plugins and real workers; waits by listening. */
final class TestLab {

    private static final long LONGEST_SECONDS = 180;

    private TestLab() {}

    static LabSettings settings(Path data) {
        return LabSettings.of(data, List.of(Path.of(System.getProperty("curlew.plugins"))))
                .withWorkers(2);
    }

    static Experiment experiment(Lab lab, int epochs, int seeds) {
        return experiment(lab, epochs, seeds, "");
    }

    /** The same with every trajectory behind a {@link org.curlew.testkit.Gate}. */
    static Experiment held(Lab lab, int epochs, int seeds) {
        return experiment(lab, epochs, seeds, ",{\"name\":\"gate\",\"parameters\":{}}");
    }

    private static Experiment experiment(Lab lab, int epochs, int seeds, String further) {
        return lab.experiments().read("""
                        {"schemaVersion":1,
                         "architecture":{"name":"two-layer","parameters":{"M":20,"N":10,"K":1,"activation":"tanh"}},
                         "task":{"name":"gaussian-student-teacher","parameters":{"P":100}},
                         "integrator":{"name":"minibatch-euler","parameters":{"learningRate":0.1,"batchSize":10}},
                         "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent","parameters":{}}},
                                 {"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}},"flips":{"readoutFlippedFraction":0.1}}],
                         "seeds":{"first":1,"count":%d},
                         "observables":[{"name":"train-error","parameters":{}},{"name":"test-error","parameters":{}}%s],
                         "recording":{"epochs":%d,"points":50},
                         "goal":{"observable":"test-error","threshold":0.05}}
                        """.formatted(seeds, further, epochs));
    }

    static RunProgress await(Lab lab, String run, RunState state) {
        return await(lab, run, p -> p.state() == state);
    }

    static RunProgress await(Lab lab, String run, Predicate<RunProgress> condition) {
        CompletableFuture<RunProgress> met = new CompletableFuture<>();
        Subscription watch = lab.runs().watch(run, p -> {
            if (condition.test(p)) {
                met.complete(p);
            }
        });
        try {
            RunProgress now = lab.runs().progress(run);
            return condition.test(now)
                    ? now
                    : met.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            watch.close();
        }
    }
}
