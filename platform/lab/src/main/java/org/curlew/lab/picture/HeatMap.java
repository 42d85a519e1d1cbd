package org.curlew.lab.picture;

import java.util.Arrays;

/**
 * A plane of values as colours, with a boundary drawn over it.
 *
 * @param x values along x, rising
 * @param y values along y, rising
 * @param values one a cell, along x first; NaN is shown as a gap
 * @param boundary drawn dashed; {@link Boundary#NONE} for none
 * @param marked cells with a cross: those that disagree with theory
 */
public record HeatMap(
        String title,
        String xLabel,
        String yLabel,
        String valueLabel,
        double[] x,
        boolean logarithmicX,
        double[] y,
        boolean logarithmicY,
        double[] values,
        boolean logarithmic,
        double low,
        double high,
        boolean margins,
        Boundary boundary,
        boolean[] marked) {

    private static final double BAR = 12;

    public Figure figure() {
        return new Figure() {
            @Override
            void draw(Canvas canvas) {
                HeatMap.this.draw(canvas);
            }
        };
    }

    private void draw(Canvas canvas) {
        double[] edgesX = edges(x, logarithmicX);
        double[] edgesY = edges(y, logarithmicY);
        Scale across = Frame.across(edgesX[0], edgesX[x.length], logarithmicX);
        Scale upwards = Frame.upwards(edgesY[0], edgesY[y.length], logarithmicY);
        Scale colours = new Scale(low, high, logarithmic, Frame.BOTTOM, Frame.TOP);
        ColourMap map = margins ? ColourMap.STABILITY : ColourMap.CIVIDIS;
        for (int cell = 0; cell < values.length; cell++) {
            int column = cell % x.length;
            int row = cell / x.length;
            double left = across.place(edgesX[column]);
            double top = upwards.place(edgesY[row + 1]);
            double width = across.place(edgesX[column + 1]) - left;
            double height = upwards.place(edgesY[row]) - top;
            double value = logarithmic ? Math.max(values[cell], low) : values[cell];
            int colour = Double.isNaN(values[cell]) ? ColourMap.NOTHING : map.at(colours.fraction(value));
            canvas.fill(left, top, width, height, colour);
            if (marked.length > 0 && marked[cell]) {
                cross(canvas, left + width / 2, top + height / 2, Math.min(2.5, Math.min(width, height) / 3));
            }
        }
        boundary(canvas, across, upwards);
        new Frame(across, upwards, xLabel, yLabel, title).draw(canvas);
        bar(canvas, colours, map);
    }

    private void boundary(Canvas canvas, Scale across, Scale upwards) {
        double[] placesX = Arrays.stream(boundary.x()).map(across::place).toArray();
        double[] placesY = Arrays.stream(boundary.y()).map(upwards::place).toArray();
        int from = 0;
        for (int at = 0; at <= placesX.length; at++) {
            if (at == placesX.length || Double.isNaN(placesX[at]) || Double.isNaN(placesY[at])) {
                stretch(canvas, Arrays.copyOfRange(placesX, from, at), Arrays.copyOfRange(placesY, from, at));
                from = at + 1;
            }
        }
    }

    private static void stretch(Canvas canvas, double[] x, double[] y) {
        if (x.length > 1) {
            canvas.line(x, y, 2.6, 0xFFFFFF, false);
            canvas.line(x, y, 1.3, Figure.BLACK, true);
        }
    }

    private static void cross(Canvas canvas, double x, double y, double arm) {
        canvas.line(new double[] {x - arm, x + arm}, new double[] {y - arm, y + arm}, 0.8, 0xD55E00, false);
        canvas.line(new double[] {x - arm, x + arm}, new double[] {y + arm, y - arm}, 0.8, 0xD55E00, false);
    }

    private void bar(Canvas canvas, Scale colours, ColourMap map) {
        double left = Frame.RIGHT + 10;
        int steps = 100;
        double height = (Frame.BOTTOM - Frame.TOP) / steps;
        for (int i = 0; i < steps; i++) {
            canvas.fill(left, Frame.BOTTOM - (i + 1) * height, BAR, height + 0.3, map.at((i + 0.5) / steps));
        }
        for (Scale.Tick tick : colours.ticks()) {
            double place = colours.place(tick.value());
            Figure.segment(canvas, left + BAR, place, left + BAR + 2.5, place);
            Figure.text(canvas, tick.words(), left + BAR + 4, place + 3.5, Label.Anchor.LEFT);
        }
        new Label(valueLabel).drawUpwards(canvas, Figure.WIDTH - 6, (Frame.TOP + Frame.BOTTOM) / 2, Figure.LETTER);
    }

    // halfway between neighbours, in the scale's own measure
    static double[] edges(double[] centres, boolean logarithmic) {
        int n = centres.length;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) {
            edges[i] = logarithmic ? Math.sqrt(centres[i - 1] * centres[i]) : (centres[i - 1] + centres[i]) / 2;
        }
        if (n == 1) {
            return new double[] {centres[0] - 0.5, centres[0] + 0.5};
        }
        edges[0] = logarithmic ? centres[0] * centres[0] / edges[1] : 2 * centres[0] - edges[1];
        edges[n] = logarithmic ? centres[n - 1] * centres[n - 1] / edges[n - 1] : 2 * centres[n - 1] - edges[n - 1];
        return edges;
    }
}
