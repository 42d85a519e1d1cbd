package org.curlew.lab.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Time left: the estimate at first, then what is observed. */
class TimeLeftTest {

    private static final int MANY = 100;

    @Test
    void before_anything_is_done_it_is_the_estimate_shared_by_the_workers() {
        assertThat(left(20, 0, 0, 2, MANY)).isEqualTo(10);
    }

    @Test
    void work_that_goes_as_estimated_takes_what_remains_of_the_estimate() {
        assertThat(left(20, 10, 5, 2, MANY)).isEqualTo(10);
        assertThat(left(4, 2000, 1000, 2, MANY)).isEqualTo(2);
    }

    @Test
    void workers_that_are_still_starting_change_the_estimate_little() { // f = (5 + 1.5) / 5
        assertThat(left(20, 0, 1.5, 2, MANY)).isEqualTo(13);
    }

    @Test
    void after_five_seconds_the_observation_counts_as_much_as_the_estimate() { // f = (5 + 5) / (5 + 2.5)
        assertThat(left(6, 2.5, 5, 1, MANY)).isEqualTo(8);
    }

    @Test
    void in_the_long_run_only_what_is_observed_counts() { // twice as slow as estimated
        assertThat(left(1000, 1e7, 1e7, 2, MANY)).isCloseTo(1000, within(0.01));
    }

    @Test
    void the_last_unit_keeps_one_worker_busy() {
        assertThat(left(3, 0, 0, 8, 1)).isEqualTo(3);
        assertThat(left(3, 0, 0, 8, 3)).isEqualTo(1);
    }

    @Test
    void nothing_left_takes_no_time_and_an_estimate_beyond_measure_is_still_a_time() {
        assertThat(left(0, 10, 5, 2, 0)).isZero();
        assertThat(left(-1e-9, 10, 5, 2, 0)).isZero();
        assertThat(new TimeLeft(0, Double.MAX_VALUE, 0, 1, 1, 1).duration()).isPositive();
    }

    @Test
    void a_stopwatch_leaves_pauses_out() {
        long[] nanos = {5_000_000_000L};
        Stopwatch watch = new Stopwatch(() -> nanos[0]);
        assertThat(watch.seconds()).isZero();
        watch.run(true);
        nanos[0] += 2_000_000_000L;
        watch.run(true);
        watch.run(false);
        nanos[0] += 60_000_000_000L;
        assertThat(watch.seconds()).isEqualTo(2);
        watch.run(true);
        nanos[0] += 500_000_000L;
        assertThat(watch.seconds()).isEqualTo(2.5);
    }

    @Test
    void what_cold_workers_take_comes_first_and_says_nothing_of_the_work() {
        assertThat(starting(3, 20, 0, 0)).isEqualTo(13);
        assertThat(starting(3, 20, 0, 2)).isEqualTo(11);
        assertThat(starting(3, 20, 10, 8)).isEqualTo(10);
        assertThat(starting(3, 0, 1, 1)).isZero();
    }

    private static double left(double remaining, double done, double elapsed, int workers, int units) {
        return seconds(new TimeLeft(0, remaining, done, elapsed, workers, units));
    }

    private static double starting(double seconds, double remaining, double done, double elapsed) {
        return seconds(new TimeLeft(seconds, remaining, done, elapsed, 2, MANY));
    }

    private static double seconds(TimeLeft left) {
        return left.duration().toMillis() / 1000.0;
    }
}
