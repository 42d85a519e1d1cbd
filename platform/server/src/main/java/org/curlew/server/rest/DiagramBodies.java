package org.curlew.server.rest;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;
import tools.jackson.databind.JsonNode;

/** What sweeps show over REST. */
final class DiagramBodies {

    private DiagramBodies() {}

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
                    Json.word(u.state()),
                    u.trajectory().map(t -> Json.word(t.outcome().kind())),
                    u.error());
        }
    }

    private static Optional<Double> defined(double number) {
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }
}
