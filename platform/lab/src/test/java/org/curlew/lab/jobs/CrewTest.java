package org.curlew.lab.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrewTest {

    private static final double STARTING = 3;

    @Test
    void warm_workers_share_the_work() {
        assertThat(new Crew(2, 2).seconds(20, 100, STARTING)).isEqualTo(10);
        assertThat(new Crew(4, 4).seconds(20, 100, STARTING)).isEqualTo(5);
    }

    @Test
    void cold_workers_all_start_at_the_same_time() {
        assertThat(new Crew(2, 0).seconds(20, 100, STARTING)).isEqualTo(10 + STARTING);
        assertThat(new Crew(4, 0).seconds(20, 100, STARTING)).isEqualTo(5 + STARTING);
    }

    @Test
    void while_one_worker_starts_the_others_do_its_work() {
        assertThat(new Crew(2, 1).seconds(20, 100, STARTING)).isEqualTo(10 + STARTING / 2);
    }

    @Test
    void a_single_unit_keeps_one_worker_busy_and_takes_a_warm_one() {
        assertThat(new Crew(2, 0).seconds(20, 1, STARTING)).isEqualTo(20 + STARTING);
        assertThat(new Crew(2, 1).seconds(20, 1, STARTING)).isEqualTo(20);
    }

    @Test
    void nothing_takes_no_time() {
        assertThat(new Crew(2, 0).seconds(0, 0, STARTING)).isZero();
    }
}
