package org.curlew.lab.picture;

import java.io.IOException;
import java.io.OutputStream;

/** What a figure is drawn on. Lengths are points (1/72 inch), y runs down, colours are 0xRRGGBB. */
interface Canvas {

    void fill(double x, double y, double width, double height, int colour);

    /** A filled polygon. @param opacity 0 to 1 */
    void area(double[] x, double[] y, int colour, double opacity);

    void line(double[] x, double[] y, double width, int colour, boolean dashed);

    /**
     * One piece of plain text.
     *
     * @param x left end of the base line
     * @param upright false to write from bottom to top
     */
    void glyphs(double x, double y, double size, String text, boolean upright);

    void write(OutputStream out) throws IOException;
}
