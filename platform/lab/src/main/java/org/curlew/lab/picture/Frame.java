package org.curlew.lab.picture;

/** The box of a plot with its two scales, ticks inside, and the labels of its axes. */
record Frame(Scale x, Scale y, String xLabel, String yLabel, String title) {

    static final double LEFT = 52;
    static final double TOP = 26;
    static final double RIGHT = Figure.WIDTH - 72;
    static final double BOTTOM = Figure.HEIGHT - 42;

    static Scale across(double low, double high, boolean logarithmic) {
        return new Scale(low, high, logarithmic, LEFT, RIGHT);
    }

    static Scale upwards(double low, double high, boolean logarithmic) {
        return new Scale(low, high, logarithmic, BOTTOM, TOP);
    }

    void draw(Canvas canvas) {
        canvas.line(
                new double[] {LEFT, RIGHT, RIGHT, LEFT, LEFT},
                new double[] {BOTTOM, BOTTOM, TOP, TOP, BOTTOM},
                Figure.HAIR,
                Figure.BLACK,
                false);
        for (Scale.Tick tick : x.ticks()) {
            double place = x.place(tick.value());
            Figure.segment(canvas, place, BOTTOM, place, BOTTOM - Figure.TICK);
            Figure.segment(canvas, place, TOP, place, TOP + Figure.TICK);
            Figure.text(canvas, tick.words(), place, BOTTOM + 13, Label.Anchor.MIDDLE);
        }
        for (Scale.Tick tick : y.ticks()) {
            double place = y.place(tick.value());
            Figure.segment(canvas, LEFT, place, LEFT + Figure.TICK, place);
            Figure.segment(canvas, RIGHT, place, RIGHT - Figure.TICK, place);
            Figure.text(canvas, tick.words(), LEFT - 4, place + 3.5, Label.Anchor.RIGHT);
        }
        double small = Figure.TICK / 2;
        for (double value : x.minorTicks()) {
            Figure.segment(canvas, x.place(value), BOTTOM, x.place(value), BOTTOM - small);
            Figure.segment(canvas, x.place(value), TOP, x.place(value), TOP + small);
        }
        for (double value : y.minorTicks()) {
            Figure.segment(canvas, LEFT, y.place(value), LEFT + small, y.place(value));
            Figure.segment(canvas, RIGHT, y.place(value), RIGHT - small, y.place(value));
        }
        Figure.text(canvas, xLabel, (LEFT + RIGHT) / 2, BOTTOM + 32, Label.Anchor.MIDDLE);
        new Label(yLabel).drawUpwards(canvas, 14, (TOP + BOTTOM) / 2, Figure.LETTER);
        Figure.text(canvas, title, (LEFT + RIGHT) / 2, TOP - 9, Label.Anchor.MIDDLE);
    }
}
