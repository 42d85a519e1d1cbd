package org.curlew.engine.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Known answers for the critical fractions and ratios. */
final class CriticalValuesTest {

    @Test
    void every_tabulated_critical_fraction_is_met_to_its_last_digit() throws IOException {
        for (double[] row : Tables.rows("critical-fractions.csv")) {
            LargeNetwork network = new LargeNetwork(row[0], 0, 0);
            CriticalValue hidden = CriticalValues.hidden(network);
            if (Double.isNaN(row[1])) {
                assertThat(hidden.crossing() && hidden.value() > 0)
                        .as("c %s", row[0])
                        .isFalse();
            } else {
                assertThat(hidden.value()).as("c %s", row[0]).isCloseTo(row[1], within(5.1e-7));
            }
            assertThat(CriticalValues.readout(network).value())
                    .as("c %s", row[0])
                    .isCloseTo(row[2], within(5.1e-7));
        }
    }

    @Test
    void at_a_tabulated_boundary_the_margin_is_zero_to_1e_minus_12() throws IOException {
        for (double[] row : Tables.rows("critical-fractions.csv")) {
            LargeNetwork network = new LargeNetwork(row[0], 0, 0);
            CriticalValue readout = CriticalValues.readout(network);
            assertThat(StabilityMargin.of(network.withReadoutFlippedFraction(readout.value())))
                    .isCloseTo(0, within(1e-12 / row[0]));
            CriticalValue hidden = CriticalValues.hidden(network);
            if (hidden.crossing() && hidden.value() > 0) {
                assertThat(StabilityMargin.of(network.withHiddenFlippedFraction(hidden.value())))
                        .isCloseTo(0, within(1e-12 / row[0]));
            }
        }
    }

    // the table prints six digits; a change of sign within 1e-9 to either side says the rest
    @Test
    void tabulated_critical_fractions_part_stable_from_unstable_within_1e_minus_9() throws IOException {
        for (double[] row : Tables.rows("critical-fractions.csv")) {
            LargeNetwork network = new LargeNetwork(row[0], 0, 0);
            double readout = CriticalValues.readout(network).value();
            assertThat(StabilityMargin.of(network.withReadoutFlippedFraction(readout - 1e-9)))
                    .as("c %s", row[0])
                    .isPositive();
            assertThat(StabilityMargin.of(network.withReadoutFlippedFraction(readout + 1e-9)))
                    .as("c %s", row[0])
                    .isNegative();
            if (!Double.isNaN(row[1])) {
                double hidden = CriticalValues.hidden(network).value();
                assertThat(StabilityMargin.of(network.withHiddenFlippedFraction(hidden - 1e-9)))
                        .as("c %s", row[0])
                        .isPositive();
                assertThat(StabilityMargin.of(network.withHiddenFlippedFraction(hidden + 1e-9)))
                        .as("c %s", row[0])
                        .isNegative();
            }
        }
    }

    @Test
    void below_a_ratio_of_one_quarter_hidden_flips_are_always_stable_and_above_two_thirds_never() {
        assertThat(CriticalValues.hidden(new LargeNetwork(0.24, 0, 0)).kind())
                .isEqualTo(CriticalValue.Kind.ALWAYS_STABLE);
        assertThat(CriticalValues.hidden(new LargeNetwork(0.25001, 0, 0)).value())
                .isBetween(0.99, 1.0);
        assertThat(CriticalValues.hidden(new LargeNetwork(0.66, 0, 0)).value()).isBetween(1e-8, 1e-3);
        assertThat(CriticalValues.hidden(new LargeNetwork(0.67, 0, 0))).isEqualTo(CriticalValue.crossing(0));
    }

    @Test
    void the_critical_ratio_and_the_critical_fraction_are_inverse_to_each_other() {
        for (double alpha : new double[] {0.02, 0.3, 0.5585, 0.9, 1}) {
            double c = CriticalValues.compression(new LargeNetwork(1, alpha, 0)).value();
            assertThat(CriticalValues.hidden(new LargeNetwork(c * (1 + 1e-13), 0, 0))
                            .value())
                    .isCloseTo(alpha, within(1e-9));
        }
        for (double alpha : new double[] {1e-4, 0.05, 0.2446, 0.49}) {
            double c = CriticalValues.compression(new LargeNetwork(1, 0, alpha)).value();
            assertThat(CriticalValues.readout(new LargeNetwork(c, 0, 0)).value())
                    .isCloseTo(alpha, within(1e-9));
        }
    }

    @Test
    void a_ratio_can_be_critical_for_no_or_for_every_value() {
        assertThat(CriticalValues.compression(new LargeNetwork(1, 0, 0)).kind())
                .isEqualTo(CriticalValue.Kind.ALWAYS_STABLE);
        assertThat(CriticalValues.compression(new LargeNetwork(1, 0, 0.5)).kind())
                .isEqualTo(CriticalValue.Kind.NEVER_STABLE);
        assertThat(CriticalValues.readout(new LargeNetwork(0.5, 0.6, 0)).kind())
                .isEqualTo(CriticalValue.Kind.NEVER_STABLE);
    }

    @Test
    void joint_flips_share_the_room_below_the_boundary() {
        double alone = CriticalValues.readout(new LargeNetwork(0.3, 0, 0)).value();
        double joint = CriticalValues.readout(new LargeNetwork(0.3, 0.3, 0)).value();
        assertThat(joint).isBetween(0.01, alone);
        assertThat(StabilityMargin.of(new LargeNetwork(0.3, 0.3, joint))).isCloseTo(0, within(1e-12));
    }
}
