package org.curlew.lab.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** A page of its own size, its font embedded, as journals want it. */
final class PdfCanvas implements Canvas {

    private static final float[] DASH = {4, 3};

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream page;
    private final PDFont font;
    private final double height;

    PdfCanvas(double width, double height) {
        this.height = height;
        try (InputStream file = Lettering.file()) {
            PDPage sheet = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(sheet);
            font = PDType0Font.load(document, file, true);
            page = new PDPageContentStream(document, sheet);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A step of the drawing. */
    private interface Step {
        void draw() throws IOException;
    }

    @Override
    public void fill(double x, double y, double width, double h, int colour) {
        drawn(() -> {
            colour(colour, false);
            page.addRect((float) x, (float) (height - y - h), (float) width, (float) h);
            page.fill();
        });
    }

    @Override
    public void area(double[] x, double[] y, int colour, double opacity) {
        drawn(() -> {
            page.saveGraphicsState();
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) opacity);
            page.setGraphicsStateParameters(state);
            colour(colour, false);
            path(x, y);
            page.closePath();
            page.fill();
            page.restoreGraphicsState();
        });
    }

    @Override
    public void line(double[] x, double[] y, double width, int colour, boolean dashed) {
        drawn(() -> {
            colour(colour, true);
            page.setLineWidth((float) width);
            page.setLineDashPattern(dashed ? DASH : new float[0], 0);
            path(x, y);
            page.stroke();
        });
    }

    @Override
    public void glyphs(double x, double y, double size, String text, boolean upright) {
        drawn(() -> {
            colour(0, false);
            page.beginText();
            page.setFont(font, (float) size);
            page.setTextMatrix(Matrix.getRotateInstance(upright ? 0 : Math.PI / 2, (float) x, (float) (height - y)));
            page.showText(text);
            page.endText();
        });
    }

    @Override
    public void write(OutputStream out) throws IOException {
        page.close();
        document.save(out);
        document.close();
    }

    private void path(double[] x, double[] y) throws IOException {
        page.moveTo((float) x[0], (float) (height - y[0]));
        for (int i = 1; i < x.length; i++) {
            page.lineTo((float) x[i], (float) (height - y[i]));
        }
    }

    private void colour(int rgb, boolean stroke) throws IOException {
        float red = (rgb >> 16 & 255) / 255f;
        float green = (rgb >> 8 & 255) / 255f;
        float blue = (rgb & 255) / 255f;
        if (stroke) {
            page.setStrokingColor(red, green, blue);
        } else {
            page.setNonStrokingColor(red, green, blue);
        }
    }

    private static void drawn(Step step) {
        try {
            step.draw();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
