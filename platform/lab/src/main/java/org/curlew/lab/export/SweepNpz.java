package org.curlew.lab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.zip.ZipOutputStream;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepResults;

/**
 * A phase diagram as an NPZ archive for numpy.load: {@code x}, {@code y}, then arrays y x x ({@code mean}, {@code median}, {@code standard_error}, {@code seeds},
 * {@code margin}, {@code band_low}, {@code band_high}) and {@code values} (y x x x seeds, NaN where there is none).
 */
public final class SweepNpz {

    private SweepNpz() {}

    public static void write(PhaseDiagram diagram, SweepResults results, OutputStream out) throws IOException {
        Sweep sweep = diagram.sweep();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            vector(zip, "x", sweep.axes().getFirst().values().numbers());
            vector(
                    zip,
                    "y",
                    sweep.axes().size() > 1 ? sweep.axes().get(1).values().numbers() : new double[] {0});
            plane(zip, "mean", diagram, CellValue::mean);
            plane(zip, "median", diagram, CellValue::median);
            plane(zip, "standard_error", diagram, CellValue::standardError);
            plane(zip, "seeds", diagram, CellValue::seeds);
            theory(zip, "margin", diagram, CellTheory::margin);
            theory(zip, "band_low", diagram, CellTheory::low);
            theory(zip, "band_high", diagram, CellTheory::high);
            values(zip, diagram, results);
        }
    }

    private static void values(ZipOutputStream zip, PhaseDiagram diagram, SweepResults results) throws IOException {
        Sweep sweep = diagram.sweep();
        double[][] perCell = new double[sweep.cells()][];
        for (int cell = 0; cell < perCell.length; cell++) {
            perCell[cell] = results.values(cell, diagram.quantity());
        }
        int most = Arrays.stream(perCell).mapToInt(v -> v.length).max().orElse(0);
        double[] all = new double[perCell.length * most];
        Arrays.fill(all, Double.NaN);
        for (int cell = 0; cell < perCell.length; cell++) {
            System.arraycopy(perCell[cell], 0, all, cell * most, perCell[cell].length);
        }
        NpzEntry.doubles(zip, "values", all, sweep.rows() + ", " + sweep.columns() + ", " + most);
    }

    private static void vector(ZipOutputStream zip, String name, double[] values) throws IOException {
        NpzEntry.doubles(zip, name, values, values.length + ",");
    }

    private static void plane(ZipOutputStream zip, String name, PhaseDiagram diagram, ToDoubleFunction<CellValue> of)
            throws IOException {
        double[] values = diagram.values().stream().mapToDouble(of).toArray();
        NpzEntry.doubles(
                zip,
                name,
                values,
                diagram.sweep().rows() + ", " + diagram.sweep().columns());
    }

    private static void theory(ZipOutputStream zip, String name, PhaseDiagram diagram, ToDoubleFunction<CellTheory> of)
            throws IOException {
        double[] values = diagram.theories().stream()
                .mapToDouble(t -> t.isPresent() ? of.applyAsDouble(t.get()) : Double.NaN)
                .toArray();
        NpzEntry.doubles(
                zip,
                name,
                values,
                diagram.sweep().rows() + ", " + diagram.sweep().columns());
    }
}
