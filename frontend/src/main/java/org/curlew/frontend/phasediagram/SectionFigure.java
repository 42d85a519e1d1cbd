package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.TheoryBoundary;
import org.curlew.lab.picture.ArmColours;
import org.curlew.spi.Parameter;

/**
 * Rows or columns of a phase diagram as curves of a curlew-plot, with the standard error as band: means, or means of the logarithm where colours are logarithmic.
 *
 * @param lines which rows (or columns) are drawn
 */
record SectionFigure(
        String id,
        PhaseDiagram diagram,
        boolean logarithmic,
        Map<String, Parameter> declared,
        boolean byColumn,
        List<Integer> lines) {

    private static final int MOST = 5;
    /** Dark to bright, readable on light and dark. */
    private static final String[] SHADES = {"#4a5fa5", "#2f7f9e", "#1f968b", "#35ac6e", "#74b83f", "#a8a61e"};

    /** The one with the pinned cell and some more, evenly spread. */
    static List<Integer> chosen(int count, int pinned) {
        List<Integer> spread = IntStream.range(0, Math.min(MOST, count))
                .map(i -> count <= MOST ? i : (int) Math.round(i * (count - 1.0) / (MOST - 1)))
                .boxed()
                .toList();
        if (pinned < 0 || spread.contains(pinned)) {
            return spread;
        }
        List<Integer> lines = new ArrayList<>(spread);
        lines.add(pinned);
        return lines.stream().sorted().toList();
    }

    Map<String, Object> json() {
        Sweep sweep = diagram.sweep();
        AxisWords along = new AxisWords(sweep.axes().get(byColumn ? 1 : 0), declared);
        String what = QuantityWords.of(diagram.quantity(), sweep.experiment().arms());
        List<Map<String, Object>> series = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            series.add(curve(i, what));
        }
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("key", id + "/" + diagram.quantity() + "/" + byColumn + "/" + sweep.columns() + "x" + sweep.rows());
        figure.put("xTitle", along.title());
        figure.put("yTitle", what);
        figure.put("xLog", along.axis().values().logarithmic());
        figure.put("yLog", logarithmic && diagram.quantity().reduction() != Reduction.OUTCOME);
        figure.put("series", series);
        if (sweep.axes().size() == 1) {
            TheoryBoundary.critical(diagram, declared, 0)
                    .ifPresent(value -> figure.put(
                            "marks", List.of(Map.of("axis", "x", "value", value, "label", "theory: *λ*_{min} = 0"))));
        }
        figure.put("empty", "Curves appear here as soon as cells are computed.");
        return figure;
    }

    private Map<String, Object> curve(int place, String what) {
        Sweep sweep = diagram.sweep();
        int line = lines.get(place);
        double[] x = along().values().numbers();
        List<Double> places = new ArrayList<>();
        List<Double> mean = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            CellValue value = diagram.values().get(byColumn ? sweep.cell(line, i) : sweep.cell(i, line));
            places.add(x[i]);
            mean.add(finite(middle(value, 0)));
            low.add(finite(middle(value, -1)));
            high.add(finite(middle(value, 1)));
        }
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put(
                "arm",
                sweep.axes().size() < 2
                        ? ArmColours.of(sweep).get(diagram.quantity().arm())
                        : place);
        curve.put("name", sweep.axes().size() < 2 ? what : name(line));
        if (sweep.axes().size() > 1) {
            curve.put("color", SHADES[place % SHADES.length]); // arms have colours of their own
        }
        curve.put("x", places);
        curve.put("mean", mean);
        curve.put("low", low);
        curve.put("high", high);
        return curve;
    }

    private String name(int line) {
        AxisWords other = new AxisWords(diagram.sweep().axes().get(byColumn ? 0 : 1), declared);
        return other.symbol() + " = " + other.value(line);
    }

    private Axis along() {
        return diagram.sweep().axes().get(byColumn ? 1 : 0);
    }

    // the mean plus a number of standard errors
    private double middle(CellValue value, int errors) {
        return logarithmic && diagram.quantity().reduction() != Reduction.OUTCOME
                ? Math.pow(10, value.meanLog10() + errors * value.standardErrorLog10())
                : value.mean() + errors * value.standardError();
    }

    private static Double finite(double number) {
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }
}
