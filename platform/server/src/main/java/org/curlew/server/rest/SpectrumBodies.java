package org.curlew.server.rest;

import java.util.Optional;
import org.curlew.lab.theory.WeightsSpectrum;
import tools.jackson.databind.JsonNode;

/** Spectra of J over REST. */
final class SpectrumBodies {

    private SpectrumBodies() {}

    /** @param seed the experiment's first where none is given */
    record SpectrumWanted(JsonNode experiment, Optional<Integer> arm, Optional<Long> seed) {}

    /**
     * @param weights teacher or student
     * @param scale what the large network's law is multiplied with here, ||W2||^2
     * @param edge smallest edge of that law, in the units of the eigenvalues
     */
    record Spectrum(
            int arm,
            long seed,
            String weights,
            Optional<Long> epoch,
            double[] eigenvalues,
            double smallest,
            boolean stable,
            double compressionRatio,
            double hiddenFlippedFraction,
            double readoutFlippedFraction,
            double scale,
            Optional<Double> edge) {

        static Spectrum of(int arm, long seed, String weights, Optional<Long> epoch, WeightsSpectrum s) {
            return new Spectrum(
                    arm,
                    seed,
                    weights,
                    epoch,
                    s.eigenvalues(),
                    s.smallest(),
                    s.smallest() > 0,
                    s.compressionRatio(),
                    s.hiddenFlippedFraction(),
                    s.readoutFlippedFraction(),
                    s.scale(),
                    s.edge());
        }
    }
}
