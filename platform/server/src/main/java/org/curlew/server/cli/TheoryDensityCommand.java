package org.curlew.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.curlew.engine.theory.DensityCurve;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.engine.theory.LargeNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** curlew theory density: the limiting spectrum of J as bands, atoms and a curve. */
@Command(
        name = "density",
        description = "Prints the limiting spectrum of J: bands and atoms with their masses, and the density curve.",
        footer = "CSV columns: kind (band, atom or density), from, to, value (mass or density).",
        mixinStandardHelpOptions = true)
final class TheoryDensityCommand implements Callable<Integer> {

    @Mixin
    private LargeNetworkOptions options;

    @Mixin
    private TableFormat format;

    @Override
    public Integer call() {
        boolean json = format.json();
        LargeNetwork network = options.network();
        JacobianSpectrum spectrum = new JacobianSpectrum(network);
        DensityCurve curve = DensityCurve.of(spectrum);
        if (json) {
            System.out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document(spectrum, curve)));
        } else {
            csv(spectrum, curve);
        }
        return 0;
    }

    private static Map<String, Object> document(JacobianSpectrum spectrum, DensityCurve curve) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("compressionRatio", spectrum.network().compressionRatio());
        document.put("hiddenFlippedFraction", spectrum.network().hiddenFlippedFraction());
        document.put("readoutFlippedFraction", spectrum.network().readoutFlippedFraction());
        document.put("smallestEigenvalue", spectrum.smallest());
        document.put("bands", spectrum.bands());
        document.put("atoms", spectrum.atoms());
        document.put("x", curve.x());
        document.put("density", curve.density());
        return document;
    }

    private static void csv(JacobianSpectrum spectrum, DensityCurve curve) {
        StringBuilder lines = new StringBuilder("kind,from,to,value\n");
        spectrum.bands().forEach(b -> line(lines, "band", b.lower(), b.upper(), b.mass()));
        spectrum.atoms().forEach(a -> line(lines, "atom", a.place(), a.place(), a.mass()));
        for (int i = 0; i < curve.x().length; i++) {
            line(lines, "density", curve.x()[i], curve.x()[i], curve.density()[i]);
        }
        System.out.print(lines);
    }

    private static void line(StringBuilder lines, String kind, double from, double to, double value) {
        lines.append(kind)
                .append(',')
                .append(from)
                .append(',')
                .append(to)
                .append(',')
                .append(value)
                .append('\n');
    }
}
