package org.curlew.lab.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A picture that can be drawn on anything. */
public abstract class Figure {

    static final double WIDTH = 340;
    static final double HEIGHT = 270;
    static final double LETTER = 10;
    static final int BLACK = 0x000000;
    static final double HAIR = 0.6;
    static final double TICK = 3.5;

    abstract void draw(Canvas canvas);

    /** @param format png, svg or pdf */
    public byte[] as(String format) {
        Canvas canvas = switch (format.toLowerCase(Locale.ROOT)) {
            case "png" -> new PngCanvas(WIDTH, HEIGHT);
            case "svg" -> new SvgCanvas(WIDTH, HEIGHT);
            case "pdf" -> new PdfCanvas(WIDTH, HEIGHT);
            default -> throw new IllegalArgumentException("pictures are png, svg or pdf, not " + format);
        };
        draw(canvas);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            canvas.write(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    static void text(Canvas canvas, String words, double x, double y, Label.Anchor anchor) {
        new Label(words).draw(canvas, x, y, LETTER, anchor);
    }

    static void segment(Canvas canvas, double x1, double y1, double x2, double y2) {
        canvas.line(new double[] {x1, x2}, new double[] {y1, y2}, HAIR, BLACK, false);
    }
}
