package org.curlew.lab.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pictures as they are written. */
class FigureTest {

    private static final HeatMap PLANE = new HeatMap(
            "Final test error",
            "c = M/N",
            "α_{h}",
            "error",
            new double[] {0.1, 1, 10},
            true,
            new double[] {0, 1},
            false,
            new double[] {1e-16, 1e-8, 1, Double.NaN, 1, 1e-16},
            true,
            1e-16,
            1,
            false,
            new Boundary(new double[] {0.3, 1, 3, 10}, new double[] {Double.NaN, 0.5, 0.5, Double.NaN}),
            new boolean[] {false, false, false, false, true, false});

    @Test
    void a_cell_has_the_colour_of_its_value_and_a_gap_none() throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(PLANE.figure().as("png")));
        assertThat(pixel(image, 1.0 / 6, 0.25)).isEqualTo(ColourMap.CIVIDIS.at(0));
        assertThat(pixel(image, 5.0 / 6, 0.25)).isEqualTo(ColourMap.CIVIDIS.at(1));
        assertThat(pixel(image, 1.0 / 6, 0.75)).isEqualTo(ColourMap.NOTHING);
    }

    @Test
    void text_in_a_pdf_is_text_in_an_embedded_font() throws Exception {
        try (PDDocument document = Loader.loadPDF(PLANE.figure().as("pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Final test error");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void an_svg_has_a_box_a_cell_and_a_line_where_theory_has_a_boundary() {
        String svg = new String(PLANE.figure().as("svg"), StandardCharsets.UTF_8);
        assertThat(svg)
                .startsWith("<svg")
                .contains("Final test error", "<polyline")
                .endsWith("</svg>\n");
    }

    @Test
    void ticks_of_a_logarithmic_scale_are_powers_of_ten() {
        assertThat(new Scale(0.09, 110, true, 0, 1).ticks())
                .extracting(Scale.Tick::value)
                .containsExactly(0.1, 1.0, 10.0, 100.0);
        assertThat(new Scale(0.003, 0.06, true, 0, 1).ticks())
                .extracting(Scale.Tick::words)
                .containsExactly("5\u00b710^{\u22123}", "0.01", "0.02", "0.05");
        assertThat(new Scale(0.05, 0.5, true, 0, 1).minorTicks())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.06, 0.07, 0.08, 0.09, 0.2, 0.3, 0.4);
        assertThat(new Scale(0, 1, false, 0, 1).ticks())
                .extracting(Scale.Tick::words)
                .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
    }

    private static int pixel(BufferedImage image, double across, double up) {
        double x = Frame.LEFT + across * (Frame.RIGHT - Frame.LEFT);
        double y = Frame.BOTTOM - up * (Frame.BOTTOM - Frame.TOP);
        double points = image.getWidth() / Figure.WIDTH;
        return image.getRGB((int) (x * points), (int) (y * points)) & 0xFFFFFF;
    }

    @Test
    void a_long_name_in_the_legend_breaks_between_words() {
        assertThat(new Label("Gradient descent").wrapped(49, 7))
                .extracting(Label::text)
                .containsExactly("Gradient", "descent");
    }

    @Test
    void numbers_in_labels_are_short() {
        assertThat(List.of(0.3, 0.005, 1e-3, 2000, 7, 12.5, 250000.0, "tanh"))
                .extracting(SweepWords::number)
                .containsExactly(
                        "0.3", "5\u00b710^{\u22123}", "10^{\u22123}", "2000", "7", "12.5", "2.5\u00b710^{5}", "tanh");
    }
}
