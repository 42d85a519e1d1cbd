package org.curlew.server.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.SweepProgress;
import tools.jackson.databind.JsonNode;

/** What sweeps take and give over REST; the schemas in the OpenAPI document follow from these declarations. */
final class SweepBodies {

    private SweepBodies() {}

    /** A sweep as JSON. */
    record SweepDocument(@JsonValue JsonNode document) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static SweepDocument of(JsonNode document) {
            return new SweepDocument(document);
        }
    }

    /** Either a sweep, or a figure of the gallery (quick unless the scale says paper). */
    record NewSweep(
            Optional<String> title, Optional<SweepDocument> sweep, Optional<String> figure, Optional<String> scale) {}

    record ListedSweeps(int count, List<SweepSummary> sweeps) {}

    /** @param problem why the sweep cannot be opened in full */
    record SweepSummary(
            String id,
            String title,
            Optional<String> figure,
            String identity,
            String state,
            Instant created,
            int units,
            int unitsDone,
            int unitsFailed,
            int unitsReused,
            double workerSeconds,
            Optional<String> problem) {

        static SweepSummary of(StoredSweep s) {
            return new SweepSummary(
                    s.id(),
                    s.title(),
                    s.figure(),
                    s.identity(),
                    Json.word(s.state()),
                    s.created(),
                    s.units(),
                    s.done(),
                    s.failed(),
                    s.reused(),
                    s.seconds(),
                    s.problem());
        }
    }

    record SweepOpened(@JsonUnwrapped SweepSummary summary, ProgressOfSweep progress, Optional<SweepDocument> sweep) {}

    /** @param secondsLeft -1 while nobody knows */
    record ProgressOfSweep(
            String state,
            double fraction,
            double stepsPerSecond,
            long secondsLeft,
            int unitsDone,
            int unitsFailed,
            int units) {

        static ProgressOfSweep of(SweepProgress p) {
            return new ProgressOfSweep(
                    Json.word(p.state()),
                    p.fraction(),
                    p.stepsPerSecond(),
                    Json.seconds(p.left()),
                    p.done(),
                    p.failed(),
                    p.units());
        }
    }

    /** @param stored of the units: computed before, for whatever; about so many where there are many cells */
    record CheckedSweep(
            String identity,
            int cells,
            long units,
            long stored,
            double steps,
            double seconds,
            boolean allowed,
            SweepDocument sweep) {

        static CheckedSweep of(String identity, int cells, SweepEstimate e, JsonNode sweep) {
            double seconds = e.time().toMillis() / 1000.0;
            return new CheckedSweep(
                    identity, cells, e.units(), e.stored(), e.steps(), seconds, e.allowed(), new SweepDocument(sweep));
        }
    }

    /** Cells whose failed units are computed again; all where none is named. */
    record Retry(Optional<List<Integer>> cells) {}

    record Limit(double hours) {}
}
