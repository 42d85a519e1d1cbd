package org.curlew.lab.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Pixels, three a point. */
final class PngCanvas implements Canvas {

    private static final double PIXELS = 3;
    private static final float[] DASH = {4, 3};

    private final BufferedImage image;
    private final Graphics2D graphics;

    PngCanvas(double width, double height) {
        image = new BufferedImage((int) (width * PIXELS), (int) (height * PIXELS), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(PIXELS, PIXELS);
        fill(0, 0, width, height, 0xFFFFFF);
    }

    @Override
    public void fill(double x, double y, double width, double height, int colour) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setColor(new Color(colour));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    @Override
    public void area(double[] x, double[] y, int colour, double opacity) {
        graphics.setColor(new Color(colour >> 16 & 255, colour >> 8 & 255, colour & 255, (int) (255 * opacity)));
        GeneralPath path = path(x, y);
        path.closePath();
        graphics.fill(path);
    }

    @Override
    public void line(double[] x, double[] y, double width, int colour, boolean dashed) {
        graphics.setColor(new Color(colour));
        graphics.setStroke(
                dashed
                        ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASH, 0)
                        : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(path(x, y));
    }

    @Override
    public void glyphs(double x, double y, double size, String text, boolean upright) {
        GeneralPath outline = Lettering.get().outline(text);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        if (!upright) {
            place.rotate(-Math.PI / 2);
        }
        place.scale(size, -size);
        outline.transform(place);
        graphics.setColor(Color.BLACK);
        graphics.fill(outline);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ImageIO.write(image, "png", out);
    }

    private static GeneralPath path(double[] x, double[] y) {
        GeneralPath path = new GeneralPath();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        return path;
    }
}
