package org.curlew.lab.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Pointers;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.TheoryBoundary;
import org.curlew.lab.gallery.GalleryPicture;
import org.curlew.spi.Parameter;

/** The pictures of a sweep: a plane as a heat map with theory over it, one axis as curves, rows of a plane as curves. */
public final class SweepPictures {

    // rows are no arms: the colours of gradient and curl descent stay theirs
    private static final int AFTER_ARMS = 2;

    private final Catalogue catalogue;
    private final SweepWords words;

    public SweepPictures(ExperimentJson experiments) {
        catalogue = experiments.catalogue();
        words = new SweepWords(catalogue);
    }

    /** One picture of a figure. @param diagrams of the quantities that it draws */
    public Figure of(GalleryPicture wanted, Sweep sweep, Function<Quantity, PhaseDiagram> diagrams) {
        Picture picture = wanted.picture();
        Quantity quantity = picture.quantity();
        String title = wanted.title();
        return switch (wanted.style()) {
            case PLANE ->
                picture(
                        diagrams.apply(quantity),
                        title,
                        picture.logarithmic(),
                        picture.low().orElse(Double.NaN),
                        picture.high().orElse(Double.NaN));
            case ROWS -> rows(diagrams.apply(quantity), title, picture.logarithmic());
            case ARMS ->
                curves(
                        IntStream.range(0, sweep.experiment().arms().size())
                                .mapToObj(arm -> diagrams.apply(quantity.ofArm(arm)))
                                .toList(),
                        title,
                        picture.logarithmic());
        };
    }

    /** A plane's heat map; a sweep with one axis becomes a curve. @param low colour range, NaN to take it from the values */
    public Figure picture(PhaseDiagram diagram, String title, boolean logarithmic, double low, double high) {
        return diagram.sweep().axes().size() == 1
                ? curves(List.of(diagram), title, logarithmic)
                : heatMap(diagram, title, logarithmic, low, high).figure();
    }

    private HeatMap heatMap(PhaseDiagram d, String title, boolean logarithmic, double low, double high) {
        Sweep sweep = d.sweep();
        double[] values = d.values().stream().mapToDouble(CellValue::median).toArray();
        double[] shown = Arrays.stream(values)
                .filter(v -> Double.isFinite(v) && (!logarithmic || v > 0))
                .sorted()
                .toArray();
        double least = !Double.isNaN(low) ? low : shown.length == 0 ? (logarithmic ? 0.1 : 0) : shown[0];
        double most = !Double.isNaN(high) ? high : shown.length == 0 ? 1 : shown[shown.length - 1];
        return new HeatMap(
                title,
                words.axis(sweep, 0),
                words.axis(sweep, 1),
                SweepWords.quantity(d.quantity()),
                sweep.axes().get(0).values().numbers(),
                sweep.axes().get(0).values().logarithmic(),
                sweep.axes().get(1).values().numbers(),
                sweep.axes().get(1).values().logarithmic(),
                values,
                logarithmic,
                least,
                most > least ? most : least + (logarithmic ? 9 * least : 1),
                false,
                Boundary.of(d, declared(sweep)),
                disagreeing(d));
    }

    private static boolean[] disagreeing(PhaseDiagram d) {
        boolean[] marked = new boolean[d.values().size()];
        for (int cell = 0; cell < marked.length; cell++) {
            CellValue value = d.values().get(cell);
            marked[cell] = value.seeds() > 0
                    && !Double.isNaN(value.shareAbove())
                    && d.theories()
                            .get(cell)
                            .filter(t -> !t.inBand() && Agreement.residual(value, t) != 0)
                            .isPresent();
        }
        return marked;
    }

    /** One curve a diagram, over the first axis: the same sweep's arms. */
    public Figure curves(List<PhaseDiagram> arms, String title, boolean logarithmic) {
        List<Curves.Curve> curves = arms.stream()
                .map(d -> curve(
                        d,
                        0,
                        d.sweep().experiment().arms().get(d.quantity().arm()).name(),
                        ArmColours.of(d.sweep()).get(d.quantity().arm()),
                        logarithmic))
                .toList();
        Sweep sweep = arms.getFirst().sweep();
        return new Curves(
                        title,
                        words.axis(sweep, 0),
                        sweep.axes().getFirst().values().logarithmic(),
                        SweepWords.quantity(arms.getFirst().quantity()),
                        logarithmic,
                        curves)
                .figure();
    }

    /** One curve a row of a plane, with dashed lines where theory puts the boundary; one curve for a sweep with one axis. */
    public Figure rows(PhaseDiagram d, String title, boolean logarithmic) {
        Sweep sweep = d.sweep();
        if (sweep.axes().size() == 1) {
            return curves(List.of(d), title, logarithmic);
        }
        List<Curves.Curve> curves = new ArrayList<>();
        for (int row = 0; row < sweep.rows(); row++) {
            Object value = sweep.axes().get(1).values().all().get(row);
            curves.add(curve(
                    d, row, words.symbol(sweep, 1) + " = " + SweepWords.number(value), AFTER_ARMS + row, logarithmic));
        }
        return new Curves(
                        title,
                        words.axis(sweep, 0),
                        sweep.axes().getFirst().values().logarithmic(),
                        SweepWords.quantity(d.quantity()),
                        logarithmic,
                        curves)
                .figure();
    }

    private Curves.Curve curve(PhaseDiagram d, int row, String name, int colour, boolean logarithmic) {
        Sweep sweep = d.sweep();
        int[] cells = IntStream.range(0, sweep.columns())
                .map(column -> sweep.cell(column, row))
                .toArray();
        double[] y = new double[cells.length];
        double[] low = new double[cells.length];
        double[] high = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            CellValue v = d.values().get(cells[i]);
            y[i] = logarithmic ? Math.pow(10, v.meanLog10()) : v.mean();
            low[i] = logarithmic ? Math.pow(10, v.meanLog10() - v.standardErrorLog10()) : v.mean() - v.standardError();
            high[i] = logarithmic ? Math.pow(10, v.meanLog10() + v.standardErrorLog10()) : v.mean() + v.standardError();
        }
        double[] x = sweep.axes().getFirst().values().numbers();
        double[] theory =
                TheoryBoundary.critical(d, declared(sweep), row).stream().toArray();
        return new Curves.Curve(name, x, y, low, high, colour, theory);
    }

    private Map<String, Parameter> declared(Sweep sweep) {
        return new Pointers(catalogue).of(sweep.experiment());
    }
}
