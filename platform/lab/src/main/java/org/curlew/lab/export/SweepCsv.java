package org.curlew.lab.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;

/** A phase diagram as a table, a row a cell: its place, the quantity over its seeds, what theory says. What is not defined is left empty. */
public final class SweepCsv {

    private SweepCsv() {}

    public static void write(PhaseDiagram diagram, Writer out) throws IOException {
        Sweep sweep = diagram.sweep();
        boolean plane = sweep.axes().size() > 1;
        out.write("cell,x," + (plane ? "y," : "")
                + "seeds,mean,median,standard_error,mean_log10,standard_error_log10,share_above,"
                + "margin,band_low,band_high,residual\n");
        for (int cell = 0; cell < sweep.cells(); cell++) {
            CellValue v = diagram.values().get(cell);
            out.write(cell + "," + sweep.axes().getFirst().values().value(sweep.column(cell)));
            if (plane) {
                out.write("," + sweep.axes().get(1).values().value(sweep.row(cell)));
            }
            out.write("," + v.seeds());
            for (double number : new double[] {
                v.mean(), v.median(), v.standardError(), v.meanLog10(), v.standardErrorLog10(), v.shareAbove()
            }) {
                out.write("," + figure(number));
            }
            Optional<CellTheory> theory = diagram.theories().get(cell);
            out.write("," + theory.map(t -> figure(t.margin())).orElse(""));
            out.write("," + theory.map(t -> figure(t.low())).orElse(""));
            out.write("," + theory.map(t -> figure(t.high())).orElse(""));
            boolean judged = v.seeds() > 0 && !Double.isNaN(v.shareAbove());
            out.write(","
                    + theory.filter(t -> judged)
                            .map(t -> Integer.toString(Agreement.residual(v, t)))
                            .orElse("")
                    + "\n");
        }
    }

    private static String figure(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "";
    }
}
