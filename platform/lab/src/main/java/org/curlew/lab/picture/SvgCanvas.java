package org.curlew.lab.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Scalable vector graphics; text stays text. */
final class SvgCanvas implements Canvas {

    private final StringBuilder body = new StringBuilder();

    SvgCanvas(double width, double height) {
        body.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0fpt\" height=\"%.0fpt\" viewBox=\"0 0 %.0f %.0f\" "
                        + "font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\">\n",
                width,
                height,
                width,
                height));
        fill(0, 0, width, height, 0xFFFFFF);
    }

    @Override
    public void fill(double x, double y, double width, double height, int colour) {
        add(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"#%06x\" shape-rendering=\"crispEdges\"/>",
                x, y, width, height, colour);
    }

    @Override
    public void area(double[] x, double[] y, int colour, double opacity) {
        add("<polygon points=\"%s\" fill=\"#%06x\" fill-opacity=\"%.2f\"/>", points(x, y), colour, opacity);
    }

    @Override
    public void line(double[] x, double[] y, double width, int colour, boolean dashed) {
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#%06x\" stroke-width=\"%.2f\"%s/>",
                points(x, y), colour, width, dashed ? " stroke-dasharray=\"4 3\"" : "");
    }

    @Override
    public void glyphs(double x, double y, double size, String text, boolean upright) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String turned = upright ? "" : String.format(Locale.ROOT, " transform=\"rotate(-90 %.2f %.2f)\"", x, y);
        add(
                "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\"%s xml:space=\"preserve\">%s</text>",
                x, y, size, turned, escaped);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write((body + "</svg>\n").getBytes(StandardCharsets.UTF_8));
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String points(double[] x, double[] y) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(String.format(Locale.ROOT, "%.2f,%.2f ", x[i], y[i]));
        }
        return points.toString().strip();
    }
}
