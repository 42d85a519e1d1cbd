package org.curlew.lab.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Curves over one axis, each with a band of one standard error. */
public record Curves(
        String title, String xLabel, boolean logarithmicX, String yLabel, boolean logarithmicY, List<Curve> curves) {

    /**
     * One curve.
     *
     * @param low lower end of the band at each x; NaN leaves a gap, as in y
     * @param colour place in the order of arms
     * @param marked places along x where a dashed line stands: theory
     */
    public record Curve(
            String name, double[] x, double[] y, double[] low, double[] high, int colour, double[] marked) {}

    public Figure figure() {
        return new Figure() {
            @Override
            void draw(Canvas canvas) {
                Curves.this.draw(canvas);
            }
        };
    }

    private void draw(Canvas canvas) {
        double[] xs = curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).toArray();
        double[] ys = curves.stream()
                .flatMapToDouble(c -> DoubleStream.concat(
                        Arrays.stream(c.y()), DoubleStream.concat(Arrays.stream(c.low()), Arrays.stream(c.high()))))
                .filter(v -> Double.isFinite(v) && (!logarithmicY || v > 0))
                .toArray();
        double[] rangeX = range(xs, logarithmicX);
        double[] rangeY = range(ys, logarithmicY);
        Scale across = Frame.across(rangeX[0], rangeX[1], logarithmicX);
        Scale upwards = Frame.upwards(rangeY[0], rangeY[1], logarithmicY);
        double legend = Frame.TOP + 12;
        for (Curve curve : curves) {
            curve(canvas, curve, across, upwards);
            legend = legend(canvas, curve.name(), ColourMap.arm(curve.colour()), false, legend);
        }
        if (curves.stream().anyMatch(c -> c.marked().length > 0)) {
            legend(canvas, "theory", Figure.BLACK, true, legend);
        }
        new Frame(across, upwards, xLabel, yLabel, title).draw(canvas);
    }

    // where the next entry goes
    private static double legend(Canvas canvas, String name, int colour, boolean dashed, double y) {
        canvas.line(
                new double[] {Frame.RIGHT + 6, Frame.RIGHT + 18},
                new double[] {y - 3, y - 3},
                dashed ? 1 : 1.6,
                colour,
                dashed);
        double next = y;
        for (Label line : new Label(name).wrapped(Figure.WIDTH - Frame.RIGHT - 23, 7)) {
            line.draw(canvas, Frame.RIGHT + 21, next, 7, Label.Anchor.LEFT);
            next += 9;
        }
        return next + 4;
    }

    private void curve(Canvas canvas, Curve curve, Scale across, Scale upwards) {
        int colour = curves.size() == 1
                ? Figure.BLACK
                : ColourMap.arm(curve.colour()); // among many it tells whose boundary it is
        for (double x : curve.marked()) {
            if (x > across.low() && x < across.high()) {
                canvas.line(
                        new double[] {across.place(x), across.place(x)},
                        new double[] {Frame.BOTTOM, Frame.TOP},
                        1,
                        colour,
                        true);
            }
        }
        int points = curve.x().length;
        for (int start = 0; start < points; start++) {
            int end = start;
            while (end < points && sound(curve, end)) {
                end++;
            }
            if (end - start > 1) {
                stretch(canvas, curve, start, end, across, upwards);
            }
            start = end;
        }
    }

    // a stretch without gaps: its band, then its line
    private static void stretch(Canvas canvas, Curve curve, int start, int end, Scale across, Scale upwards) {
        int n = end - start;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] aroundX = new double[2 * n];
        double[] aroundY = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = across.place(curve.x()[start + i]);
            y[i] = upwards.place(curve.y()[start + i]);
            aroundX[i] = x[i];
            aroundX[2 * n - 1 - i] = x[i];
            aroundY[i] = upwards.place(floored(curve.low()[start + i], upwards));
            aroundY[2 * n - 1 - i] = upwards.place(floored(curve.high()[start + i], upwards));
        }
        canvas.area(aroundX, aroundY, ColourMap.arm(curve.colour()), 0.18);
        canvas.line(x, y, 1.6, ColourMap.arm(curve.colour()), false);
    }

    private boolean sound(Curve curve, int i) {
        return Double.isFinite(curve.y()[i]) && (!logarithmicY || curve.y()[i] > 0);
    }

    private static double floored(double value, Scale scale) {
        return value > scale.low() ? value : scale.low();
    }

    private static double[] range(double[] values, boolean logarithmic) {
        double low = Arrays.stream(values).min().orElse(logarithmic ? 0.1 : 0);
        double high = Arrays.stream(values).max().orElse(1);
        if (logarithmic) {
            double margin = Math.max(1.02, Math.pow(high / low, 0.04));
            return new double[] {low / margin, high * margin};
        }
        double margin = high > low ? 0.04 * (high - low) : 0.5;
        return new double[] {low - margin, high + margin};
    }
}
