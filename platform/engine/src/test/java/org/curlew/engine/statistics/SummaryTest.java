package org.curlew.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final double[] SAMPLE = {4.1, 5.6, 3.3, 7.7, 2.0, 6.1, 5.0, 4.4, 3.9, 8.2};

    @Test
    void a_summary_gives_mean_median_and_standard_error() {
        Summary summary = Summary.of(4, 1, 3, 2);
        assertThat(summary.mean()).isEqualTo(2.5);
        assertThat(summary.median()).isEqualTo(2.5);
        assertThat(summary.standardError()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-15));
        // scipy.stats.sem
        assertThat(Summary.of(SAMPLE).standardError()).isCloseTo(0.608833128022595, within(1e-14));
        assertThat(Summary.of(7).standardError()).isZero();
        assertThat(Summary.of(5, 3, 4).median()).isEqualTo(4);
    }

    @Test
    void a_bootstrap_interval_is_that_of_scipy_with_two_hundred_thousand_draws() {
        // scipy.stats.bootstrap(method="percentile"): mean 3.93 to 6.18, median 3.70 to 6.65
        Interval mean = Interval.of(SAMPLE, 0.95, s -> Summary.of(s).mean());
        assertThat(mean.low()).isCloseTo(3.93, within(0.1));
        assertThat(mean.high()).isCloseTo(6.18, within(0.1));
        Interval median = Interval.ofMedian(SAMPLE);
        assertThat(median.low()).isCloseTo(3.7, within(0.15));
        assertThat(median.high())
                .isCloseTo(6.65, within(0.35)); // the median of ten takes few values: the next ones are 6.35 and 6.9
    }

    @Test
    void the_interval_of_values_that_agree_is_a_point_and_a_wider_level_a_wider_interval() {
        assertThat(Interval.ofMedian(3, 3, 3)).isEqualTo(new Interval(0.95, 3, 3));
        Interval wide = Interval.of(SAMPLE, 0.99, s -> Summary.of(s).mean());
        Interval narrow = Interval.of(SAMPLE, 0.5, s -> Summary.of(s).mean());
        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
    }
}
