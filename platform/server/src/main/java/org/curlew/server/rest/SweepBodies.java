package org.curlew.server.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;
import org.curlew.lab.sweeps.Note;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.SweepState;
import tools.jackson.databind.JsonNode;

/** What the sweeps' routes take and give; the schemas in the OpenAPI document follow from these declarations. */
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
                    word(s.state()),
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
                    word(p.state()),
                    p.fraction(),
                    p.stepsPerSecond(),
                    p.left().map(Duration::toSeconds).orElse(-1L),
                    p.done(),
                    p.failed(),
                    p.units());
        }
    }

    record CheckedSweep(
            String identity,
            int cells,
            long units,
            double steps,
            double seconds,
            boolean allowed,
            SweepDocument sweep) {

        static CheckedSweep of(String identity, int cells, SweepEstimate e, JsonNode sweep) {
            double seconds = e.time().toMillis() / 1000.0;
            return new CheckedSweep(
                    identity, cells, e.units(), e.steps(), seconds, e.allowed(), new SweepDocument(sweep));
        }
    }

    /** One number a cell, along x first; null where there is none. */
    record Diagram(
            double[] x,
            double[] y,
            int[] seeds,
            List<Optional<Double>> mean,
            List<Optional<Double>> median,
            List<Optional<Double>> standardError,
            List<Optional<Double>> margin,
            List<Integer> uncertain,
            Optional<Judged> agreement) {

        static Diagram of(PhaseDiagram d, boolean logarithmic) {
            return new Diagram(
                    d.sweep().axes().getFirst().values().numbers(),
                    d.sweep().axes().size() > 1
                            ? d.sweep().axes().get(1).values().numbers()
                            : new double[0],
                    d.values().stream().mapToInt(CellValue::seeds).toArray(),
                    d.values().stream().map(v -> defined(v.mean())).toList(),
                    d.values().stream().map(v -> defined(v.median())).toList(),
                    d.values().stream().map(v -> defined(v.standardError())).toList(),
                    d.theories().stream().map(t -> t.map(CellTheory::margin)).toList(),
                    Double.isNaN(d.decision()) ? List.of() : d.uncertain(logarithmic),
                    d.agreement().map(Judged::of));
        }
    }

    /** @param score share of the judged cells that are on the side that theory predicts */
    record Judged(double score, int cells, int inBand, double bandWidth) {
        static Judged of(Agreement a) {
            return new Judged(a.score(), a.cells(), a.inBand(), a.meanBandWidth());
        }
    }

    /** @param margins what theory says, one an arm; null where it says nothing */
    record CellOpened(
            int cell,
            List<Object> values,
            JsonNode experiment,
            List<Optional<Double>> margins,
            List<UnitOfCell> units) {

        static CellOpened of(CellDetail c, JsonNode experiment) {
            return new CellOpened(
                    c.cell(),
                    c.values(),
                    experiment,
                    c.theories().stream().map(t -> t.map(CellTheory::margin)).toList(),
                    c.units().stream().map(UnitOfCell::of).toList());
        }
    }

    record UnitOfCell(int arm, long seed, String state, Optional<String> outcome, Optional<String> error) {
        static UnitOfCell of(CellUnit u) {
            return new UnitOfCell(
                    u.arm(),
                    u.seed(),
                    u.state().name().toLowerCase(Locale.ROOT),
                    u.trajectory().map(t -> t.outcome().kind().name().toLowerCase(Locale.ROOT)),
                    u.error());
        }
    }

    /** Cells whose failed units are computed again; all where none is named. */
    record Retry(Optional<List<Integer>> cells) {}

    /** More seeds in the named cells, in the uncertain ones of the sweep's picture, or in all. */
    record MoreSeeds(int seeds, Optional<List<Integer>> cells, Optional<Boolean> uncertain) {}

    record Added(int units) {}

    record Larger(SweepDocument sweep) {}

    record Region(int fromColumn, int toColumn, int fromRow, int toRow) {}

    record NewNote(double x, double y, String text) {}

    record Limit(double hours) {}

    record NoteDocument(String id, double x, double y, String text, Instant created) {
        static NoteDocument of(Note n) {
            return new NoteDocument(n.id(), n.x(), n.y(), n.text(), n.created());
        }
    }

    record FigureSummary(String name, String figure, String title, String see, boolean theory) {}

    record FigureDocument(String name, String scale, String figure, String title, String see, SweepDocument sweep) {}

    static String word(SweepState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Double> defined(double number) {
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }
}
