package org.curlew.engine.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every network: no NaN, order, continuity, and agreement of the two routes to the smallest edge. */
final class TheoryPropertiesTest {

    @Provide
    Arbitrary<Double> ratios() {
        return Arbitraries.doubles().between(-3, 2).map(e -> Math.pow(10, e));
    }

    @Provide
    Arbitrary<Double> fractions() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1),
                Arbitraries.of(0.0, 1.0, 0.5, 1e-300, 1e-30, 1e-15, 1e-12, 1e-6, 1 - 1e-12, 1 - 1e-16),
                Arbitraries.doubles().between(-15, 0).map(e -> Math.pow(10, e)));
    }

    @Property(tries = 3000)
    void nothing_is_ever_nan(
            @ForAll("ratios") double c, @ForAll("fractions") double alphaH, @ForAll("fractions") double alphaR) {
        LargeNetwork network = new LargeNetwork(c, alphaH, alphaR);
        double margin = StabilityMargin.of(network);
        assertThat(margin).isFinite();
        JacobianSpectrum spectrum = new JacobianSpectrum(network);
        assertThat(spectrum.smallest()).isCloseTo(margin, within(1e-9 * (1 + 1 / c)));
        double mass = 0;
        for (Band band : spectrum.bands()) {
            assertThat(band.lower()).isLessThanOrEqualTo(band.upper());
            mass += band.mass();
            for (double share : new double[] {0, 1e-9, 0.1, 0.5, 0.99, 1}) {
                assertThat(spectrum.density(band.lower() + share * (band.upper() - band.lower())))
                        .isFinite()
                        .isNotNegative();
            }
        }
        mass += spectrum.atoms().stream().mapToDouble(Atom::mass).sum();
        assertThat(mass).isCloseTo(1, within(1e-12 * (1 + 1 / c)));
        for (double y : DensityCurve.of(spectrum).density()) {
            assertThat(y).isFinite();
        }
    }

    @Example
    void bands_narrower_than_the_digits_keep_their_edges_in_order() {
        nothing_is_ever_nan(10, 0.01, 1e-30);
        nothing_is_ever_nan(9.772372209558107, 0.01, 1e-30);
    }

    @Property(tries = 2000)
    void the_margin_falls_with_every_one_of_the_three(
            @ForAll("ratios") double c, @ForAll("fractions") double alphaH, @ForAll("fractions") double alphaR) {
        LargeNetwork network = new LargeNetwork(c, alphaH, alphaR);
        double margin = StabilityMargin.of(network);
        double slack = 1e-12 * (1 + 1 / c);
        assertThat(StabilityMargin.of(network.withHiddenFlippedFraction(Math.min(1, alphaH + 0.01))))
                .isLessThanOrEqualTo(margin + slack);
        assertThat(StabilityMargin.of(network.withReadoutFlippedFraction(Math.min(1, alphaR + 0.01))))
                .isLessThanOrEqualTo(margin + slack);
        if (margin > 0) {
            assertThat(StabilityMargin.of(network.withCompressionRatio(c / 1.01)))
                    .isPositive();
        }
    }

    @Property(tries = 2000)
    void the_margin_moves_little_where_its_arguments_move_little(
            @ForAll("ratios") double c, @ForAll("fractions") double alphaH, @ForAll("fractions") double alphaR) {
        LargeNetwork here = new LargeNetwork(c, alphaH, alphaR);
        LargeNetwork near = new LargeNetwork(
                c * (1 + 1e-10),
                alphaH == 0 ? 0 : Math.clamp(alphaH * (1 + 1e-10), 0, 1),
                alphaR == 0 ? 0 : Math.clamp(alphaR * (1 + 1e-10), 0, 1));
        assertThat(StabilityMargin.of(near)).isCloseTo(StabilityMargin.of(here), within(1e-8 * (1 + 1 / c)));
    }

    @Property(tries = 500)
    void a_critical_fraction_parts_stable_from_unstable(@ForAll("ratios") double c, @ForAll("fractions") double alpha) {
        CriticalValue hidden = CriticalValues.hidden(new LargeNetwork(c, 0, alpha));
        if (hidden.crossing()) {
            double below = hidden.value() * (1 - 1e-6);
            double above = Math.min(1, hidden.value() * (1 + 1e-6) + 1e-15);
            assertThat(StabilityMargin.of(new LargeNetwork(c, below, alpha))).isPositive();
            assertThat(StabilityMargin.of(new LargeNetwork(c, above, alpha))).isLessThanOrEqualTo(1e-12 * (1 + 1 / c));
        } else {
            boolean stable = hidden.kind() == CriticalValue.Kind.ALWAYS_STABLE;
            assertThat(StabilityMargin.of(new LargeNetwork(c, 0.5, alpha)) > 0).isEqualTo(stable);
        }
    }
}
