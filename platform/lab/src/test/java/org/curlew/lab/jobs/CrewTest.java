package org.curlew.lab.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrewTest {

    private static final double STARTING = 3;

    @Test
    void warm_workers_share_the_work() {
        assertThat(new Crew(2, 2, false).seconds(20, 100, STARTING)).isEqualTo(10);
        assertThat(new Crew(4, 4, false).seconds(20, 100, STARTING)).isEqualTo(5);
    }

    @Test
    void cold_workers_all_start_at_the_same_time() {
        assertThat(new Crew(2, 0, false).seconds(20, 100, STARTING)).isEqualTo(10 + STARTING);
        assertThat(new Crew(4, 0, false).seconds(20, 100, STARTING)).isEqualTo(5 + STARTING);
    }

    @Test
    void while_one_worker_starts_the_others_do_its_work() {
        assertThat(new Crew(2, 1, false).seconds(20, 100, STARTING)).isEqualTo(10 + STARTING / 2);
    }

    @Test
    void a_fresh_server_compiles_as_much_as_a_cold_worker() {
        assertThat(new Crew(2, 2, true).seconds(20, 100, STARTING)).isEqualTo(10 + STARTING / 2);
        assertThat(new Crew(4, 4, true).seconds(20, 100, STARTING)).isEqualTo(5 + STARTING / 4);
    }

    @Test
    void a_single_unit_keeps_one_worker_busy_which_has_the_processors_of_all_to_compile() {
        assertThat(new Crew(2, 0, false).seconds(20, 1, STARTING)).isEqualTo(20 + STARTING / 2);
        assertThat(new Crew(2, 1, false).seconds(20, 1, STARTING)).isEqualTo(20);
    }

    @Test
    void nothing_takes_no_time() {
        assertThat(new Crew(2, 0, true).seconds(0, 0, STARTING)).isZero();
    }
}
