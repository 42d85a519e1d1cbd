package org.curlew.lab.headless;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.theory.CriticalValues;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.StabilityMargin;
import org.curlew.lab.picture.Boundary;
import org.curlew.lab.picture.Figure;
import org.curlew.lab.picture.HeatMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The two phase diagrams of the theory alone, lambda_min over c and the fraction of flipped neurons, hidden or readout: nothing is simulated. */
public final class TheoryOutput {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int LINE_POINTS = 600;
    private static final double SMALLEST = 1e-3;
    private static final double LARGEST = 1e2;

    private final Path folder;
    private final int points;

    /** @param points along each axis */
    public TheoryOutput(Path folder, int points) {
        this.folder = folder;
        this.points = points;
    }

    public Map<String, Object> write(Map<String, Object> more) throws IOException {
        long begun = System.nanoTime();
        Files.createDirectories(folder);
        double[] c = new double[points];
        double[] alpha = new double[points];
        for (int i = 0; i < points; i++) {
            c[i] = SMALLEST * Math.pow(LARGEST / SMALLEST, i / (points - 1.0));
            alpha[i] = i / (points - 1.0);
        }
        plane("hidden", "fraction of flipped hidden-layer signs \u03b1_{h}", c, alpha, true);
        plane("readout", "fraction of flipped readout signs \u03b1_{r}", c, alpha, false);
        Map<String, Object> effects = new LinkedHashMap<>();
        for (double ratio : new double[] {0.3, 0.4, 0.5}) {
            effects.put("criticalHiddenFraction_c" + ratio, critical(ratio, true));
        }
        for (double ratio : new double[] {0.1, 1}) {
            effects.put("criticalReadoutFraction_c" + ratio, critical(ratio, false));
        }
        effects.put(
                "hiddenNeverDestabilisesBelowC",
                CriticalValues.compression(new LargeNetwork(1, 1, 0)).value());
        Map<String, Object> summary = new LinkedHashMap<>(more);
        summary.put("cells", 2 * points * points);
        summary.put("failed", 0);
        summary.put("effects", effects);
        summary.put("wallSeconds", (System.nanoTime() - begun) / 1e9);
        summary.put("steps", 0);
        Files.write(folder.resolve("summary.json"), MAPPER.writeValueAsBytes(summary));
        return summary;
    }

    private static double critical(double c, boolean hidden) {
        LargeNetwork network = new LargeNetwork(c, 0, 0);
        return (hidden ? CriticalValues.hidden(network) : CriticalValues.readout(network)).value();
    }

    private void plane(String name, String label, double[] c, double[] alpha, boolean hidden) throws IOException {
        double[] margins = new double[points * points];
        Writer csv = new StringWriter();
        csv.write("c,alpha,margin\n");
        for (int row = 0; row < points; row++) {
            for (int column = 0; column < points; column++) {
                LargeNetwork network = new LargeNetwork(c[column], hidden ? alpha[row] : 0, hidden ? 0 : alpha[row]);
                double margin = StabilityMargin.of(network);
                margins[row * points + column] = margin;
                csv.write(c[column] + "," + alpha[row] + "," + margin + "\n");
            }
        }
        Files.write(folder.resolve(name + ".csv"), csv.toString().getBytes(StandardCharsets.UTF_8));
        Figure figure = new HeatMap(
                        "",
                        "compression ratio c = M/N",
                        label,
                        "smallest spectral edge \u03bb_{min}",
                        c,
                        true,
                        alpha,
                        false,
                        margins,
                        false,
                        -2,
                        2,
                        true,
                        boundary(hidden),
                        new boolean[0])
                .figure();
        for (String format : List.of("png", "svg", "pdf")) {
            Files.write(folder.resolve(name + "." + format), figure.as(format));
        }
    }

    /** The critical fraction over c; a gap where no fraction, or every one, is stable. */
    private static Boundary boundary(boolean hidden) {
        double[] c = new double[LINE_POINTS];
        double[] alpha = new double[LINE_POINTS];
        for (int i = 0; i < LINE_POINTS; i++) {
            c[i] = SMALLEST * Math.pow(LARGEST / SMALLEST, i / (LINE_POINTS - 1.0));
            alpha[i] = critical(c[i], hidden);
        }
        return new Boundary(c, alpha);
    }
}
