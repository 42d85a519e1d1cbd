package org.curlew.plugins.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;

/**
 * Covariance of Gaussian inputs by its eigenvalues.
 *
 * <pre>  isotropic: λ_k = σ²;   power law: λ_k = σ² M k^-β / Σ_k k^-β, so that the mean variance stays σ²;   given: λ as it is
 *   x = Σ_k √λ_k z_k u_k,   z ~ N(0, 1),   u: the axes, or a random orthonormal basis</pre>
 */
final class InputSpectrum {

    private static final String ISOTROPIC = "isotropic";
    private static final String POWER_LAW = "power-law";
    private static final String GIVEN = "given";
    private static final String RANDOM = "random";

    private InputSpectrum() {}

    static List<Parameter> parameters() {
        return List.of(
                Parameter.choice("spectrum", List.of(ISOTROPIC, POWER_LAW, GIVEN))
                        .meaning("Eigenvalues of the input covariance: all σ², falling as k^-β, or given"),
                Parameter.number("spectrumExponent", 1)
                        .symbol("\\beta")
                        .meaning("How fast the eigenvalues of a power law fall")
                        .range(0, 10),
                Parameter.matrix("eigenvalues")
                        .symbol("\\lambda")
                        .meaning("Eigenvalues of a given spectrum, one row of M numbers"),
                Parameter.choice("spectrumBasis", List.of("axes", RANDOM))
                        .meaning(
                                "Eigenvectors of the input covariance: the input neurons themselves, or a random basis"));
    }

    static void check(String owner, Values values, Network network) {
        if (!values.choice("spectrum").equals(GIVEN)) {
            return;
        }
        if (!values.has("eigenvalues")) {
            throw new InvalidInput("/eigenvalues", owner + ": eigenvalues is missing; the spectrum is to be given");
        }
        Matrix given = values.matrix("eigenvalues");
        if (given.rows() != 1 || given.columns() != network.inputs()) {
            throw new InvalidInput(
                    "/eigenvalues",
                    owner + ": eigenvalues (lambda) must be one row of M = " + network.inputs() + " numbers; got a "
                            + given);
        }
        for (double lambda : given.data()) {
            if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
                throw new InvalidInput(
                        "/eigenvalues", owner + ": eigenvalues (lambda) must not be negative; got " + lambda);
            }
        }
    }

    /** Gives independent inputs of unit variance their covariance, in place. */
    static void shape(Matrix inputs, Values values, RandomGenerator basis) {
        boolean isotropic = values.choice("spectrum").equals(ISOTROPIC);
        double[] deviations = isotropic
                ? new double[] {values.number("inputDeviation")}
                : Arrays.stream(eigenvalues(values, inputs.columns()))
                        .map(Math::sqrt)
                        .toArray();
        for (int i = 0; i < inputs.data().length; i++) {
            inputs.data()[i] *= deviations[i % deviations.length];
        }
        if (values.choice("spectrumBasis").equals(RANDOM) && !isotropic) {
            turn(inputs, basis);
        }
    }

    private static double[] eigenvalues(Values values, int m) {
        double variance = Math.pow(values.number("inputDeviation"), 2);
        double beta = values.number("spectrumExponent");
        double sum =
                IntStream.rangeClosed(1, m).mapToDouble(k -> Math.pow(k, -beta)).sum();
        return values.choice("spectrum").equals(GIVEN)
                ? values.matrix("eigenvalues").data().clone()
                : IntStream.rangeClosed(1, m)
                        .mapToDouble(k -> variance * m * Math.pow(k, -beta) / sum)
                        .toArray();
    }

    // x <- U x
    private static void turn(Matrix inputs, RandomGenerator random) {
        int m = inputs.columns();
        Matrix u = GaussianInputs.draw(m, m, 1, random);
        GaussianInputs.orthonormalise(u);
        double[] turned = new double[m];
        for (int at = 0; at < inputs.data().length; at += m) {
            for (int i = 0; i < m; i++) {
                turned[i] = 0;
                for (int k = 0; k < m; k++) {
                    turned[i] += u.get(i, k) * inputs.data()[at + k];
                }
            }
            System.arraycopy(turned, 0, inputs.data(), at, m);
        }
    }
}
