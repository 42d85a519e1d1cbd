package org.curlew.frontend.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.plugins.architectures.TwoLayer;
import org.curlew.plugins.observables.OrderParameter;
import org.curlew.plugins.observables.TestError;
import org.junit.jupiter.api.Test;

final class LookingTest {

    private final Catalogue catalogue = new Catalogue(List.of(new TwoLayer()));

    @Test
    void an_observable_of_recorded_epochs_says_so_and_what_a_look_costs() {
        Looking looking = new Looking(new TestError(), catalogue);
        assertThat(looking.cadence()).isEqualTo("at the recorded epochs");
        assertThat(looking.cost())
                .isEqualTo(
                        "a look costs as much as 1 pass over the training set (Two-layer feedforward network, default size)");
    }

    @Test
    void an_observable_of_the_last_epochs_says_how_many() {
        Looking looking = new Looking(new OrderParameter(), catalogue);
        assertThat(looking.cadence()).isEqualTo("after every one of the last 1000 epochs");
        assertThat(looking.unit()).isEqualTo("none: a pure number");
    }
}
