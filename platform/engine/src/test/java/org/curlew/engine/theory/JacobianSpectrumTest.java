package org.curlew.engine.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;

/** The limiting spectrum against closed forms, its own integral, the supremum of K, and random matrices. */
final class JacobianSpectrumTest {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(24);

    /** Every kind: separate and joint flips, expansive and compressive, one to four bands, with and without atoms, tiny fractions. */
    static final List<LargeNetwork> CASES = List.of(
            new LargeNetwork(1e-3, 0.3, 0.2),
            new LargeNetwork(0.05, 0.5, 0),
            new LargeNetwork(0.1, 0, 0),
            new LargeNetwork(0.3, 0.5, 0),
            new LargeNetwork(0.4, 0.2, 0.1),
            new LargeNetwork(0.3, 1, 0.3),
            new LargeNetwork(1, 0, 0.0551),
            new LargeNetwork(1, 0, 0),
            new LargeNetwork(1, 0.5, 0.5),
            new LargeNetwork(2, 0.5, 0),
            new LargeNetwork(3, 0.5, 0.4),
            new LargeNetwork(5, 0.1, 0.1),
            new LargeNetwork(5, 0, 0),
            new LargeNetwork(5, 1, 1),
            new LargeNetwork(30, 0.4, 0.5),
            new LargeNetwork(100, 0.5, 0.3),
            new LargeNetwork(0.5, 1e-6, 0),
            new LargeNetwork(0.5, 0, 1e-6),
            new LargeNetwork(20, 1e-4, 1e-4),
            new LargeNetwork(0.5, 0.3, 1));

    @Test
    void density_and_atoms_integrate_to_one() {
        for (LargeNetwork network : CASES) {
            JacobianSpectrum spectrum = new JacobianSpectrum(network);
            double atoms = spectrum.atoms().stream().mapToDouble(Atom::mass).sum();
            double bands = 0;
            for (Band band : spectrum.bands()) {
                double integral = integral(spectrum, band);
                assertThat(integral).as("%s %s", network, band).isCloseTo(band.mass(), within(1e-7));
                bands += integral;
            }
            assertThat(atoms + bands).as("%s", network).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void the_first_edge_or_atom_is_the_supremum_of_k() {
        for (LargeNetwork network : CASES) {
            double size = 1 + 1 / network.compressionRatio();
            assertThat(new JacobianSpectrum(network).smallest())
                    .as("%s", network)
                    .isCloseTo(StabilityMargin.of(network), within(1e-11 * size));
        }
    }

    @Test
    void without_flips_the_density_is_that_of_marchenko_and_pastur_shifted_by_one() {
        double c = 0.1;
        JacobianSpectrum spectrum = new JacobianSpectrum(new LargeNetwork(c, 0, 0));
        double a = Math.pow(1 - Math.sqrt(c), 2) / c;
        double b = Math.pow(1 + Math.sqrt(c), 2) / c;
        for (double y : new double[] {a + 0.01, 6, 10, 15, b - 0.01}) {
            double density = Math.sqrt((b - y) * (y - a)) / (2 * Math.PI * y);
            assertThat(spectrum.density(1 + y)).isCloseTo(density, within(1e-12));
        }
        assertThat(spectrum.density(1 + a - 0.01)).isZero();
        assertThat(spectrum.density(1 + b + 0.01)).isZero();
    }

    @Test
    void for_more_inputs_than_hidden_neurons_the_kernel_of_w1_leaves_atoms_at_the_signs_of_d1() {
        assertThat(new JacobianSpectrum(new LargeNetwork(5, 0.3, 0.4)).atoms())
                .extracting(Atom::place)
                .containsExactly(-1.0, 1.0);
        assertThat(new JacobianSpectrum(new LargeNetwork(5, 0.1, 0)).atoms()).satisfiesExactly(a -> {
            assertThat(a.place()).isEqualTo(1);
            assertThat(a.mass()).isCloseTo(0.7, within(1e-15));
        });
        assertThat(new JacobianSpectrum(new LargeNetwork(0.9, 0.5, 0.5)).atoms())
                .isEmpty();
    }

    @Test
    void the_share_of_eigenvalues_below_x_is_the_integral_of_the_density() {
        JacobianSpectrum spectrum = new JacobianSpectrum(new LargeNetwork(3, 0.5, 0.4));
        double x = spectrum.smallest();
        double sum = 0;
        double step = 1e-3;
        for (double mid = x + step / 2; mid < 0.5; mid += step) {
            sum += step * spectrum.density(mid);
        }
        double atoms = spectrum.atoms().stream()
                .filter(a -> a.place() < 0.5)
                .mapToDouble(Atom::mass)
                .sum();
        assertThat(spectrum.massBelow(0.5)).isCloseTo(sum + atoms, within(2e-4));
        assertThat(spectrum.massBelow(spectrum.smallest() - 1)).isZero();
        assertThat(spectrum.massBelow(spectrum.largest() + 1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void spectra_of_random_matrices_fill_bands_and_atoms_by_their_masses() {
        int m = 1000;
        for (LargeNetwork network : List.of(
                new LargeNetwork(0.3, 0.3, 0.1),
                new LargeNetwork(4, 0.5, 0),
                new LargeNetwork(8, 0.3, 0.4),
                new LargeNetwork(0.05, 0.5, 0))) {
            JacobianSpectrum spectrum = new JacobianSpectrum(network);
            double[] eigenvalues = SampledJacobian.eigenvalues(network, m, 7);
            double margin = 0.01 * (spectrum.largest() - spectrum.smallest());
            // rigidity: counts deviate by a few eigenvalues, not by sqrt(M); whole neurons round the fractions
            for (double x : placesBetween(spectrum)) {
                long below =
                        IntStream.range(0, m).filter(i -> eigenvalues[i] <= x).count();
                assertThat((double) below / m)
                        .as("%s below %s", network, x)
                        .isCloseTo(spectrum.massBelow(x), within(0.006));
            }
            assertThat(eigenvalues[0]).isGreaterThan(spectrum.smallest() - margin);
            assertThat(eigenvalues[m - 1]).isLessThan(spectrum.largest() + margin);
            double[] shares = new double[20];
            double width = (spectrum.largest() - spectrum.smallest()) / shares.length;
            for (int i = 1; i < shares.length; i++) {
                double x = spectrum.smallest() + i * width + 1e-9;
                long below =
                        IntStream.range(0, m).filter(k -> eigenvalues[k] <= x).count();
                assertThat((double) below / m)
                        .as("%s below %s", network, x)
                        .isCloseTo(spectrum.massBelow(x), within(0.015));
            }
        }
    }

    // the middles of the gaps between bands and atoms
    private static double[] placesBetween(JacobianSpectrum spectrum) {
        List<Band> bands = spectrum.bands();
        return IntStream.range(1, bands.size())
                .mapToDouble(i -> (bands.get(i - 1).upper() + bands.get(i).lower()) / 2 + 1e-6)
                .toArray();
    }

    // in theta, x = middle - halfwidth cos(theta), over halving panels: the ends may diverge as 1/sqrt
    private static double integral(JacobianSpectrum spectrum, Band band) {
        double half = (band.upper() - band.lower()) / 2;
        return panels(
                theta -> {
                    double s = Math.sin(theta / 2);
                    return spectrum.density(band.lower() + 2 * half * s * s) * half * Math.sin(theta);
                },
                0,
                Math.PI,
                14);
    }

    private static double panels(org.hipparchus.analysis.UnivariateFunction f, double from, double to, int depth) {
        double middle = (from + to) / 2;
        double whole = gauss(f, from, to);
        double parts = gauss(f, from, middle) + gauss(f, middle, to);
        return depth == 0 || Math.abs(whole - parts) < 1e-10
                ? parts
                : panels(f, from, middle, depth - 1) + panels(f, middle, to, depth - 1);
    }

    private static double gauss(org.hipparchus.analysis.UnivariateFunction f, double from, double to) {
        double half = (to - from) / 2;
        return half * LEGENDRE.integrate(u -> f.value((from + to) / 2 + half * u));
    }
}
