package org.curlew.server.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunProgress;
import org.curlew.spi.Matrix;
import tools.jackson.databind.JsonNode;

/** What the runs' routes take and give; the schemas in the OpenAPI document follow from these declarations. */
final class RunBodies {

    private RunBodies() {}

    /** Either the id of an entry of the library, or an experiment. */
    record NewRun(Optional<String> entry, Optional<String> title, Optional<JsonNode> experiment) {}

    record Listed(int count, List<RunSummary> runs) {}

    /** @param problem why the run cannot be opened in full */
    record RunSummary(
            String id,
            String title,
            Optional<String> entry,
            String identity,
            String state,
            Instant created,
            int units,
            int unitsDone,
            int unitsFailed,
            int unitsReused,
            Optional<String> problem) {

        static RunSummary of(Run run) {
            return new RunSummary(
                    run.id(),
                    run.title(),
                    run.entryId(),
                    run.identity(),
                    Json.word(run.state()),
                    run.created(),
                    run.units(),
                    run.unitsDone(),
                    run.unitsFailed(),
                    run.unitsReused(),
                    run.problem());
        }
    }

    record RunDocument(
            @JsonUnwrapped RunSummary run, String sentence, Progress progress, Optional<JsonNode> experiment) {}

    /** @param secondsLeft -1 while nobody knows */
    record Progress(String state, double fraction, double stepsPerSecond, long secondsLeft, int unitsDone, int units) {

        static Progress of(RunProgress p) {
            return new Progress(
                    Json.word(p.state()),
                    p.fraction(),
                    p.stepsPerSecond(),
                    Json.seconds(p.left()),
                    p.unitsDone(),
                    p.units());
        }
    }

    /** @param recordings how many there are in all @param from the first of those given here */
    record Weights(String arm, long seed, int recordings, int from, List<Recorded> recorded) {}

    /** @param layers rows of postsynaptic neurons, one matrix a layer */
    record Recorded(long epoch, List<double[][]> layers) {

        static Recorded of(WeightSnapshot snapshot) {
            return new Recorded(
                    snapshot.epoch(),
                    snapshot.layers().stream().map(Matrix::toRows).toList());
        }
    }
}
