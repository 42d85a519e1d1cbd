package org.curlew.lab.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.AxisTarget;
import org.curlew.engine.sweep.AxisValues;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Pointers;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.gallery.GalleryPicture;
import org.curlew.spi.Parameter;

/** The pictures of a sweep: a plane as a heat map with theory over it, one axis as curves, rows of a plane as curves. */
public final class SweepPictures {

    private static final int BOUNDARY_POINTS = 61;
    private static final Map<String, String> GREEK = Map.of(
            "alpha", "\u03b1", "eta", "\u03b7", "sigma", "\u03c3", "epsilon", "\u03b5", "phi", "\u03c6", "beta",
            "\u03b2", "lambda", "\u03bb", "tau", "\u03c4", "delta", "\u03b4", "gamma", "\u03b3");

    private final ExperimentJson experiments;

    public SweepPictures(ExperimentJson experiments) {
        this.experiments = experiments;
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
                words(sweep, 0),
                words(sweep, 1),
                words(d.quantity()),
                sweep.axes().get(0).values().numbers(),
                sweep.axes().get(0).values().logarithmic(),
                sweep.axes().get(1).values().numbers(),
                sweep.axes().get(1).values().logarithmic(),
                values,
                logarithmic,
                least,
                most > least ? most : least + (logarithmic ? 9 * least : 1),
                false,
                boundary(d),
                disagreeing(d));
    }

    // the theory on a finer grid than the cells, so that its line is not bent by theirs
    private Boundary boundary(PhaseDiagram d) {
        Sweep sweep = d.sweep();
        if (d.theories().stream().noneMatch(java.util.Optional::isPresent)
                || !numeric(sweep.axes().get(0))
                || !numeric(sweep.axes().get(1))) {
            return Boundary.NONE;
        }
        double[] x = fine(sweep.axes().get(0));
        double[] y = fine(sweep.axes().get(1));
        Cells cells = new Cells(sweep, experiments);
        double[] margins = new double[x.length * y.length];
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < x.length; column++) {
                margins[row * x.length + column] = CellTheory.smoothMargin(
                                experiments.catalogue(),
                                cells.at(x[column], y[row]),
                                d.quantity().arm())
                        .orElse(Double.NaN);
            }
        }
        return new Boundary(x, y, margins);
    }

    private static boolean numeric(Axis axis) {
        return axis.values().all().stream().allMatch(Number.class::isInstance)
                && axis.values().count() > 1;
    }

    private static double[] fine(Axis axis) {
        double[] ends = axis.values().numbers();
        double low = ends[0];
        double high = ends[ends.length - 1];
        return new AxisValues.Spaced(low, high, BOUNDARY_POINTS, axis.values().logarithmic()).numbers();
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
                        d.quantity().arm(),
                        logarithmic))
                .toList();
        Sweep sweep = arms.getFirst().sweep();
        return new Curves(
                        title,
                        words(sweep, 0),
                        sweep.axes().getFirst().values().logarithmic(),
                        words(arms.getFirst().quantity()),
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
            curves.add(curve(d, row, symbol(sweep, 1) + " = " + figure(value), row, logarithmic));
        }
        return new Curves(
                        title,
                        words(sweep, 0),
                        sweep.axes().getFirst().values().logarithmic(),
                        words(d.quantity()),
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
        return new Curves.Curve(name, x, y, low, high, colour, crossings(d, cells, x));
    }

    private static double[] crossings(PhaseDiagram d, int[] cells, double[] x) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i + 1 < cells.length; i++) {
            var a = d.theories().get(cells[i]);
            var b = d.theories().get(cells[i + 1]);
            if (a.isPresent() && b.isPresent() && a.get().stable() != b.get().stable()) {
                double t = a.get().margin() / (a.get().margin() - b.get().margin());
                places.add(x[i] + t * (x[i + 1] - x[i]));
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private String words(Sweep sweep, int axis) {
        Axis chosen = sweep.axes().get(axis);
        if (!chosen.label().isEmpty()) {
            return chosen.label();
        }
        return switch (chosen.target()) {
            case AxisTarget.CompressionRatio c -> "compression ratio c = M/N";
            case AxisTarget.SamplesPerInput s -> "samples per input neuron P/M";
            case AxisTarget.Parameters p -> {
                Parameter parameter = parameter(sweep, p);
                String symbol = plain(parameter);
                yield (parameter.meaning().isEmpty() ? parameter.name() : lower(parameter.meaning()))
                        + (symbol.isEmpty() ? "" : " " + symbol);
            }
        };
    }

    private String symbol(Sweep sweep, int axis) {
        return switch (sweep.axes().get(axis).target()) {
            case AxisTarget.CompressionRatio c -> "c";
            case AxisTarget.SamplesPerInput s -> "P/M";
            case AxisTarget.Parameters p -> {
                String symbol = plain(parameter(sweep, p));
                yield symbol.isEmpty() ? parameter(sweep, p).name() : symbol;
            }
        };
    }

    private Parameter parameter(Sweep sweep, AxisTarget.Parameters target) {
        return new Pointers(experiments.catalogue())
                .of(sweep.experiment())
                .get(target.pointers().getFirst());
    }

    private static String words(Quantity q) {
        String series = q.series().replace('-', ' ');
        String ratio = q.over().isPresent() ? ", ratio of arms" : "";
        return switch (q.reduction()) {
            case FINAL -> (series.startsWith("max ") ? "largest " + series.substring(4) : "final " + series) + ratio;
            case MAX -> "largest " + series + ratio;
            case MIN -> "smallest " + series + ratio;
            case TIME_TO_THRESHOLD -> "epochs to " + series + " " + figure(q.threshold()) + ratio;
            case OUTCOME -> "share " + q.outcome().name().toLowerCase(Locale.ROOT) + ratio;
        };
    }

    private static String plain(Parameter p) {
        String symbol = p.plainSymbol().replaceAll("_(\\w+)$", "_{$1}");
        for (Map.Entry<String, String> letter : GREEK.entrySet()) {
            symbol = symbol.replaceAll("^" + letter.getKey() + "(?![a-z])", letter.getValue());
        }
        return symbol;
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String figure(Object value) {
        if (!(value instanceof Number n)) {
            return value.toString();
        }
        double number = n.doubleValue();
        int exponent = (int) Math.floor(Math.log10(Math.abs(number)) + 1e-9);
        if (number > 0 && Math.abs(exponent) > 2) {
            String digits = String.format(Locale.ROOT, "%.2f", number / Math.pow(10, exponent))
                    .replaceAll("\\.?0+$", "");
            return (digits.equals("1") ? "" : digits + "\u00b7") + "10^{"
                    + String.valueOf(exponent).replace('-', '\u2212') + "}";
        }
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.3g", number);
    }
}
