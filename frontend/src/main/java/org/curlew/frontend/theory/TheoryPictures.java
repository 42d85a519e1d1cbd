package org.curlew.frontend.theory;

import java.util.List;
import java.util.Map;
import org.curlew.engine.theory.DensityCurve;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.engine.theory.StabilityPlane;
import org.curlew.frontend.frame.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pictures of the theory page as their components take them. */
final class TheoryPictures {

    private static final int COLUMNS = 51;
    private static final int ROWS = 34;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private TheoryPictures() {}

    static ObjectNode hidden(double alphaR) {
        StabilityPlane plane =
                StabilityPlane.hidden(alphaR, TheoryState.SMALLEST_RATIO, TheoryState.LARGEST_RATIO, COLUMNS, ROWS);
        return map("Hidden flips, at *α*_{r} = " + Words.figure(alphaR), "Hidden flipped fraction *α*_{h}", plane);
    }

    static ObjectNode readout(double alphaH) {
        StabilityPlane plane =
                StabilityPlane.readout(alphaH, TheoryState.SMALLEST_RATIO, TheoryState.LARGEST_RATIO, COLUMNS, ROWS);
        return map("Readout flips, at *α*_{h} = " + Words.figure(alphaH), "Readout flipped fraction *α*_{r}", plane);
    }

    private static ObjectNode map(String title, String symbol, StabilityPlane plane) {
        int[] cells = new int[ROWS * COLUMNS];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = squeezed(plane.margins()[i / COLUMNS][i % COLUMNS]);
        }
        return MAPPER.valueToTree(Map.of(
                "title", title,
                "symbol", symbol,
                "low", TheoryState.SMALLEST_RATIO,
                "high", TheoryState.LARGEST_RATIO,
                "columns", COLUMNS,
                "rows", ROWS,
                "cells", cells,
                "boundary", plane.boundary()));
    }

    /** A margin of any size as a whole number from -99 to 99 with the same sign: stable is above 0. */
    static int squeezed(double margin) {
        double size = 99 * Math.abs(margin) / (1 + Math.abs(margin));
        return margin > 0 ? (int) Math.ceil(size) : -(int) Math.ceil(size);
    }

    static ObjectNode spectrum(JacobianSpectrum spectrum) {
        DensityCurve curve = DensityCurve.of(spectrum);
        return MAPPER.valueToTree(Map.of(
                "title", "Spectrum of *J*",
                "x", curve.x(),
                "density", curve.density(),
                "bands", spectrum.bands(),
                "atoms", spectrum.atoms()));
    }

    static ObjectNode sample(SampledSpectrum sample) {
        List<Map<String, Double>> atoms = sample.atoms().stream()
                .map(a -> Map.of("place", a.place(), "share", a.mass()))
                .toList();
        return MAPPER.valueToTree(
                Map.of("from", sample.from(), "width", sample.width(), "bars", sample.bars(), "atoms", atoms));
    }
}
